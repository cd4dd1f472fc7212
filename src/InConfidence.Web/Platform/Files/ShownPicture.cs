using InConfidence.Data.Pictures;
using InConfidence.Pictures;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Platform.Files;

/// <summary>
/// Answers with the shown copy of a picture, opened and written piece by piece. A browser takes it for a picture of its kind
/// and for nothing else, runs nothing that may be hidden in it, and keeps no copy.
/// </summary>
public sealed class ShownPicture(OpenedPicture picture) : IActionResult
{
    /// <summary>Replaces the policy of pages: there is nothing here that may load, run, be framed or reach the page that led here.</summary>
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        await using var opened = picture;
        var response = context.HttpContext.Response;
        response.ContentType = picture.Picture.Type == PictureType.Png ? "image/png" : "image/jpeg";
        response.Headers.ContentSecurityPolicy = ContentPolicy;
        response.Headers.ContentDisposition = "inline";
        await opened.WriteShownCopyAsync(response.Body, context.HttpContext.RequestAborted);
    }
}
