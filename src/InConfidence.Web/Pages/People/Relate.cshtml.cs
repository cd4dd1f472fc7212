using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.People;

/// <summary>Says that somebody belongs to somebody's family: found by name, and told how (R21).</summary>
[WhoMayEnter(Entry.Administration)]
public sealed class RelateModel(OpenSchool school) : PersonPage(school)
{
    private const int LongestName = 100;

    [BindProperty]
    public string? Query { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    public IReadOnlyList<DirectoryPerson>? Found { get; private set; }

    /// <summary>How the person whose page it is stands to the other, and whether the relation runs the other way about.</summary>
    public static IReadOnlyList<(string Value, string Label, RelationKind Kind, bool IsReversed)> Kinds { get; } =
    [
        ("household", "They live together", RelationKind.SameHousehold, false),
        ("relative", "They are related", RelationKind.RelativeOf, false),
        ("guardian", "This person is the parent or guardian", RelationKind.GuardianOf, false),
        ("ward", "This person is the child", RelationKind.GuardianOf, true),
        ("host", "This person is the host family", RelationKind.HostOf, false),
        ("guest", "This person lives with the host family", RelationKind.HostOf, true),
        ("barred", "This person is kept away from them, by a court or by the school", RelationKind.BarredFrom, false),
        ("kept-from", "They are kept away from this person, by a court or by the school", RelationKind.BarredFrom, true),
    ];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostFindAsync()
    {
        CheckKind();
        if (string.IsNullOrWhiteSpace(Query) || Query.Length > LongestName)
            ModelState.AddModelError(nameof(Query), "Enter a name, or part of one");
        if (!ModelState.IsValid)
            return Page();
        Found = await SearchPeopleAsync(Query!, (PersonKind)int.MaxValue, except: Person.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (CheckKind() is not { } chosen)
            return Page();
        if (!PersonId.TryParse(Request.Form["other"], null, out var other) || Directory.Find(other) is null || other == Person.Id)
            return await NotForYouAsync();
        var relation = chosen.IsReversed ? new PersonRelation(other, Person.Id, chosen.Kind) : new PersonRelation(Person.Id, other, chosen.Kind);
        await School.CommitAsync(
            Because(LedgerAct.PersonChanged, "relation added"),
            async (unit, token) =>
            {
                await unit.RelateAsync(relation, token);
                unit.About(Person.Id);
                unit.About(other);
            },
            Cancellation);
        return Redirect(Home);
    }

    private (RelationKind Kind, bool IsReversed)? CheckKind()
    {
        foreach (var known in Kinds)
            if (known.Value == Kind)
                return (known.Kind, known.IsReversed);
        ModelState.AddModelError(nameof(Kind), "Choose how they belong together");
        return null;
    }
}
