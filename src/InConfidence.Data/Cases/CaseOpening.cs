using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>A student as they are linked to a case.</summary>
/// <param name="Student">Who.</param>
/// <param name="Content">Their own role and category.</param>
/// <param name="HoldsRecord">Whether the record belongs to what the case holds of them.</param>
public sealed record LinkedStudent(PersonId Student, StrandContent Content, bool HoldsRecord);

/// <summary>What became of opening a case.</summary>
public abstract record OpenCaseOutcome
{
    private OpenCaseOutcome() { }

    public sealed record Opened(CaseId Case) : OpenCaseOutcome;

    /// <summary>The record is in a case that the reader may read.</summary>
    public sealed record OpenedBefore(CaseId Case) : OpenCaseOutcome;

    public sealed record NotFound : OpenCaseOutcome;
}

/// <summary>Opens a case from a record, by whoever answers for the record.</summary>
public static class CaseOpening
{
    /// <param name="unit">The act.</param>
    /// <param name="reader">Who opens it; it lies on their desk.</param>
    /// <param name="offered">The identifier that the page offered: pressing twice opens one.</param>
    /// <param name="record">The record from which it is opened.</param>
    /// <param name="students">At least one, and at least one whom the record belongs to.</param>
    /// <param name="cancellation">To give up.</param>
    /// <exception cref="ArgumentException">There is no student, a student twice, or none who holds the record.</exception>
    public static async Task<OpenCaseOutcome> OpenCaseAsync(
        this UnitOfWork unit, Reader reader, CaseId offered, RecordId record, IReadOnlyList<LinkedStudent> students, CancellationToken cancellation)
    {
        if (!students.Any(student => student.HoldsRecord) || students.DistinctBy(student => student.Student).Count() < students.Count)
            throw new ArgumentException("A case has students, each once, and its record belongs to one of them.", nameof(students));
        var found = await RecordOpening.AnsweredFor(unit.School, unit.Context, reader, record).SingleOrDefaultAsync(cancellation);
        if (found is null || !students.All(student => reader.Directory.Find(student.Student)?.Is(PersonKind.Student) == true))
        {
            unit.Nothing();
            return new OpenCaseOutcome.NotFound();
        }
        if (await unit.School.CaseOfAsync(unit.Context, reader, record, cancellation) is { } known)
        {
            unit.Nothing();
            return new OpenCaseOutcome.OpenedBefore(known);
        }
        var key = unit.NewKey();
        var id = await unit.Context.Cases.AnyAsync(row => row.Id == offered, cancellation) ? CaseId.From(unit.NewId()) : offered;
        unit.Context.Cases.Add(new CaseRow { Id = id, School = unit.School.Id, KeyId = key.Id, OpenedBy = reader.Id, OpenedAt = unit.Now, HeldBy = reader.Id });
        var strands = students.Select(student => (Id: unit.AddStrand(id, key, student), student.HoldsRecord)).ToList();
        unit.AddRecordItem(id, reader.Id, record, strands.Where(strand => strand.HoldsRecord).Select(strand => strand.Id));
        if (students.Any(student => student.Content.Role == RoleInCase.Alleged))
            await unit.ShutOutTheirFamiliesAsync(reader, id, cancellation);
        unit.About(id);
        unit.About(record);
        unit.Concerning(key);
        return new OpenCaseOutcome.Opened(id);
    }

    /// <summary>The case that holds the record, where the reader may read it.</summary>
    internal static async Task<CaseId?> CaseOfAsync(this OpenSchool school, StoreContext context, Reader reader, RecordId record, CancellationToken cancellation)
    {
        var items = new CaseRule(context, school, reader, school.Sources.Now()).Items;
        return await items.Where(item => item.Record == record).OrderBy(item => item.At).Select(item => (CaseId?)item.Case).FirstOrDefaultAsync(cancellation);
    }

    internal static StrandId AddStrand(this UnitOfWork unit, CaseId found, RecordKey key, LinkedStudent student)
    {
        var row = new StrandRow
        {
            Id = StrandId.From(unit.NewId()),
            School = unit.School.Id,
            Case = found,
            Student = student.Student,
            Content = unit.Seal(key, CaseFields.Strand, student.Content),
            SeenAt = unit.Now,
        };
        unit.Context.Strands.Add(row);
        unit.About(student.Student);
        return row.Id;
    }

    internal static void AddRecordItem(this UnitOfWork unit, CaseId found, PersonId by, RecordId record, IEnumerable<StrandId> strands)
    {
        var item = new CaseItemRow
        {
            Id = CaseItemId.From(unit.NewId()),
            School = unit.School.Id,
            Case = found,
            Kind = CaseItemKind.Record,
            At = unit.Now,
            By = by,
            Record = record,
        };
        unit.Context.CaseItems.Add(item);
        unit.Belongs(item, strands);
    }

    internal static void Belongs(this UnitOfWork unit, CaseItemRow item, IEnumerable<StrandId> strands)
    {
        foreach (var strand in strands)
            unit.Context.StrandItems.Add(new StrandItemRow
            {
                Id = unit.NewId(),
                School = unit.School.Id,
                Case = item.Case,
                Strand = strand,
                Item = item.Id,
                Record = item.Record,
            });
    }
}
