using InConfidence.Alerts;
using InConfidence.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Lists;

/// <summary>A school made at random, with more records and cases than a page shows, put into the database as rows.</summary>
internal sealed class FilledSchool : IAsyncDisposable
{
    private const int Records = 160;
    private const int Cases = 90;

    private readonly Random random;
    private readonly List<PersonId> students = [];
    private readonly List<RecordId> records = [];

    private FilledSchool(TestSchool test, int seed) => (Test, random) = (test, new Random(seed));

    public TestSchool Test { get; }

    public OpenSchool School => Test.School;

    /// <summary>One of each office, a second deputy, and three who hold none.</summary>
    public List<PersonId> Staff { get; } = [];

    public static async Task<FilledSchool> CreateAsync(int seed)
    {
        var school = new FilledSchool(await TestSchool.CreateAsync(), seed);
        foreach (var role in new[] { Role.SafeguardingLead, Role.DeputyLead, Role.DeputyLead, Role.Head, Role.Chair, Role.Staff, Role.Staff, Role.Administrator })
            school.Staff.Add(await school.Test.AddPersonAsync(role.ToString(), "Grown", PersonKind.Staff, role));
        for (var number = 0; number < 6; number++)
            school.students.Add(await school.Test.AddPersonAsync("Student", $"Number{number}", PersonKind.Student));
        await school.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            (unit, token) => unit.RelateAsync(new PersonRelation(school.Staff[2], school.students[0], RelationKind.GuardianOf), token),
            TestSchool.Cancellation);
        await using var context = school.School.Database.CreateContext();
        for (var number = 0; number < Records; number++)
            school.AddRecord(context, number);
        for (var number = 0; number < Cases; number++)
            school.AddCase(context, number);
        await context.SaveChangesAsync(TestSchool.Cancellation);
        return school;
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private void AddRecord(StoreContext context, int number)
    {
        var at = At(number);
        var record = new RecordRow
        {
            Id = RecordId.From(NewId()), School = School.Id, Draft = DraftId.From(NewId()), KeyId = NewId(), Kind = random.Next(6) == 0 ? RecordKind.ConcernAboutAdult : (RecordKind)random.Next(1, 3),
            AdultInvolved = random.Next(3) == 0 ? (AdultInvolved)random.Next(0, 7) : AdultInvolved.No, Level = AlertLevel.Ordinary, Writer = Staff[random.Next(Staff.Count)],
            ReleasedAt = at, SignedAt = Rarely() ? null : at, UnansweredSince = Rarely() ? at : null,
        };
        for (var parts = random.Next(1, 4); parts > 0; parts--)
            AddPart(record, random.Next(3) > 0 ? students[random.Next(students.Count)] : Staff[random.Next(Staff.Count)], (PartInRecord)random.Next(1, 6));
        for (var alerts = random.Next(4); alerts > 0; alerts--)
            Alert(record, Staff[random.Next(6)], at);
        records.Add(record.Id);
        context.Records.Add(record);
        if (Rarely())
            context.Meetings.Add(new MeetingRow { Id = MeetingId.From(NewId()), School = School.Id, Record = record.Id, With = record.Writer, DueAt = at, KeptAt = random.Next(2) == 0 ? null : at });
    }

    /// <summary>As alerting and taking on leave them: who took a record on has read what they were told of it, and what they are told after it is news.</summary>
    private void Alert(RecordRow record, PersonId person, DateTimeOffset at)
    {
        var isTaken = random.Next(2) == 0;
        if (isTaken)
            foreach (var earlier in record.Alerts.Where(alert => alert.Person == person))
                (earlier.ReadAt, earlier.AcknowledgedAt) = (at, at);
        record.Alerts.Add(new AlertRow
        {
            Id = AlertId.From(NewId()), School = School.Id, Record = record.Id, Person = person, AsRole = (Role)random.Next(1, 6), Cause = (AlertCause)random.Next(1, 8), RaisedAt = at,
            IsNews = record.Alerts.Exists(alert => alert.Person == person && alert.AcknowledgedAt is not null),
            ReadAt = isTaken || random.Next(2) == 0 ? at : null, AcknowledgedAt = isTaken ? at : null,
        });
    }

    private void AddPart(RecordRow record, PersonId person, PartInRecord part)
    {
        if (!record.People.Exists(known => known.Person == person && known.Part == part))
            record.People.Add(new RecordPersonRow { Id = NewId(), School = School.Id, Record = record.Id, Person = person, Part = part });
    }

    private void AddCase(StoreContext context, int number)
    {
        var row = new CaseRow { Id = CaseId.From(NewId()), School = School.Id, KeyId = NewId(), OpenedBy = Staff[0], OpenedAt = At(number), HeldBy = Staff[random.Next(3)] };
        context.Cases.Add(row);
        var strands = students.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(student => new StrandRow
        {
            Id = StrandId.From(NewId()), School = School.Id, Case = row.Id, Student = student, Content = SealedTextId.From(NewId()), SeenAt = TestSchool.Start.AddDays(-random.Next(30)), ClosedAt = random.Next(2) == 0 ? null : row.OpenedAt,
        }).ToList();
        context.Strands.AddRange(strands);
        for (var items = random.Next(1, 5); items > 0; items--)
            AddItem(context, row, strands, isRecord: items % 2 == 1);
    }

    private void AddItem(StoreContext context, CaseRow found, List<StrandRow> strands, bool isRecord)
    {
        var item = new CaseItemRow
        {
            Id = CaseItemId.From(NewId()), School = School.Id, Case = found.Id, Kind = isRecord ? CaseItemKind.Record : CaseItemKind.Action, At = found.OpenedAt, By = Staff[0],
            Record = isRecord ? records[random.Next(records.Count)] : null, Owner = isRecord ? null : Staff[0], DueAt = isRecord || Rarely() ? null : TestSchool.Start.AddDays(random.Next(-9, 9)),
            IsOpen = !isRecord && random.Next(2) == 0,
        };
        context.CaseItems.Add(item);
        foreach (var strand in strands.Where(_ => random.Next(2) == 0))
            context.StrandItems.Add(new StrandItemRow { Id = NewId(), School = School.Id, Case = found.Id, Strand = strand.Id, Item = item.Id, Record = item.Record });
    }

    /// <summary>Now and then several at the same moment.</summary>
    private DateTimeOffset At(int number) => TestSchool.Start.AddYears(-1).AddHours(number - (number % 3));

    private bool Rarely() => random.Next(9) == 0;

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
