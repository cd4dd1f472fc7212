using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace InConfidence.Web.Platform.Files;

/// <summary>A file that is on its way and has not been read: no part of it lies in memory as a whole, and none on the disk. Its name is read by nobody.</summary>
public sealed record SentFile(Stream Content)
{
    private const int LongestField = 10_000, MostFields = 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a request brings a file, or might.</summary>
    internal static bool IsOn(HttpRequest request) => request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// Reads a form up to its first file: the fields are the request's form from then on, and the file waits on the line. The
    /// form's token therefore stands before the file, and is checked before any of it is read.
    /// </summary>
    /// <returns>False where it is no such form.</returns>
    internal static async Task<bool> FindAsync(HttpContext context)
    {
        try
        {
            var type = MediaTypeHeaderValue.Parse(context.Request.ContentType);
            var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).Value!, context.Request.Body);
            var fields = new Dictionary<string, StringValues>();
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } disposition || fields.Count > MostFields)
                    return false;
                if (disposition.IsFileDisposition())
                {
                    // A browser sends an empty one without a name where nothing was chosen.
                    if (disposition.FileName.Length > 0 || disposition.FileNameStar.Length > 0)
                        context.Features.Set(new SentFile(section.Body));
                    break;
                }
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), await TextAsync(section.Body, context.RequestAborted));
            }
            context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
            return true;
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException or ArgumentException or DecoderFallbackException or IOException and not BadHttpRequestException)
        {
            return false;
        }
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancellation)
    {
        var bytes = new byte[LongestField];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return length < bytes.Length ? Strict.GetString(bytes, 0, length) : throw new InvalidDataException("A field beside a file is too long.");
    }
}
