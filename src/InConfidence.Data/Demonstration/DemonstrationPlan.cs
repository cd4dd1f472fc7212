using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Rosters;
using InConfidence.Schools;

namespace InConfidence.Data.Demonstration;

/// <summary>
/// A made-up boarding sixth form, to look at and to try things in: people, offices, a rota and a year of records. It
/// is data only; saving it is somebody else's work. The same roster, seed and day give the same school.
/// </summary>
public sealed record DemonstrationPlan
{
    public required SchoolSettings Settings { get; init; }

    public required IReadOnlyList<PlannedPerson> People { get; init; }

    public required IReadOnlyList<PersonRelation> Relations { get; init; }

    public required IReadOnlyList<PlannedRole> Roles { get; init; }

    /// <summary>One account for everybody who holds a role.</summary>
    public required IReadOnlyList<PlannedAccount> Accounts { get; init; }

    /// <summary>Two weeks from today, with one gap that nobody covers.</summary>
    public required IReadOnlyList<DutyLine> Duty { get; init; }

    /// <summary>The records, earliest first.</summary>
    public required IReadOnlyList<PlannedRecord> Records { get; init; }

    /// <summary>Makes a school of the older students and the staff of <paramref name="roster"/>.</summary>
    /// <exception cref="ArgumentException">The roster has fewer than eight students or fewer than twenty members of staff.</exception>
    public static DemonstrationPlan Create(RosterSnapshot roster, int seed, DateOnly today, DemonstrationSize? size = null)
    {
        var source = new SeededSource(seed);
        var calendar = new DemonstrationCalendar(today);
        var cast = new DemonstrationCast(new DemonstrationCrowd(roster), size ?? DemonstrationSize.S0, source, today);
        cast.Assemble();
        var duty = DemonstrationDuty.From(cast, calendar, source, today);
        return new()
        {
            Settings = calendar.Settings,
            People = cast.People,
            Relations = cast.Relations,
            Roles = cast.Roles,
            Accounts = [.. cast.Roles.Select(role => role.Person).Distinct().Select(person => new PlannedAccount(cast.Find(person).Profile.Mail!, person))],
            Duty = duty,
            Records = DemonstrationRecords.Write(cast, calendar, source, today, (size ?? DemonstrationSize.S0).Records),
        };
    }
}

/// <summary>Somebody of the demonstration school. <paramref name="Id"/> is how the rest of the plan names them.</summary>
public sealed record PlannedPerson(PersonId Id, PersonKind Kind, PersonProfile Profile);

public sealed record PlannedRole(PersonId Person, RoleGrant Grant);

/// <summary><paramref name="Name"/> is what the person signs in with: their work mail address.</summary>
public sealed record PlannedAccount(string Name, PersonId Person);

/// <summary>A record: written from <paramref name="BegunAt"/>, signed at <paramref name="SignedAt"/>, or not yet.</summary>
public sealed record PlannedRecord(DraftContent Content, PersonId Writer, DateTimeOffset BegunAt, DateTimeOffset? SignedAt)
{
    /// <summary>Who of those told has read it, and who has said "I have it"; earliest first.</summary>
    public IReadOnlyList<PlannedReading> Readings { get; init; } = [];

    /// <summary>What it is about, by the name of the theme that its words are put together from.</summary>
    public string Theme { get; init; } = "";

    /// <summary>What was written beside it later; earliest first.</summary>
    public IReadOnlyList<PlannedAddition> Additions { get; init; } = [];
}

public sealed record PlannedReading(PersonId Person, DateTimeOffset ReadAt, DateTimeOffset? AcknowledgedAt);

public sealed record PlannedAddition(PersonId Writer, DateTimeOffset At, string Words);
