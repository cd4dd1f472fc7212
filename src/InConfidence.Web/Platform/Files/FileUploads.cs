using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace InConfidence.Web.Platform.Files;

/// <summary>Says on a page that a file may be sent to it, and how large.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFileAttribute(int megabytes) : Attribute
{
    public int Megabytes => megabytes;

    public long MostBytes => megabytes * 1_000_000L;

    /// <summary>The page takes the file as it arrives (<see cref="SentFile"/>), instead of finding it in the form.</summary>
    public bool AsItArrives { get; init; }
}

/// <summary>
/// Lets files through to the pages that take them, and to no other: words sent as a form with files would pass by
/// <see cref="Texts.StrictForms"/>. What is too large is thrown away unread, and the page says so.
/// </summary>
public sealed class FileUploads(RequestDelegate next)
{
    public const string Refusal = "This page takes no files, and nothing was changed. Go back and send it as it was.";

    /// <summary>Where a page is asked for again by whoever sent too much.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>What stands around the file: the token and the names of the fields.</summary>
    private const int Envelope = 10_000;

    private const long MostThrownAway = 200_000_000;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // What was refused already is on its way to the page that says so.
        if (!SentFile.IsOn(request) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            await next(context);
        else if (context.GetEndpoint()?.Metadata.GetMetadata<TakesFileAttribute>() is not { } takes)
            await RefuseAsync(context);
        else if (request.ContentLength is not { } length || length > takes.MostBytes + Envelope)
            await RefuseTooLargeAsync(context);
        else if (takes.AsItArrives)
            await PassAsItArrivesAsync(context);
        else
            await next(context);
    }

    private async Task PassAsItArrivesAsync(HttpContext context)
    {
        if (await SentFile.FindAsync(context))
            await next(context);
        else
            await RefuseAsync(context);
        // What nobody wanted to read: a browser shows no answer while it still sends.
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }

    /// <summary>A browser shows no answer while it still sends, so the file is taken off the line and thrown away.</summary>
    private static async Task RefuseTooLargeAsync(HttpContext context)
    {
        if (context.Request.ContentLength <= MostThrownAway && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostThrownAway;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        context.Response.Redirect(string.Create(CultureInfo.InvariantCulture, $"{context.Request.Path}?{TooLarge}=true"));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Refusal, context.RequestAborted);
    }
}
