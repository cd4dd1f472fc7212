using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Testing;

/// <summary>A browser as far as pages without script need one: it keeps cookies, reads forms and posts them back.</summary>
public sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    private readonly Action<string>? typing;

    /// <param name="address">Where the application is served.</param>
    /// <param name="typing">Hears whatever is typed into a form.</param>
    public Visitor(Uri address, Action<string>? typing = null)
    {
        this.typing = typing;
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public HttpClient Client => client;

    /// <summary>The token of the session, as the cookie holds it.</summary>
    public string? Token => cookies.GetCookies(client.BaseAddress!)[SessionCookie.Name]?.Value;

    public void SignInWith(string token) => cookies.Add(client.BaseAddress!, new Cookie(SessionCookie.Name, token, "/"));

    /// <summary>Asks for a page, without following where it leads.</summary>
    public async Task<Answer> GetAsync(string path) => await Answer.ReadAsync(await client.GetAsync(path, TestSchool.Cancellation), path);

    /// <summary>
    /// Opens a page, fills its form and posts it with its antiforgery token: what is not named keeps the value that the
    /// page gave it. <paramref name="button"/> names the button that is pressed, by its text.
    /// </summary>
    public async Task<Answer> PostAsync(string page, IReadOnlyDictionary<string, string>? fields = null, string? button = null, string? form = null)
    {
        var opened = await GetAsync(page);
        return await SubmitAsync(opened, fields, button, form);
    }

    /// <summary>Fills and posts the form of a page that is open already.</summary>
    public async Task<Answer> SubmitAsync(Answer opened, IReadOnlyDictionary<string, string>? fields = null, string? button = null, string? form = null)
    {
        var element = opened.Form(form, button);
        var pressed = button is null ? null : opened.Buttons(element).First(candidate => candidate.TextContent.Trim() == button);
        var values = Answer.Values(element, pressed);
        foreach (var (name, value) in fields ?? new Dictionary<string, string>())
        {
            values.RemoveAll(pair => pair.Key == name);
            values.Add(new(name, value));
            if (IsTyped(element, name))
                typing?.Invoke(value);
        }
        var action = pressed?.GetAttribute("formaction") ?? element.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? opened.Path : action;
        return await Answer.ReadAsync(await client.PostAsync(target, new FormUrlEncodedContent(values), TestSchool.Cancellation), target);
    }

    /// <summary>Words, and nothing that is chosen or ticked.</summary>
    private static bool IsTyped(IHtmlFormElement form, string name) => form.Elements.Any(element =>
        element.GetAttribute("name") == name && element is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "email" or "tel" or "password" });

    /// <summary>Follows a redirect.</summary>
    public async Task<Answer> FollowAsync(Answer answer) => await GetAsync(answer.Location!);

    public void Dispose() => client.Dispose();
}

/// <summary>What came back.</summary>
public sealed class Answer(HttpStatusCode status, string? location, string body, string path, HttpResponseMessage message)
{
    private readonly IHtmlDocument document = new HtmlParser().ParseDocument(body);

    public HttpStatusCode Status => status;

    /// <summary>Where a redirect leads, as a path.</summary>
    public string? Location => location;

    public string Body => body;

    public string Path => path;

    public HttpResponseMessage Message => message;

    public IHtmlDocument Document => document;

    /// <summary>What the main part of the page says, blanks folded.</summary>
    public string Text => string.Join(' ', (document.QuerySelector("main") ?? document.DocumentElement).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. document.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())];

    public static async Task<Answer> ReadAsync(HttpResponseMessage message, string path)
    {
        var location = message.Headers.Location?.OriginalString;
        return new Answer(message.StatusCode, location, await message.Content.ReadAsStringAsync(TestSchool.Cancellation), path, message);
    }

    internal IHtmlFormElement Form(string? selector, string? button)
    {
        var forms = document.QuerySelectorAll<IHtmlFormElement>(selector ?? "main form").ToList();
        return forms.FirstOrDefault(form => button is null || Buttons(form).Any(candidate => candidate.TextContent.Trim() == button))
            ?? throw new InvalidOperationException($"{path} ({status}) has no such form:\n{Text}");
    }

    internal IEnumerable<IElement> Buttons(IHtmlFormElement form) =>
        form.QuerySelectorAll("button").Concat(document.QuerySelectorAll($"button[form='{form.Id}']"));

    /// <summary>What a form posts as it stands, when one of its buttons is pressed.</summary>
    public static List<KeyValuePair<string, string>> Values(IHtmlFormElement form, IElement? pressed)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements.OfType<IHtmlElement>())
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled"))
                continue;
            if (element is IHtmlInputElement input && (input.Type is not ("checkbox" or "radio") || input.IsChecked) && input.Type is not ("submit" or "button"))
                values.Add(new(name, input.Value));
            else if (element is IHtmlTextAreaElement area)
                values.Add(new(name, area.Value.Replace("\n", "\r\n", StringComparison.Ordinal)));
            else if (element is IHtmlSelectElement select)
                values.Add(new(name, select.Value ?? ""));
        }
        if (pressed?.GetAttribute("name") is { Length: > 0 } buttonName)
            values.Add(new(buttonName, pressed.GetAttribute("value") ?? ""));
        return values;
    }
}
