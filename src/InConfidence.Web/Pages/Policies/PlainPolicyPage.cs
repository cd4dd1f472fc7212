using InConfidence.Data;
using InConfidence.Policy;
using InConfidence.Web.Components;
using InConfidence.Web.Pages.WhatHappens.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Policies;

/// <summary>The policy that decides today in plain words, for anybody: nobody signs in to read what they are promised (P3).</summary>
public abstract class PlainPolicyPage(OpenSchool school) : PageModel
{
    public PolicyDocument Policy { get; private set; } = PolicyDocument.Shipped;

    /// <summary>Each clause that says something to them: its heading and what it says.</summary>
    public IReadOnlyList<(string Title, string Words)> Clauses { get; private set; } = [];

    public async Task OnGetAsync()
    {
        // "Tell the DSL now" are the words of those who work here.
        PageFrame.Place(HttpContext, PageFrame.Of(HttpContext) with { TellNowText = StudentPageWords.All["en-GB"].TellSomeone });
        var directory = await school.DirectoryAsync(HttpContext.RequestAborted);
        Policy = directory.PolicyOn(directory.Calendar.Day(school.Sources.Now()));
        Clauses = [.. Policy.Prose!.Clauses.Where(clause => Words(clause.Id) is not null).Select(clause => (clause.Title, Words(clause.Id)!))];
    }

    protected abstract string? Words(string clause);
}
