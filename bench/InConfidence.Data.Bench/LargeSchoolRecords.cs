using InConfidence.Alerts;
using InConfidence.Data.Demonstration;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sealing;

namespace InConfidence.Data.Bench;

/// <summary>The records, from ten years ago until now, with whom they name, who was told, what had to be done and what was promised.</summary>
internal sealed class LargeSchoolRecords
{
    private readonly OpenSchool school;
    private readonly Random random = new(20261124);
    private readonly DateTimeOffset now;
    private readonly List<PersonId> students;
    private readonly List<PersonId> staff;
    private readonly ILookup<Role, PersonId> offices;
    private readonly LargeSchoolCases cases;

    public LargeSchoolRecords(OpenSchool school, DemonstrationPlan plan)
    {
        this.school = school;
        now = school.Sources.Now();
        students = [.. plan.People.Where(person => person.Kind.HasFlag(PersonKind.Student)).Select(person => person.Id)];
        staff = [.. plan.Roles.Where(role => role.Grant.Role == Role.Staff).Select(role => role.Person).Distinct()];
        offices = plan.Roles.ToLookup(role => role.Grant.Role, role => role.Person);
        cases = new LargeSchoolCases(school, random, staff, offices, now);
    }

    public IEnumerable<object> Next(int number, List<WrappedKey> wraps)
    {
        var (key, wrap) = school.Keys.Create();
        using (key)
        {
            wraps.Add(wrap);
            var record = Record(number, key.Id);
            var rows = new List<object> { record };
            NamePeople(record, number);
            Tell(record, number);
            AddVersion(rows, record, key);
            AddSteps(rows, record, number, key);
            AddMeeting(rows, record, number);
            rows.AddRange([.. record.People, .. record.Alerts, .. cases.Next(record, number, wraps)]);
            return rows;
        }
    }

    private RecordRow Record(int number, Guid key)
    {
        var kind = random.Next(100) switch { < 5 => RecordKind.ConcernAboutAdult, < 40 => RecordKind.Disclosure, _ => RecordKind.Concern };
        var adult = kind == RecordKind.ConcernAboutAdult
            ? random.Next(100) switch { < 90 => AdultInvolved.AdultHere, < 94 => AdultInvolved.Head, < 96 => AdultInvolved.SafeguardingTeam, < 97 => AdultInvolved.Chair, _ => AdultInvolved.Unknown }
            : random.Next(100) switch { < 10 => AdultInvolved.Unknown, < 12 => AdultInvolved.HostFamily, < 13 => AdultInvolved.AdultHere, _ => AdultInvolved.No };
        // A few write much, and most write little: one member of staff wrote every twelfth.
        var share = random.NextDouble();
        return new RecordRow
        {
            Id = RecordId.From(NewId()), School = school.Id, Draft = DraftId.From(NewId()), KeyId = key, Kind = kind, AdultInvolved = adult,
            Level = random.Next(30) == 0 ? AlertLevel.Danger : AlertLevel.Ordinary, Writer = staff[(int)(staff.Count * share * share)],
            ReleasedAt = At(number), SignedAt = number >= LargeSchool.Records - 200 && number % 16 == 0 ? null : At(number).AddMinutes(9),
            UnansweredSince = number >= LargeSchool.Records - 60 ? At(number) : null,
        };
    }

