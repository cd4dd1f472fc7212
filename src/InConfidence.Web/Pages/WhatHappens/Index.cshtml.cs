using InConfidence.Data;
using InConfidence.Policy;
using InConfidence.Web.Components;
using InConfidence.Web.Pages.WhatHappens.Words;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.WhatHappens;

/// <summary>
/// What happens if I tell you? A student tries it out before speaking (P3, P6), without signing in. The answers come in
/// a post, so that no address holds them, and go out with the page: nothing is stored, logged or set as a cookie.
/// </summary>
[WhoMayEnter(Entry.Anybody)]
[InEveryLanguage]
// A form token lives in a cookie, and this page sets none. A forger could only show somebody what the policy says.
[IgnoreAntiforgeryToken]
public sealed class IndexModel(OpenSchool school) : PageModel
{
    /// <summary>The button that shows the questions again, with what was chosen.</summary>
    public const string Change = "change";

    [BindProperty]
    public string? Danger { get; set; }

    [BindProperty]
    public string? Matter { get; set; }

    [BindProperty]
    public string? Age { get; set; }

    [BindProperty]
    public string? Home { get; set; }

    [BindProperty]
    public string? Parents { get; set; }

    [BindProperty]
    public string? Adult { get; set; }

    public static StudentPageWords Words => StudentPageWords.Current;

    /// <summary>What the policy answers, or null while the questions are shown.</summary>
    public StudentResult? Result { get; private set; }

    /// <summary>What was chosen, by the name of the question.</summary>
    public IReadOnlyDictionary<string, string?> Chosen => new Dictionary<string, string?>
    {
        [nameof(Matter)] = Matter, [nameof(Age)] = Age, [nameof(Danger)] = Danger,
        [nameof(Home)] = Home, [nameof(Parents)] = Parents, [nameof(Adult)] = Adult,
    };

    public void OnGet() => Place();

    public async Task OnPostAsync()
    {
        Place();
        foreach (var question in StudentQuestion.All)
            if (Chosen[question.Name] is { } value && question.Find(value) is null)
                ModelState.AddModelError(question.Name, Words.NotAnAnswer);
        if (ModelState.IsValid && Request.Form["show"].LastOrDefault() != Change)
            Result = StudentResult.Of(await PolicyAsync(), Chosen, Words);
    }

    /// <summary>What the school holds to today, its own text where it has one.</summary>
    private async Task<PolicyDocument> PolicyAsync()
    {
        var directory = await school.DirectoryAsync(HttpContext.RequestAborted);
        return directory.PolicyOn(directory.Calendar.Day(school.Sources.Now()));
    }

    /// <summary>"Tell the DSL now" are the words of those who work here.</summary>
    private void Place() => PageFrame.Place(HttpContext, PageFrame.Of(HttpContext) with { TellNowText = Words.TellSomeone });
}
