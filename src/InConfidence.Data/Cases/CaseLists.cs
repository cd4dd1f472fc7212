using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>Lists of cases. The rule is part of the query, of the counts too; a list is one entry that names what it showed.</summary>
public static class CaseLists
{
    private const int Most = 100;

    /// <summary>The cases that the reader may read: those with something open first, the earliest due before the others; closed ones last.</summary>
    public static async Task<IReadOnlyList<CaseLine>> CasesAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var rule = new CaseRule(context, school, reader, school.Sources.Now());
        var (readable, items) = (rule.Strands, rule.Items);
        var found = await rule.Cases.AsNoTracking()
            .Select(row => new
            {
                row.Id,
                row.OpenedAt,
                row.HeldBy,
                IsClosed = !readable.Any(strand => strand.Case == row.Id && strand.ClosedAt == null),
                Open = items.Count(item => item.Case == row.Id && item.IsOpen),
                NextDueAt = items.Where(item => item.Case == row.Id && item.IsOpen).Min(item => item.DueAt),
            })
            .OrderBy(one => one.IsClosed).ThenBy(one => one.Open == 0).ThenByDescending(one => one.OpenedAt).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellation);
        List<CaseId> shown = [.. found.Select(one => one.Id)];
        var students = (await readable.AsNoTracking().Where(strand => shown.Contains(strand.Case)).Select(strand => new { strand.Case, strand.Student }).Distinct()
            .ToListAsync(cancellation)).ToLookup(one => one.Case, one => one.Student);
        await school.RecordAsync(
            new EntryDetails { Act = LedgerAct.CasesListed, Who = reader.Id.Value, Session = reader.Session.Id, Process = "cases", Cases = [.. shown.Select(one => one.Value)] },
            keyId: null,
            cancellation);
        return [.. found.Select(one => new CaseLine(one.Id, [.. students[one.Id].OrderBy(student => student.Value)], one.OpenedAt, one.HeldBy, one.Open, one.NextDueAt, one.IsClosed))];
    }
}
