using InConfidence.Rosters;

namespace InConfidence.Web.Pages.Rosters;

/// <summary>A difference on the page: what would change, whom one knows by which name, and what must be ticked.</summary>
public sealed class ShownRoster(RosterProposal proposal, AskedRoster? asked)
{
    /// <summary>So many of each are shown at once; the total stands beside them.</summary>
    public const int Most = 50;

    /// <summary>Longer lists are closed at first, so that the doubts below them are not far away.</summary>
    public const int MostOpen = 10;

    public RosterProposal Proposal => proposal;

    /// <summary>Set when somebody else has accepted it and a second person is asked.</summary>
    public AskedRoster? Asked => asked;

    public DoubtTicks Ticks { get; } = new(proposal, bySecond: asked is not null);

    public bool NeedsTwo => proposal.Doubts.Any(doubt => doubt.SecondApproval);

    public bool MayBeAccepted => !proposal.HasErrors && !proposal.Difference.IsEmpty;

    /// <summary>The lists of what would change, each with its title.</summary>
    public IEnumerable<(string Title, IReadOnlyList<string> Lines)> Lists
    {
        get
        {
            yield return ("Join", [.. proposal.Difference.Joiners.Select(Line)]);
            yield return ("Leave", [.. proposal.Difference.Leavers.Select(Line)]);
            yield return ("Change", [.. proposal.Difference.Changes.Select(change => $"{change.After.Profile.SpokenName}: {string.Join("; ", change.Fields.Select(Titles.Of))}")]);
            yield return ("Belong together from now on", [.. proposal.Difference.RelationsAdded.Select(Line)]);
            yield return ("No longer belong together", [.. proposal.Difference.RelationsRemoved.Select(Line)]);
        }
    }

    private static string Line(RosterPerson person) =>
        string.Join(", ", new[] { person.Profile.SpokenName, Titles.Of(person.Kind), person.Profile.YearGroup, person.Profile.Site }.Where(text => text is not null));

    private string Line(RosterRelation link) => $"{NameOf(link.From)}, {Titles.Of(link.Kind)} {NameOf(link.To)}";

    private string NameOf(string rosterId) =>
        (proposal.Reading.Snapshot.People.GetValueOrDefault(rosterId) ?? proposal.Difference.Leavers.Find(leaver => leaver.RosterId == rosterId))?.Profile.SpokenName
        ?? rosterId;
}
