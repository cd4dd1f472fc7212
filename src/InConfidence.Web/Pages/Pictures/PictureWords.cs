using System.Globalization;
using InConfidence.Pictures;
using InConfidence.Records;

namespace InConfidence.Web.Pages.Pictures;

/// <summary>Pictures as people read of them.</summary>
internal static class PictureWords
{
    public static string Of(PictureOf of) => of == PictureOf.Paper ? "Notes on paper, or what somebody wrote or drew" : "A message or a page on a screen";

    public static string Of(PictureFault fault) => fault switch
    {
        PictureFault.Empty => "The file is empty. Choose a picture",
        PictureFault.Heic => "This picture is in a form that only some phones show (HEIC). Take a screenshot of it and send that",
        PictureFault.Damaged => "The picture did not arrive whole, or is damaged. Send it again",
        PictureFault.TooManyPixels => "The picture has too many pixels. Take a screenshot of it and send that",
        _ => "Choose a photograph or a screenshot, as a JPEG or PNG file. This is something else",
    };

    public static string Size(long bytes) =>
        bytes < 1_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB") : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");
}
