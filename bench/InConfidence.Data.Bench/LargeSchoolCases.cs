using InConfidence.Advising;
using InConfidence.Cases;
using InConfidence.Data.Advising;
using InConfidence.Data.Cases;
using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sealing;

namespace InConfidence.Data.Bench;

/// <summary>12,000 cases, most of them closed, with the records, actions and decisions they join and whom something was told; and 5,000 questions.</summary>
internal sealed class LargeSchoolCases(OpenSchool school, Random random, List<PersonId> staff, ILookup<Role, PersonId> offices, DateTimeOffset now)
{
    private OpenCase? last;

    /// <summary>Every twentieth record opens a case, and every tenth joins the last one.</summary>
    public List<object> Next(RecordRow record, int number, List<WrappedKey> wraps)
    {
        var rows = new List<object>();
        if (number % 20 == 0)
        {
            last?.Key.Dispose();
            var (key, wrap) = school.Keys.Create();
            wraps.Add(wrap);
            last = Open(rows, record, number, key);
            AddItems(rows, last, number);
            AddGrants(rows, last);
        }
        if (number % 10 == 0 && last is { } known)
            Join(rows, known, record, known.Strands[number / 10 % known.Strands.Count]);
        if (number % 48 == 0)
            Ask(rows, record, number, wraps);
        return rows;
    }

    private OpenCase Open(List<object> rows, RecordRow record, int number, RecordKey key)
    {
        var lead = record.AdultInvolved switch { AdultInvolved.Head => Role.Chair, AdultInvolved.AdultHere => Role.Head, _ => Role.SafeguardingLead };
        var by = offices[lead].First();
        var row = new CaseRow { Id = CaseId.From(NewId()), School = school.Id, KeyId = key.Id, OpenedBy = by, OpenedAt = record.ReleasedAt, HeldBy = by };
        rows.Add(row);
        // Of the last year's every second is open, and of the others every two-hundredth.
        var isOpen = number > LargeSchool.Records * 9 / 10 ? number / 20 % 2 == 0 : number / 20 % 200 == 0;
        var students = record.People.Where(person => person.Part is PartInRecord.Spoke or PartInRecord.Concerned).Select(person => person.Person).Distinct().ToList();
        var strands = students.ConvertAll(student => new StrandRow
        {
            Id = StrandId.From(NewId()), School = school.Id, Case = row.Id, Student = student, Content = Sealed(rows, key, CaseFields.Strand, new StrandContent(RoleInCase.Harmed, "")),
            SeenAt = record.ReleasedAt, ClosedAt = isOpen ? null : record.ReleasedAt.AddDays(40), ClosedBy = isOpen ? null : by,
            Closing = isOpen ? null : Sealed(rows, key, CaseFields.Closing, "It is over."),
        });
        rows.AddRange(strands);
        return new OpenCase(row, key, strands.ConvertAll(strand => strand.Id), isOpen, by);
    }

    private void AddItems(List<object> rows, OpenCase found, int number)
    {
        for (var index = 0; index < 3; index++)
        {
            var isOpen = found.IsOpen && index == 0 && number / 40 % 4 > 0;
            var isDecision = index == 2;
            var item = new CaseItemRow
            {
                Id = CaseItemId.From(NewId()), School = school.Id, Case = found.Row.Id, Kind = isDecision ? CaseItemKind.Decision : CaseItemKind.Action, At = found.Row.OpenedAt.AddHours(index + 1), By = found.By,
                Owner = isDecision ? null : found.By, DueAt = isDecision ? null : isOpen ? now.AddDays(random.Next(-20, 60)) : found.Row.OpenedAt.AddDays(9), IsOpen = isOpen || (isDecision && number % 4000 == 0),
                Content = Sealed(rows, found.Key, CaseFields.Item, new CaseItemContent { Words = "Ring the family" }),
            };
            rows.Add(item);
            rows.Add(Held(found.Row.Id, found.Strands[index % found.Strands.Count], item));
        }
    }

    private void Join(List<object> rows, OpenCase found, RecordRow record, StrandId strand)
    {
        var item = new CaseItemRow { Id = CaseItemId.From(NewId()), School = school.Id, Case = found.Row.Id, Kind = CaseItemKind.Record, At = record.ReleasedAt, By = found.By, Record = record.Id };
        rows.Add(item);
        rows.Add(Held(found.Row.Id, strand, item));
    }

    private StrandItemRow Held(CaseId found, StrandId strand, CaseItemRow item) =>
        new() { Id = NewId(), School = school.Id, Case = found, Strand = strand, Item = item.Id, Record = item.Record };

    /// <summary>Two were told something, mostly tutors, of whom one is told again and again; grants of closed cases have run out.</summary>
    private void AddGrants(List<object> rows, OpenCase found)
    {
        for (var index = 0; index < 2; index++)
        {
            var at = found.Row.OpenedAt.AddHours(1);
            var share = random.NextDouble();
            rows.Add(new GrantRow
            {
                Id = GrantId.From(NewId()), School = school.Id, Case = found.Row.Id, Strand = found.Strands[0],
                Person = index == 1 && random.Next(3) == 0 ? null : staff[9 + (int)((staff.Count - 9) * share * share)], Part = index == 0 ? CasePart.Summary : CasePart.CareInstruction,
                From = at, Until = found.IsOpen ? now.AddDays(random.Next(1, 120)) : at.AddDays(90), DecidedBy = found.By, DecidedAt = at, ReviewAt = found.IsOpen ? now.AddDays(random.Next(-5, 80)) : at.AddDays(90),
                ReadAt = random.Next(5) == 0 ? null : at.AddHours(2), Content = Sealed(rows, found.Key, CaseFields.Grant, new GrantContent("To look after them", "Look in at lights out.")),
            });
        }
    }

    private void Ask(List<object> rows, RecordRow record, int number, List<WrappedKey> wraps)
    {
        var (key, wrap) = school.Keys.Create();
        using (key)
        {
            wraps.Add(wrap);
            var isOpen = number > LargeSchool.Records - 1000;
            var advice = new AdviceRow
            {
                Id = AdviceId.From(NewId()), School = school.Id, AskedBy = record.Writer, AskedAt = record.ReleasedAt, KeyId = key.Id, Question = Sealed(rows, key, Asking.QuestionField, new AdviceQuestion("May I?")),
                AnsweredAt = isOpen ? null : record.ReleasedAt.AddHours(1), AnsweredBy = isOpen ? null : offices[Role.SafeguardingLead].First(),
            };
            advice.Asked.Add(new AdviceAskedRow { Id = NewId(), School = school.Id, Advice = advice.Id, Person = offices[Role.SafeguardingLead].First(), AsRole = Role.SafeguardingLead, AskedAt = record.ReleasedAt });
            rows.AddRange([advice, .. advice.Asked]);
        }
    }

    private SealedTextId Sealed<T>(List<object> rows, RecordKey key, string field, T value)
    {
        var row = school.Keys.Seal(key, SealedTextId.From(NewId()), field, SealedJson.Write(value));
        rows.Add(row);
        return row.Id;
    }

    private Guid NewId() => school.Sources.Random.NewId();

    private sealed record OpenCase(CaseRow Row, RecordKey Key, List<StrandId> Strands, bool IsOpen, PersonId By);
}
