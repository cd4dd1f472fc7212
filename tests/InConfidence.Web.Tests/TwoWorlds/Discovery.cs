using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// Finds what can be asked next on a page that both worlds have answered alike: every link, and every form, once for each
/// of its first buttons. Whoever adds a page need not add it here. Below one path only, nothing else is followed, and it is
/// said that somebody is in danger.
/// </summary>
internal sealed partial class Discovery(string? only = null)
{
    private const int MostButtons = 2;
    private static readonly string[] EndSessions = ["/sign-out", "/leave"];

    private readonly HashSet<string> seen = [];

    public static bool EndsSession(string path) => EndSessions.Contains(path.Split('?')[0]);

    /// <summary>What the answers lead to that was not found before; the bodies are one page, as each world gave it.</summary>
    public IEnumerable<Asked> In(IReadOnlyList<WireAnswer> answers, string path)
    {
        if (answers[0].Location is { } location && IsBelow(location) && IsNew("GET " + location))
            yield return new Asked("GET", location);
        var pages = answers.Select(answer => answer.Document).ToList();
        foreach (var link in pages[0].QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!))
            if (!EndsSession(link) && IsBelow(link) && IsNew("GET " + link))
                yield return new Asked("GET", link);
        var forms = pages.ConvertAll(page => page.QuerySelectorAll<IHtmlFormElement>("form[method=post]").ToList());
        for (var index = 0; index < forms[0].Count; index++)
            foreach (var asked in Presses([.. forms.Select(all => all[index])], path))
                yield return asked;
    }

    private IEnumerable<Asked> Presses(IReadOnlyList<IHtmlFormElement> forms, string path)
    {
        for (var button = 0; button < MostButtons; button++)
        {
            var pressed = forms.Select(form => form.QuerySelectorAll("button").ElementAtOrDefault(button)).ToList();
            var action = pressed[0]?.GetAttribute("formaction") ?? forms[0].GetAttribute("action") ?? path;
            if ((button == 0 || pressed[0] is not null) && !EndsSession(action) && IsBelow(action) && IsNew($"POST {Identifiers().Replace(action, "*")} {pressed[0]?.GetAttribute("name")} {button}"))
                yield return new Asked("POST", action, [.. forms.Zip(pressed, Fill)]);
        }
    }

    /// <summary>What the form holds, with something in every field that is empty: a name that the secret holds too, words that it holds too.</summary>
    private List<KeyValuePair<string, string>> Fill(IHtmlFormElement form, IElement? pressed)
    {
        var values = Answer.Values(form, pressed);
        foreach (var field in form.Elements.OfType<IHtmlElement>().Where(field => field.GetAttribute("name") is { Length: > 0 }))
        {
            var name = field.GetAttribute("name")!;
            var kept = values.FindIndex(value => value.Key == name);
            var filler = field switch
            {
                IHtmlTextAreaElement => "He said my dad",
                IHtmlInputElement { Type: "radio" } radio => radio.Value,
                IHtmlInputElement { Type: "text" or "search" } => "Sa",
                IHtmlInputElement { Type: "email" } => "somebody@school.example",
                IHtmlInputElement { Type: "password" } => "wrong",
                IHtmlInputElement { Type: "checkbox" } box when only is not null => box.Value,
                _ => null,
            };
            if (filler is not null && kept < 0)
                values.Add(new(name, filler));
            else if (filler is not null && values[kept].Value.Length == 0)
                values[kept] = new(name, filler);
        }
        return values;
    }

    private bool IsBelow(string path) => only is null || path.StartsWith(only, StringComparison.Ordinal);

    private bool IsNew(string what) => seen.Add(what);

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Identifiers();
}
