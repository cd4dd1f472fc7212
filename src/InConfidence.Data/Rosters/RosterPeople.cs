using System.Collections.Immutable;
using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>The people of a roster while it is read: each id once, and nobody without an id and a name.</summary>
internal sealed class RosterPeople(RosterFindings findings)
{
    private readonly Dictionary<string, (RosterPerson Person, int Row)> people = new(StringComparer.Ordinal);
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private readonly HashSet<string> formulas = new(StringComparer.Ordinal);

    public IEnumerable<RosterPerson> All => people.Values.Select(entry => entry.Person);

    public RosterPerson? Find(string id) => people.TryGetValue(id, out var entry) ? entry.Person : null;

    /// <summary>Whether a row of this id was met, though nobody of this id is in the snapshot: on the way out, or not readable.</summary>
    public bool WasSetAside(string id) => gone.Contains(id) || findings.Unread.Contains(id);

    public void Replace(RosterPerson person) => people[person.RosterId] = people[person.RosterId] with { Person = person };

    /// <summary>Whether the row stays in the roster. Rows on their way out, and rows without an id, do not.</summary>
    public bool Stays(RosterRow row, string id)
    {
        if (row[id].Length == 0)
        {
            findings.Error(row.File, row.Number, $"This row has no {id}. The row was left out.");
            return false;
        }
        if (row["status"].ToUpperInvariant() is "" or "ACTIVE")
            return true;
        if (row["status"].ToUpperInvariant() is "TOBEDELETED" or "INACTIVE")
            gone.Add(row[id]);
        else
            Refuse(row, row[id], $"The status \"{row["status"]}\" is not known: it is active or tobedeleted. The row was left out.");
        return false;
    }

    public void Refuse(RosterRow row, string id, string message)
    {
        findings.Error(row.File, row.Number, message);
        findings.Leave(id);
    }

    public void Add(RosterRow row, RosterPerson person)
    {
        if (person.Profile is { GivenName: "", FamilyName: "" })
            Refuse(row, person.RosterId, "This person has no name. The row was left out.");
        else if (people.TryGetValue(person.RosterId, out var first))
            Refuse(row, person.RosterId, $"The id {person.RosterId} stands in row {first.Row} already. This row was left out.");
        else
            people.Add(person.RosterId, (person, row.Number));
        if ((RosterCell.IsFormula(person.Profile.GivenName) || RosterCell.IsFormula(person.Profile.FamilyName)) && formulas.Add(row.File))
            findings.Doubt(RosterDoubtKind.Formula, "A name begins like a formula of a spreadsheet. It was kept as plain text; look whether it is a name.", row.File, row.Number);
    }

    /// <summary>
    /// A column that is blank for everybody says nothing, and takes nothing away: work phones that the school entered
    /// itself outlive a roster without phones.
    /// </summary>
    public ImmutableHashSet<RosterField> Carried =>
        [.. RosterFields.All.Where(IsCarried)];

    private bool IsCarried(RosterField field) =>
        field is RosterField.Kind or RosterField.GivenName or RosterField.FamilyName
        || All.Any(person => RosterFields.Text(person, field) is not null);

    public RosterSnapshot Snapshot(IEnumerable<RosterSite>? sites, IEnumerable<RosterRelation>? links) =>
        RosterSnapshot.Of(All, links, sites) with
        {
            Carries = Carried,
            CarriesKinds = PersonKind.Student | PersonKind.Staff | (links is null ? PersonKind.None : PersonKind.Guardian),
            CarriesRelations = links is null ? [] : [RelationKind.GuardianOf, RelationKind.RelativeOf],
            CarriesSites = sites is not null,
        };
}
