using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Web.Pages.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Adults;

/// <summary>Every concern about one adult that the reader answers for, side by side: whether they make a pattern is for a person to weigh (R35).</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class AdultModel(OpenSchool school) : InPage(school)
{
    public string Name { get; private set; } = "";

    public IReadOnlyList<AdultConcern> Concerns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!PersonId.TryParse(id, null, out var adult) || await School.ConcernsAboutAsync(Reader, adult, Cancellation) is not { } concerns)
            return await NotForYouAsync();
        (Name, Concerns) = (Directory.NameOf(adult), concerns);
        return Page();
    }

    public string What(AdultConcern concern) => $"{Labels.Of(concern.Kind)}, {Spoken(concern.At)}";

    public string How(AdultConcern concern) =>
        $"By {Directory.NameOf(concern.Writer)}. {(concern.Weighed.Count == 0 ? "Nobody has said yet how grave it is." : string.Join(' ', concern.Weighed.Select(fact => fact.Sentence)))}";
}
