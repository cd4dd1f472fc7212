using System.Globalization;
using InConfidence.Web.Components;

namespace InConfidence.Web.Platform.Languages;

/// <summary>Says on a page that it speaks each language of <see cref="FrameWords"/>. A page that does not say so is in English.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InEveryLanguageAttribute : Attribute;

/// <summary>
/// Finds the language of a page that speaks several: the one chosen in its form, otherwise the one that the browser asks
/// for. The choice travels in the post and is kept nowhere.
/// </summary>
public sealed class ReadersLanguage(RequestDelegate next)
{
    /// <summary>The field of a form in which a language is chosen; the last of several counts, since a button comes after what the form holds.</summary>
    public const string Field = "language";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<InEveryLanguageAttribute>() is not null)
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Chosen(context.Request) ?? Asked(context.Request) ?? "en-GB");
        await next(context);
    }

    private static string? Chosen(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType ? Spoken(request.Form[Field].LastOrDefault() ?? "") : null;

    private static string? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(asked => asked.Quality is not 0)
        .OrderByDescending(asked => asked.Quality ?? 1)
        .Select(asked => Spoken(asked.Value.ToString()))
        .FirstOrDefault(found => found is not null);

    // By the first part of the tag, and never by making a culture of what was sent: those are kept for good.
    private static string? Spoken(string tag) =>
        FrameWords.LanguageTags.FirstOrDefault(spoken => string.Equals(First(spoken), First(tag), StringComparison.OrdinalIgnoreCase));

    private static string First(string tag) => tag.Split('-')[0];
}
