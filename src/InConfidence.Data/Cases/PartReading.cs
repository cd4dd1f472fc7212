using InConfidence.Cases;
using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>What somebody has been told: lists and opens granted parts. That one was read is durable before its first byte leaves.</summary>
public static class PartReading
{
    /// <summary>The parts that hold now for this person, those that end first before the others.</summary>
    public static async Task<IReadOnlyList<PartLine>> PartsAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var lines = await LinesAsync(context, new CaseRule(context, school, reader, school.Sources.Now()).Parts.Where(grant => grant.Person == reader.Id), cancellation);
        await RecordListingAsync(school, reader, LedgerAct.PartsListed, lines.Select(line => line.Student), [], cancellation);
        return lines;
    }

    /// <summary>How many parts wait to be read for the first time. Nothing of them is shown, so nothing is recorded.</summary>
    public static async Task<int> NewPartsAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await new CaseRule(context, school, reader, school.Sources.Now()).Parts.CountAsync(grant => grant.Person == reader.Id && grant.ReadAt == null, cancellation);
    }

    /// <summary>Whether the reader may still read the part. Nothing of it is shown, so nothing is recorded.</summary>
    public static async Task<bool> MayReadPartAsync(this OpenSchool school, Reader reader, GrantId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await new CaseRule(context, school, reader, school.Sources.Now()).Parts.AnyAsync(grant => grant.Id == id, cancellation);
    }

    /// <summary>The care instructions of the house in which somebody is on duty now, and those of theirs by name.</summary>
    public static async Task<IReadOnlyList<CareLine>> TonightAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var now = school.Sources.Now();
        var inHouse = reader.Directory.StudentsInTheHouseOf(reader.Id, now).ToList();
        var found = await new CaseRule(context, school, reader, now).Parts.AsNoTracking().Where(grant => grant.Part == CasePart.CareInstruction)
            .Join(context.Strands, grant => grant.Strand, strand => strand.Id, (grant, strand) => new { grant, strand.Student })
            .Where(one => inHouse.Contains(one.Student))
            .Join(context.SealedTexts, one => one.grant.Content, text => text.Id, (one, text) => new { one.grant, one.Student, text }).ToListAsync(cancellation);
        var wraps = await school.Keys.FindManyAsync([.. found.Select(one => one.text.KeyId).Distinct()], cancellation);
        var (students, cases) = (found.Select(one => one.Student), found.Select(one => one.grant.Case));
        if (found.Where(one => one.grant.ReadAt is null).Select(one => one.grant.Id).ToList() is { Count: > 0 } unread)
            await ReceiveAsync(school, reader, unread, students, cases, cancellation);
        else
            await RecordListingAsync(school, reader, LedgerAct.PartRead, students, cases, cancellation);
        var lines = new List<CareLine>();
        foreach (var one in found.Where(one => wraps.ContainsKey(one.text.KeyId)))
        {
            using var key = school.Keys.Open(wraps[one.text.KeyId]);
            var content = SealedJson.Read<GrantContent>(school.Keys.Open(key, one.text, CaseFields.Grant));
            lines.Add(new CareLine(one.grant.Id, one.Student, content.Text, one.grant.DecidedBy, one.grant.Until));
        }
        return lines;
    }

    /// <summary>The part, or null where it is not there, has ended, or is not for this reader: they are not told apart.</summary>
    public static async Task<PartView?> OpenPartAsync(this OpenSchool school, Reader reader, GrantId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var rule = new CaseRule(context, school, reader, school.Sources.Now());
        var lines = await LinesAsync(context, rule.Parts.Where(grant => grant.Id == id), cancellation);
        if (lines.Count == 0)
            return null;
        var grant = await context.Grants.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        var keyId = await context.Cases.Where(row => row.Id == grant.Case).Select(row => row.KeyId).SingleAsync(cancellation);
        await RecordReadingAsync(school, reader, grant, keyId, await rule.DecideAsync(id, cancellation), cancellation);
        var text = await context.SealedTexts.AsNoTracking().SingleAsync(row => row.Id == grant.Content, cancellation);
        using var key = await school.Keys.FindAsync(text.KeyId, cancellation) ?? throw new InvalidOperationException("The key of this grant has been destroyed.");
        return new PartView
        {
            Line = lines[0],
            IsForHouse = grant.Person is null,
            Content = SealedJson.Read<GrantContent>(school.Keys.Open(key, text, CaseFields.Grant)),
            Words = grant.Record is not { } record ? []
                : grant.Part == CasePart.Whole ? await RecordWords.WholeAsync(school, context, record, cancellation)
                : await RecordWords.OnlyAsync(school, context, record, cancellation),
        };
    }

    private static async Task<IReadOnlyList<PartLine>> LinesAsync(StoreContext context, IQueryable<GrantRow> grants, CancellationToken cancellation) =>
        await grants.AsNoTracking().Join(context.Strands, grant => grant.Strand, strand => strand.Id, (grant, strand) => new { grant, strand.Student })
            .OrderBy(one => one.grant.Until).ThenBy(one => one.grant.Id)
            .Select(one => new PartLine(one.grant.Id, one.Student, one.grant.Part, one.grant.From, one.grant.Until, one.grant.DecidedBy, one.grant.ReadAt))
            .ToListAsync(cancellation);

    private static Task RecordReadingAsync(OpenSchool school, Reader reader, GrantRow grant, Guid keyId, DecisionDetails decision, CancellationToken cancellation)
    {
        if (grant.Person == reader.Id && grant.ReadAt is null)
            return school.CommitAsync(
                new Because(reader.As("reading"), LedgerAct.PartRead),
                async (unit, token) =>
                {
                    unit.About(grant.Case);
                    if (grant.Record is { } record)
                        unit.About(record);
                    unit.Concerning(await unit.KeyAsync(keyId, token));
                    unit.Decided(decision);
                    await unit.Context.Grants.Where(row => row.Id == grant.Id && row.ReadAt == null)
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, unit.Now), token);
                },
                cancellation);
        var details = new EntryDetails
        {
            Act = LedgerAct.PartRead,
            Who = reader.Id.Value,
            Session = reader.Session.Id,
            Process = "reading",
            Cases = [grant.Case.Value],
            Records = grant.Record is { } known ? [known.Value] : [],
            Decision = decision,
        };
        return school.RecordAsync(details, keyId, cancellation);
    }

    /// <summary>Whoever decided sees from then on that the instruction has reached somebody: whom it names, or whoever is on duty.</summary>
    private static Task ReceiveAsync(
        OpenSchool school, Reader reader, IReadOnlyList<GrantId> unread, IEnumerable<PersonId> students, IEnumerable<CaseId> cases, CancellationToken cancellation) =>
        school.CommitAsync(
            new Because(reader.As("house"), LedgerAct.PartRead),
            async (unit, token) =>
            {
                foreach (var student in students.Distinct())
                    unit.About(student);
                foreach (var found in cases.Distinct())
                    unit.About(found);
                await unit.Context.Grants.Where(row => unread.Contains(row.Id) && row.ReadAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, unit.Now), token);
            },
            cancellation);

    private static Task RecordListingAsync(
        OpenSchool school, Reader reader, LedgerAct act, IEnumerable<PersonId> students, IEnumerable<CaseId> cases, CancellationToken cancellation) =>
        school.RecordAsync(
            new EntryDetails
            {
                Act = act,
                Who = reader.Id.Value,
                Session = reader.Session.Id,
                Process = act == LedgerAct.PartsListed ? "told" : "house",
                People = [.. students.Distinct().Select(student => student.Value)],
                Cases = [.. cases.Distinct().Select(found => found.Value)],
            },
            keyId: null,
            cancellation);
}
