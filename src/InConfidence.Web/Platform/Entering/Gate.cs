using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Files;

namespace InConfidence.Web.Platform.Entering;

/// <summary>
/// Stands before every page: finds out who asks, and lets in only whom the page admits. Whoever is not admitted gets
/// the same "not found" as for a page that does not exist; the refusal is written down.
/// </summary>
public sealed class Gate(RequestDelegate next, OpenSchool school, Refusals refusals)
{
    /// <summary>Where people write at length. Elsewhere nothing is lost that could not be typed again, and nothing is sent twice.</summary>
    private static readonly string[] Writes = ["/record", "/records", "/cases", "/ask", "/questions", "/paper-forms", "/consent", "/my-consent"];

    private readonly ChosenPasswords passwords = new(school);

    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null)
        {
            await next(context);
            return;
        }
        var reader = await FindReaderAsync(context);
        if (reader is not null)
            context.Features.Set(reader);
        var entry = endpoint.Metadata.GetMetadata<WhoMayEnterAttribute>()?.Entry;
        if (entry is not (null or Entry.Anybody) && reader is not null && context.Request.Path != ChosenPasswords.Page
            && !await passwords.HasChosenAsync(reader.Session, context.RequestAborted))
            context.Response.Redirect(ChosenPasswords.Page);
        else if (entry == Entry.Anybody || (entry is { } named && reader is not null && EntryRules.Admits(named, reader) && (reader.Session.HasSecondFactor || !EntryRules.NeedsSecondFactor(named))))
            await next(context);
        else if (entry is null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await TurnAwayAsync(context, entry.Value, reader);
    }

    private async Task TurnAwayAsync(HttpContext context, Entry entry, Reader? reader)
    {
        if (IsForm(context) && (reader is null || EntryRules.Admits(entry, reader)))
        {
            context.Features.Set(new PostedTooLate(NeedsCode: reader is not null));
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (reader is null)
            Redirect(context, "/sign-in");
        else if (EntryRules.Admits(entry, reader))
            Redirect(context, "/sign-in/code");
        else
        {
            await refusals.RecordAsync(reader.As("page"), "entry." + entry, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>A form that a person filled in, on a page that is theirs once they have signed in again. One with a file is not given back: the file is still where it was.</summary>
    private static bool IsForm(HttpContext context) =>
        !SentFile.IsOn(context.Request) && HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && Writes.Any(part => context.Request.Path.StartsWithSegments(part))
        && !context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    /// <summary>A page that is asked for is found again after signing in; what was posted is not repeated.</summary>
    private static void Redirect(HttpContext context, string where)
    {
        if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            // An answer with a type is left as it is; one without would become the "not found" page.
            context.Response.ContentType = "application/json";
            return;
        }
        var next = HttpMethods.IsGet(context.Request.Method) || SentFile.IsOn(context.Request) ? context.Request.Path + context.Request.QueryString : "/";
        context.Response.Redirect(next == "/" ? where : $"{where}?next={Uri.EscapeDataString(next)}");
    }

    private async Task<Reader?> FindReaderAsync(HttpContext context)
    {
        if (context.Request.Cookies[SessionCookie.Name] is not { } token)
            return null;
        var session = await school.FindSessionAsync(token, context.RequestAborted, isUse: !StillPage.IsAsking(context.Request));
        if (session is null)
            return null;
        var directory = await school.DirectoryAsync(context.RequestAborted);
        var today = directory.Calendar.Day(school.Sources.Now());
        return directory.Find(session.Person) is { } person && person.IsHereOn(today) ? new Reader(person, session, directory, today) : null;
    }
}

/// <summary>The cookie holds a random token and nothing else; the session lives on the server.</summary>
public static class SessionCookie
{
    public const string Name = "ic-session";

    public static void Set(HttpContext context, string token) => context.Response.Cookies.Append(Name, token, Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}

/// <summary>Asks the request who its reader is.</summary>
public static class ReaderOfRequest
{
    /// <summary>A moment as people of the reader's school say it, in its zone.</summary>
    public static string Spoken(this Reader reader, DateTimeOffset moment) =>
        SpokenTime.Of(TimeZoneInfo.ConvertTime(moment, reader.Directory.Calendar.Zone), TimePrecision.DayAndMinute);

    /// <summary>Whoever is signed in, or null.</summary>
    public static Reader? FindReader(this HttpContext context) => context.Features.Get<Reader>();

    /// <summary>Whoever is signed in. Only for pages that admit nobody else.</summary>
    public static Reader Reader(this HttpContext context) =>
        context.FindReader() ?? throw new InvalidOperationException("This page admits people who are not signed in.");
}
