using InConfidence.Rosters;

namespace InConfidence.Web.Pages.Rosters;

/// <summary>One box to tick: a doubt, or all doubts of a kind where there are too many for a box each.</summary>
public sealed record DoubtTick(string Value, string Label, IReadOnlyList<int> Doubts);

/// <summary>
/// What somebody must tick before a roster is imported: every doubt by itself. The second of two people looks at those
/// that need two.
/// </summary>
public sealed class DoubtTicks
{
    /// <summary>Above this, boxes are ticked without looking.</summary>
    private const int MostAlone = 50;

    private readonly List<(int Index, RosterDoubt Doubt)> doubts;

    public DoubtTicks(RosterProposal proposal, bool bySecond)
    {
        doubts = [.. proposal.Doubts.Index().Where(doubt => !bySecond || doubt.Item.SecondApproval)];
        Together = [.. doubts.GroupBy(doubt => doubt.Doubt.Kind).Where(group => group.Count() > MostAlone)
            .Select(group => (Titles.Of(group.Key), (IReadOnlyList<string>)[.. group.Select(doubt => doubt.Doubt.Message)]))];
        All = [.. doubts.GroupBy(doubt => doubt.Doubt.Kind).SelectMany(Ticks)];
    }

    public IReadOnlyList<DoubtTick> All { get; }

    /// <summary>Lists that are ticked as a whole, each with its title.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<string> Messages)> Together { get; }

    /// <summary>The doubts behind the boxes that were ticked.</summary>
    public IReadOnlySet<int> LookedAt(IReadOnlyCollection<string> ticked) =>
        All.Where(tick => ticked.Contains(tick.Value)).SelectMany(tick => tick.Doubts).ToHashSet();

    public bool AreAll(IReadOnlyCollection<string> ticked) => All.All(tick => ticked.Contains(tick.Value));

    private static IEnumerable<DoubtTick> Ticks(IGrouping<RosterDoubtKind, (int Index, RosterDoubt Doubt)> group) =>
        group.Count() > MostAlone
            ? [new(group.Key.ToString(), $"All {group.Count()} of the list “{Titles.Of(group.Key)}”", [.. group.Select(doubt => doubt.Index)])]
            : group.Select(doubt => new DoubtTick(
                doubt.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), Label(doubt.Doubt), [doubt.Index]));

    private static string Label(RosterDoubt doubt) =>
        doubt is { File: { } file, Row: { } row } ? $"{file}, row {row}: {doubt.Message}" : doubt.File is { } whole ? $"{whole}: {doubt.Message}" : doubt.Message;
}
