using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace InConfidence.Web.Platform.Texts;

/// <summary>
/// Reads posted forms once, whole, and refuses one that is not valid UTF-8: a text that cannot be kept byte for byte is
/// not kept at all, and the writer is told so. The framework's own reader would refuse a NUL, which we keep.
/// </summary>
public sealed class StrictForms(RequestDelegate next)
{
    public const string Refusal =
        "Some of the text is not valid UTF-8 and could not be kept exactly as it is. Nothing was changed: type or paste that part again.";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
            && context.Request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            if (await ReadAsync(context) is not { } form)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(Refusal, context.RequestAborted);
                return;
            }
            context.Features.Set<IFormFeature>(new FormFeature(form));
        }
        await next(context);
    }

    private static async Task<FormCollection?> ReadAsync(HttpContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
        try
        {
            var text = Strict.GetString(memory.GetBuffer(), 0, (int)memory.Length);
            Strict.GetCharCount(Unescape(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
            return new FormCollection(QueryHelpers.ParseQuery(text));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> Unescape(Span<byte> body)
    {
        var written = 0;
        for (var read = 0; read < body.Length; read++)
        {
            var escaped = body[read] == '%' && read + 2 < body.Length && char.IsAsciiHexDigit((char)body[read + 1]) && char.IsAsciiHexDigit((char)body[read + 2]);
            body[written++] = escaped ? Convert.FromHexString([(char)body[read + 1], (char)body[read + 2]])[0] : body[read];
            if (escaped)
                read += 2;
        }
        return body[..written];
    }
}

/// <summary>How text enters from a form: verbatim (D8).</summary>
public static class EdgeText
{
    /// <summary>Browsers send line ends as CR LF; they become LF once, here. Nothing else is touched, blanks and NUL stay.</summary>
    public static string Verbatim(this IFormCollection form, string field) =>
        form[field].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
}
