namespace InConfidence.Rosters;

/// <summary>Somebody who stays, and of whom the roster now says something else.</summary>
public sealed record RosterChange(RosterPerson Before, RosterPerson After)
{
    public string RosterId => After.RosterId;

    public IReadOnlyList<RosterFieldChange> Fields =>
    [
        .. RosterFields.All
            .Select(name => new RosterFieldChange(name, RosterFields.Text(Before, name), RosterFields.Text(After, name)))
            .Where(change => change.Old != change.New),
    ];
}
