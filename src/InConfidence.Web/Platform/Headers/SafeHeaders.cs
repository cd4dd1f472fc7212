namespace InConfidence.Web.Platform.Headers;

/// <summary>Headers of every answer: nothing is stored, nothing is framed, nothing comes from or goes to another host.</summary>
public sealed class SafeHeaders(RequestDelegate next)
{
    private const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
        if (!context.Request.Path.StartsWithSegments("/assets"))
            context.Response.OnStarting(() =>
            {
                headers.CacheControl = "no-store";
                headers.Remove("Pragma");
                return Task.CompletedTask;
            });
        return IsFromElsewhere(context.Request) ? RefuseAsync(context) : next(context);
    }

    /// <summary>Another site may link here, but may not post, fetch or embed anything.</summary>
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is "" or "same-origin" or "none")
            return false;
        return !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate");
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
