using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Adults;

/// <summary>Concerns about adults live apart: about whom, how many and since when, never what they say (R34, R35).</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    public IReadOnlyList<AdultLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = await School.AdultsAsync(Reader, Cancellation);

    public string HowMany(AdultLine line) =>
        $"{(line.Count == 1 ? "One concern" : $"{line.Count} concerns")}, {(line.Lately == line.Count ? "all" : line.Lately == 0 ? "none" : line.Lately)} within a year. The newest: {Spoken(line.NewestAt)}";
}
