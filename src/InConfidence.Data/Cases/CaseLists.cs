using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>Lists of cases. The rule is part of every query, of the counts too; a list is one entry that names what it showed.</summary>
public static class CaseLists
{
    private const int Most = 50;

    /// <summary>
    /// The cases that the reader may read: those with something open first, and closed ones last; of each the newest first. Each of these
    /// groups is asked for by itself, and only until the page is full: what is open is few, and found without looking at what is closed.
    /// </summary>
    public static async Task<CasePage> CasesAsync(this OpenSchool school, Reader reader, string? after, CancellationToken cancellation)
    {
        await using var moment = await school.Database.ReadMomentAsync(cancellation);
        var context = moment.Context;
        var rule = new CaseRule(context, school, reader, school.Sources.Now());
        var groups = new CaseGroups(context, school, rule);
        var (group, place) = CaseGroups.Read(after);
        var found = new List<(CaseGroup Group, CaseRow Row)>();
        for (; group <= CaseGroup.Closed && found.Count <= Most; group++, place = null)
            found.AddRange((await groups.Of(group, place).AsNoTracking().Take(Most + 1 - found.Count).ToListAsync(cancellation)).ConvertAll(row => (group, row)));
        var shown = found.Take(Most).ToList();
        var lines = await LinesAsync(context, rule, shown, cancellation);
        await moment.DisposeAsync();
        await RecordListingAsync(school, reader, lines, cancellation);
        return new CasePage(lines, found.Count > Most ? CaseGroups.After(shown, after) : null);
    }

    /// <summary>The open cases about any of those students that the reader may read, the newest first.</summary>
    public static async Task<IReadOnlyList<CaseLine>> OpenCasesAboutAsync(
        this OpenSchool school, Reader reader, IReadOnlyCollection<PersonId> students, CancellationToken cancellation)
    {
        await using var moment = await school.Database.ReadMomentAsync(cancellation);
        var context = moment.Context;
        var rule = new CaseRule(context, school, reader, school.Sources.Now());
        var strands = rule.Readable;
        var open = await context.Cases.AsNoTracking()
            .Where(row => row.School == school.Id && strands.Any(strand => strand.Case == row.Id && students.Contains(strand.Student)) && strands.Any(strand => strand.Case == row.Id && strand.ClosedAt == null))
            .OrderByDescending(row => row.OpenedAt).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellation);
        var lines = await LinesAsync(context, rule, open.ConvertAll(row => (CaseGroup.ToDo, row)), cancellation);
        await moment.DisposeAsync();
        await RecordListingAsync(school, reader, lines, cancellation);
        return lines;
    }

    private static async Task<IReadOnlyList<CaseLine>> LinesAsync(StoreContext context, CaseRule rule, List<(CaseGroup Group, CaseRow Row)> shown, CancellationToken cancellation)
    {
        var ids = shown.ConvertAll(one => one.Row.Id);
        var students = (await rule.Readable.AsNoTracking().Where(strand => ids.Contains(strand.Case)).Select(strand => new { strand.Case, strand.Student }).Distinct()
            .ToListAsync(cancellation)).ToLookup(one => one.Case, one => one.Student);
        var open = (await rule.ItemsOf(context.CaseItems.Where(item => ids.Contains(item.Case) && item.IsOpen)).Select(item => new { item.Case, item.DueAt })
            .ToListAsync(cancellation)).ToLookup(one => one.Case, one => one.DueAt);
        return shown.ConvertAll(one => new CaseLine(
            one.Row.Id, [.. students[one.Row.Id].OrderBy(student => student.Value)], one.Row.OpenedAt, one.Row.HeldBy,
            open[one.Row.Id].Count(), open[one.Row.Id].Min(), one.Group >= CaseGroup.ClosedToDo));
    }

    private static Task RecordListingAsync(OpenSchool school, Reader reader, IReadOnlyList<CaseLine> lines, CancellationToken cancellation) => school.RecordAsync(
        new EntryDetails { Act = LedgerAct.CasesListed, Who = reader.Id.Value, Session = reader.Session.Id, Process = "cases", Cases = [.. lines.Select(line => line.Id.Value)] },
        keyId: null,
        cancellation);
}
