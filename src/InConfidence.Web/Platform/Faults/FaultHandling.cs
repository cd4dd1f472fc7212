using InConfidence.Data;
using InConfidence.Data.Schools;
using Microsoft.AspNetCore.Diagnostics;

namespace InConfidence.Web.Platform.Faults;

/// <summary>A fault shows a reference number and no detail; the log holds its kind and place, and no text of anybody's.</summary>
internal sealed partial class FaultHandling(OpenSchool school, ILogger<FaultHandling> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var reference = Identifier.Text(school.Sources.Random.NewId())[..8].ToUpperInvariant();
        LogFault(log, reference, exception.GetType().FullName ?? "?", Place(exception));
        var (status, sentence) = exception switch
        {
            DiskFullException full => (StatusCodes.Status507InsufficientStorage, full.Message),
            DiskFailingException failing => (StatusCodes.Status503ServiceUnavailable, failing.Message),
            BadHttpRequestException bad => (bad.StatusCode, "That was too large or not readable, so nothing was changed: go back, and keep the page open."),
            _ => (StatusCodes.Status500InternalServerError, $"Something went wrong on our side. Nothing that was acknowledged is lost. Go back and try again; if it happens again, give this reference to the administrator: {reference}"),
        };
        httpContext.Features.Set(new Fault(sentence));
        httpContext.Response.StatusCode = status;
        if (httpContext.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            await httpContext.Response.WriteAsJsonAsync(new { message = sentence }, cancellationToken);
            return true;
        }
        return false;
    }

    /// <summary>Where it happened: the names of methods, never the message, which may quote what was typed.</summary>
    private static string Place(Exception exception) =>
        string.Join(" < ", new System.Diagnostics.StackTrace(exception, fNeedFileInfo: false).GetFrames().Take(8)
            .Select(frame => frame.GetMethod() is { } method ? $"{method.DeclaringType?.Name}.{method.Name}" : "?"));

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Reference}: {Kind} at {Place}")]
    private static partial void LogFault(ILogger log, string reference, string kind, string place);
}

/// <summary>What the fault page says.</summary>
public sealed record Fault(string Sentence);
