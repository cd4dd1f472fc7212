using InConfidence.Alerts;
using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Steps;

/// <summary>What a record says of itself and what the directory knows of those in it: all that <see cref="TellingFacts"/> looks at.</summary>
internal sealed record RecordMatter
{
    public required RecordKind Kind { get; init; }

    public required AdultInvolved AdultInvolved { get; init; }

    /// <summary>What was signed, or while it is being written the newest that reached anybody.</summary>
    public required DraftContent Standing { get; init; }

    /// <summary>Somebody said at some time that there is danger now.</summary>
    public required bool IsDangerSaid { get; init; }

    public required IReadOnlySet<PersonId> Spoke { get; init; }

    public required IReadOnlySet<PersonId> Concerned { get; init; }

    /// <summary>The ages, today at the school, of the students on the list who spoke or whom it concerns.</summary>
    public required IReadOnlyList<AgeBand> Ages { get; init; }

    /// <summary>One of them turned 18 after the record had come, today at the latest.</summary>
    public bool HasTurnedEighteen { get; init; }

    /// <summary>Somebody is kept away from one of them: a barred parent, or a barred relative.</summary>
    public bool IsSomebodyBarred { get; init; }

    /// <summary>The offices that the writer holds today.</summary>
    public required IReadOnlyList<Role> OfficesOfWriter { get; init; }

    public required PersonKind KindOfWriter { get; init; }

    /// <summary>The post in which the directory knows the writer; null where it knows none.</summary>
    public string? PostOfWriter { get; init; }

    /// <summary>As it is known to whoever answers for it, assessments apart.</summary>
    public static RecordMatter Of(RecordRow record, DraftContent standing, SchoolDirectory directory, DateTimeOffset now) =>
        Of(record, record.People, standing, directory, now) with { AdultInvolved = record.AdultInvolved, IsDangerSaid = record.Level == AlertLevel.Danger };

    /// <summary>As the writer wrote it, without anything that somebody else has added to it or found in it.</summary>
    public static RecordMatter AsWritten(RecordRow record, DraftContent standing, bool isDangerSaid, SchoolDirectory directory, DateTimeOffset now) =>
        Of(record, [.. record.People.Where(person => person.LinkedBy is null)], standing, directory, now) with { IsDangerSaid = isDangerSaid };

    private static RecordMatter Of(RecordRow record, IReadOnlyList<RecordPersonRow> people, DraftContent standing, SchoolDirectory directory, DateTimeOffset now)
    {
        var (spoke, concerned) = (In(people, PartInRecord.Spoke), In(people, PartInRecord.Concerned));
        var students = spoke.Union(concerned).Select(directory.Find).OfType<DirectoryPerson>().Where(person => person.Is(PersonKind.Student)).ToList();
        var today = directory.Calendar.Day(now);
        var writer = directory.Find(record.Writer);
        return new RecordMatter
        {
            Kind = record.Kind,
            AdultInvolved = standing.AdultInvolved,
            Standing = standing,
            IsDangerSaid = standing.Danger == true,
            Spoke = spoke,
            Concerned = concerned,
            Ages = [.. students.Select(student => Age.BandOn(student.Profile.BirthDate, today))],
            HasTurnedEighteen = students.Exists(person => person.Profile.BirthDate is { } born && Age.DayOf(born, 18) is var day && day <= today && day > directory.Calendar.Day(record.ReleasedAt)),
            IsSomebodyBarred = directory.BarredFrom(spoke.Union(concerned)).Any(),
            OfficesOfWriter = [.. Offices.ThatRead.Where(office => writer?.Holds(office, today) == true)],
            KindOfWriter = writer?.Kind ?? default,
            PostOfWriter = writer?.Profile.Post,
        };
    }

    private static HashSet<PersonId> In(IEnumerable<RecordPersonRow> people, PartInRecord part) =>
        [.. people.Where(person => person.Part == part).Select(person => person.Person)];
}
