using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>
/// Who spoke, whom it concerns, which adult is part of it and who must not see it (D8, R21). Whoever is not on the list
/// is described, and linked later. Names are searched in memory, and never stand in an address.
/// </summary>
[WhoMayEnter(Entry.Writing)]
public sealed class PeopleModel(OpenSchool school) : DraftPage(school)
{
    [BindProperty]
    public string? Query { get; set; }

    [BindProperty]
    public PartInRecord? Part { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    public IReadOnlyList<DirectoryPerson>? Found { get; private set; }

    public bool IsDescribing => !ModelState.IsValid && Found is null;

    internal PeopleStep Asked { get; private set; } = null!;

    public string Self => $"{Base}/people/{Asked.Name}";

    public string BackTo => Written.Words.Length > 0 ? Base : Asked.Name == PeopleStep.Who ? $"{Base}/danger" : $"{Base}/adult";

    /// <summary>Whoever is named already with a part that this page asks for, and where they stand in the draft.</summary>
    public IEnumerable<(PersonInRecord Person, int Index)> Chosen =>
        Written.People.Select((person, index) => (person, index)).Where(one => Asked.Parts.Any(offered => offered.Part == one.person.Part));

    public async Task<IActionResult> OnGetAsync() => Begin() ? Page() : await NotForYouAsync();

    public async Task<IActionResult> OnPostFindAsync()
    {
        if (!Begin())
            return await NotForYouAsync();
        if (string.IsNullOrWhiteSpace(Query))
        {
            Found = null;
            ModelState.AddModelError(nameof(Query), "Enter a name, or part of one");
            return Page();
        }
        Found = await SearchPeopleAsync(Query, Asked.KindsOf(Part!.Value));
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync() =>
        Begin() && PersonId.TryParse(Request.Form["person"], null, out var person) && Directory.Find(person) is not null
            ? await AddAsync(new PersonInRecord(Part!.Value, person, null))
            : await NotForYouAsync();

    public async Task<IActionResult> OnPostDescribeAsync()
    {
        if (!Begin())
            return await NotForYouAsync();
        if (!string.IsNullOrWhiteSpace(Description))
            return await AddAsync(new PersonInRecord(Part!.Value, null, Description));
        ModelState.AddModelError(nameof(Description), "Describe them in a few words, or find them by name above");
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (!Begin() || !int.TryParse(Request.Form["index"], out var index) || Chosen.All(one => one.Index != index))
            return await NotForYouAsync();
        var removed = Written.People[index];
        return await SaveAsync(content => content with { People = content.People.Remove(removed) }) ?? Redirect(Self);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Begin())
            return await NotForYouAsync();
        if (await SaveAsync(content => content with { Passed = content.Passed.Add(Asked.Name == PeopleStep.Who ? Step.People : Asked.Name) }) is { } elsewhere)
            return elsewhere;
        return Asked.Name switch
        {
            PeopleStep.Who => Redirect(Step.After(Step.People, Written, Base)),
            PeopleStep.Alleged when Written.Passed.Contains(Step.KeepsOut) => Redirect($"{Base}/people/{PeopleStep.KeptOut}"),
            _ => await OnwardAsync(),
        };
    }

    private bool Begin()
    {
        if (PeopleStep.Find(RouteData.Values["which"] as string, Written.Kind) is not { } step)
            return false;
        Asked = step;
        ModelState.Remove(nameof(Part));
        if (Part is not { } part || Asked.Parts.All(offered => offered.Part != part))
            Part = Asked.Parts.Select(offered => offered.Part).FirstOrDefault(offered => !Written.In(offered).Any(), Asked.Parts[^1].Part);
        return true;
    }

    private async Task<IActionResult> AddAsync(PersonInRecord person)
    {
        if (await SaveAsync(content => content.People.Contains(person) ? content : content with { People = content.People.Add(person) }) is { } elsewhere)
            return elsewhere;
        await TellAgainAsync();
        return Redirect(Self);
    }
}
