using InConfidence.Data.Pictures;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Pictures;

/// <summary>Sends a picture as the page's form does: the fields first, and the file last.</summary>
internal static class PictureSender
{
    public const string Name = "canaryfilename.jpg";

    public static async Task<Answer> SendPictureAsync(
        this Visitor visitor, string page, byte[]? file, string? of = nameof(PictureOf.Paper), string? shows = nameof(PictureShows.Neither), string? token = null)
    {
        var opened = await visitor.GetAsync(page);
        Assert.Equal("multipart/form-data", opened.Document.QuerySelector("form[data-send]")!.GetAttribute("enctype"));
        token ??= opened.Document.QuerySelector("form[data-send] input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        if (of is not null)
            form.Add(new StringContent(of), "Of");
        if (shows is not null)
            form.Add(new StringContent(shows), "Shows");
        if (file is null)
            form.Add(Unnamed());
        else
            form.Add(new ByteArrayContent(file), "File", Name);
        return await Answer.ReadAsync(await visitor.Client.PostAsync(page, form, TestSchool.Cancellation), page);
    }

    /// <summary>What a browser sends where no file was chosen.</summary>
    private static ByteArrayContent Unnamed()
    {
        var content = new ByteArrayContent([]);
        content.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"File\"; filename=\"\"");
        return content;
    }
}
