using InConfidence.Data;
using InConfidence.Data.Emergencies;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Openings;

/// <summary>What was opened in an emergency (Z1), for those who were told of it.</summary>
[WhoMayEnter(Entry.Desk)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    public IReadOnlyList<OpeningLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = await School.OpeningsAsync(Reader, onlyUnreviewed: false, Cancellation);
}
