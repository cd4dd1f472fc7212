using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Platform.Entering;

/// <summary>
/// A form arrived from somebody who has been signed out meanwhile, or who must give their code again. What they typed
/// is shown the way back: the answer holds it all, ready to be sent again.
/// </summary>
public sealed record PostedTooLate(bool NeedsCode)
{
    /// <summary>Where the answer is made.</summary>
    public const string Page = "/sign-in/again";

    /// <summary>Answers so from a page.</summary>
    public static IActionResult Answer(HttpContext context)
    {
        context.Features.Set(new PostedTooLate(NeedsCode: true));
        return new StatusCodeResult(StatusCodes.Status401Unauthorized);
    }
}

/// <summary>Stands before routing, so that the answer to a form that came too late can be a page of its own.</summary>
public sealed class PostedTooLateAnswer(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<PostedTooLate>() is null || context.Response.HasStarted)
            return;
        var path = context.Request.Path;
        context.Items[nameof(PostedTooLate)] = path + context.Request.QueryString;
        (context.Request.Path, context.Request.Method) = (PostedTooLate.Page, HttpMethods.Get);
        context.Request.RouteValues.Clear();
        context.SetEndpoint(null);
        await next(context);
        context.Request.Path = path;
    }
}