    private DateTimeOffset At(int number)
    {
        var start = now.AddYears(-LargeSchool.Years);
        var at = start + ((now - start) / LargeSchool.Records * number);
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <summary>1,200 of the students are here at a time.</summary>
    private void NamePeople(RecordRow record, int number)
    {
        PersonId Student() => students[(int)((students.Count - 1200L) * number / LargeSchool.Records) + random.Next(1200)];
        Name(record, Student(), record.Kind == RecordKind.Disclosure ? PartInRecord.Spoke : PartInRecord.Concerned);
        if (random.Next(5) == 0)
            Name(record, Student(), PartInRecord.Concerned);
        if (record.Kind == RecordKind.ConcernAboutAdult)
            Name(record, Alleged(record.AdultInvolved), PartInRecord.Alleged);
        if (random.Next(200) == 0)
            Name(record, Any([.. offices[Role.SafeguardingLead], .. offices[Role.DeputyLead], .. offices[Role.Head]]), PartInRecord.KeptOut);
    }

    private PersonId Alleged(AdultInvolved adult) => adult switch
    {
        AdultInvolved.Head => offices[Role.Head].First(),
        AdultInvolved.Chair => offices[Role.Chair].First(),
        AdultInvolved.SafeguardingTeam => Any([.. offices[Role.SafeguardingLead], .. offices[Role.DeputyLead]]),
        _ => staff[random.Next(9, staff.Count)],
    };

    private void Name(RecordRow record, PersonId person, PartInRecord part)
    {
        if (!record.People.Exists(known => known.Person == person && known.Part == part))
            record.People.Add(new RecordPersonRow { Id = NewId(), School = school.Id, Record = record.Id, Person = person, Part = part });
    }

    /// <summary>Who answers is told, with a deputy; one of them took it on, and every fifth of the others never opened it.</summary>
    private void Tell(RecordRow record, int number)
    {
        var isNew = record.UnansweredSince is not null;
        var told = record.AdultInvolved switch
        {
            AdultInvolved.Head => [(Role.Chair, offices[Role.Chair].First())],
            AdultInvolved.AdultHere or AdultInvolved.SafeguardingTeam or AdultInvolved.Chair => [(Role.Head, offices[Role.Head].First())],
            _ => new[] { (Role.SafeguardingLead, offices[Role.SafeguardingLead].First()), (Role.DeputyLead, offices[Role.DeputyLead].ElementAt(number % 2)) },
        };
        for (var index = 0; index < told.Length; index++)
            Alert(record, told[index].Item2, told[index].Item1, AlertCause.Record, 0, !isNew && (index == 0 || random.Next(5) > 0), !isNew && index == number % told.Length);
        if (random.Next(20) == 0)
            Alert(record, offices[Role.Head].First(), Role.Head, AlertCause.Climbed, 1, !isNew, acknowledged: false);
        if (random.Next(10) == 0)
            Alert(record, told[0].Item2, told[0].Item1, AlertCause.Added, 0, number < LargeSchool.Records - 1000, acknowledged: false);
        if (random.Next(100) == 0)
            Alert(record, record.Writer, Role.Staff, AlertCause.NobodyAnswered, 1, read: true, acknowledged: false);
    }

    private void Alert(RecordRow record, PersonId person, Role role, AlertCause cause, int step, bool read, bool acknowledged) => record.Alerts.Add(new AlertRow
    {
        Id = AlertId.From(NewId()), School = school.Id, Record = record.Id, Person = person, AsRole = role, Cause = cause, Step = step, RaisedAt = record.ReleasedAt,
        IsNews = record.Alerts.Exists(known => known.Person == person && known.AcknowledgedAt is not null), ReadAt = read || acknowledged ? record.ReleasedAt.AddMinutes(20) : null, AcknowledgedAt = acknowledged ? record.ReleasedAt.AddMinutes(21) : null,
    });

    private void AddVersion(List<object> rows, RecordRow record, RecordKey key)
    {
        var text = Sealed(rows, key, Releasing.VersionField, new DraftContent { Kind = record.Kind, AdultInvolved = record.AdultInvolved, Words = "Nobody said this." });
        rows.Add(new RecordVersionRow { Id = NewId(), School = school.Id, Record = record.Id, Number = 1, Kind = VersionKind.Signed, At = record.ReleasedAt, By = record.Writer, Content = text });
    }

    /// <summary>One that was done; of every hundredth one that nobody ever answers; of the newest one that is due.</summary>
    private void AddSteps(List<object> rows, RecordRow record, int number, RecordKey key)
    {
        AddStep(rows, record, key, record.ReleasedAt.AddDays(1), record.ReleasedAt.AddHours(3));
        if (random.Next(100) == 0)
            AddStep(rows, record, key, due: null, answered: null);
        if (number >= LargeSchool.Records - 400 || (number > LargeSchool.Records / 2 && number % 1000 == 0))
            AddStep(rows, record, key, record.ReleasedAt.AddDays(1), answered: null);
    }

    private void AddStep(List<object> rows, RecordRow record, RecordKey key, DateTimeOffset? due, DateTimeOffset? answered)
    {
        var lookup = new byte[32];
        random.NextBytes(lookup);
        var content = new StepContent("bench", "safeguarding-lead", "look-again", "within 1 day", "Look at it again.", [], "");
        rows.Add(new StepRow
        {
            Id = StepId.From(NewId()), School = school.Id, Record = record.Id, NameLookup = lookup, Content = Sealed(rows, key, Raising.ContentField, content),
            RaisedAt = record.ReleasedAt, DueAt = due, AnsweredAt = answered, Answer = answered is null ? null : Sealed(rows, key, Raising.AnswerField, new StepAnswer(IsDone: true, "")),
        });
    }

    private void AddMeeting(List<object> rows, RecordRow record, int number)
    {
        if (number % 20 == 0 || number % 1000 == 1)
            rows.Add(new MeetingRow
            {
                Id = MeetingId.From(NewId()), School = school.Id, Record = record.Id, With = record.Writer, DueAt = record.ReleasedAt.AddDays(1),
                KeptAt = number % 1000 == 1 && number > LargeSchool.Records * 9 / 10 ? null : record.ReleasedAt.AddHours(20),
            });
    }

    private SealedTextId Sealed<T>(List<object> rows, RecordKey key, string field, T value)
    {
        var row = school.Keys.Seal(key, SealedTextId.From(NewId()), field, Keys.SealedJson.Write(value));
        rows.Add(row);
        return row.Id;
    }

    private PersonId Any(IReadOnlyList<PersonId> people) => people[random.Next(people.Count)];

    private Guid NewId() => school.Sources.Random.NewId();
}
