using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Cases;

/// <summary>
/// The cases of which the reader may read anything (L1): whom they concern and what is open, never what they are about.
/// What the reader may not read of them is in no name and no number.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    public IReadOnlyList<CaseLine> Lines { get; private set; } = [];

    /// <summary>Where more of them are found.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after) => (Lines, Next) = await School.CasesAsync(Reader, after, Cancellation);

    public string WhomItConcerns(CaseLine line) => string.Join(", ", line.Students.Select(student => Directory.NameOf(student)));

    public string HowItStands(CaseLine line) =>
        $"Opened {Spoken(line.OpenedAt)}, held by {Directory.NameOf(line.HeldBy)}{(line.NextDueAt is { } due ? $". Next due {Spoken(due)}" : "")}";

    public bool IsLate(CaseLine line) => line.NextDueAt <= Now;
}
