using InConfidence.Cases;
using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>Reads the file of a case. What the reader may not read of it is as if it were not there.</summary>
public static class CaseReading
{
    /// <summary>The case, or null where it is not there or not for this reader: the two are not told apart.</summary>
    public static async Task<CaseView?> OpenCaseFileAsync(this OpenSchool school, Reader reader, CaseId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var rule = new CaseRule(context, school, reader, school.Sources.Now());
        var row = await rule.Cases.AsNoTracking().SingleOrDefaultAsync(found => found.Id == id, cancellation);
        if (row is null)
            return null;
        var strands = await rule.Strands.AsNoTracking().Where(strand => strand.Case == id).OrderBy(strand => strand.Id).ToListAsync(cancellation);
        var items = await rule.Items.AsNoTracking().Where(item => item.Case == id).OrderBy(item => item.At).ThenBy(item => item.Id).ToListAsync(cancellation);
        await school.RecordAsync(
            new EntryDetails
            {
                Act = LedgerAct.CaseRead,
                Who = reader.Id.Value,
                Session = reader.Session.Id,
                Process = "reading",
                Cases = [id.Value],
                People = [.. strands.Select(strand => strand.Student.Value).Distinct()],
                Decision = await rule.DecideAsync(Act.ReadCase, "read-case", strands[0].Id, part: null, cancellation),
            },
            row.KeyId,
            cancellation);
        return await ViewAsync(school, context, row, strands, items, cancellation);
    }

    /// <summary>Whether the reader may still read of a case what it holds of those students. Nothing of it is shown, so nothing is recorded.</summary>
    public static async Task<bool> MayReadStrandsAsync(this OpenSchool school, Reader reader, CaseId id, IReadOnlyCollection<StrandId> strands, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return strands.Count > 0
            && await new CaseRule(context, school, reader, school.Sources.Now()).Strands.CountAsync(strand => strand.Case == id && strands.Contains(strand.Id), cancellation) == strands.Count;
    }

    /// <summary>The case that holds the record, where the reader may read it.</summary>
    public static async Task<CaseId?> CaseOfAsync(this OpenSchool school, Reader reader, RecordId record, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await school.CaseOfAsync(context, reader, record, cancellation);
    }

    private static async Task<CaseView> ViewAsync(
        OpenSchool school, StoreContext context, CaseRow row, List<StrandRow> strands, List<CaseItemRow> items, CancellationToken cancellation)
    {
        List<StrandId> shown = [.. strands.Select(strand => strand.Id)];
        var grants = await context.Grants.AsNoTracking().Where(grant => shown.Contains(grant.Strand)).OrderBy(grant => grant.DecidedAt).ThenBy(grant => grant.Id).ToListAsync(cancellation);
        var held = (await context.StrandItems.AsNoTracking().Where(one => one.Case == row.Id && shown.Contains(one.Strand)).ToListAsync(cancellation)).ToLookup(one => one.Item, one => one.Strand);
        List<RecordId> records = [.. items.Select(item => item.Record).OfType<RecordId>()];
        var kinds = await context.Records.AsNoTracking().Where(record => records.Contains(record.Id)).ToDictionaryAsync(record => record.Id, record => record.Kind, cancellation);
        List<SealedTextId> texts =
        [
            .. strands.Select(strand => strand.Content), .. strands.Select(strand => strand.Closing).OfType<SealedTextId>(), .. grants.Select(grant => grant.Content),
            .. items.Select(item => item.Content).OfType<SealedTextId>(), .. items.Select(item => item.Answer).OfType<SealedTextId>(),
        ];
        var rows = await context.SealedTexts.AsNoTracking().Where(text => texts.Contains(text.Id)).ToDictionaryAsync(text => text.Id, cancellation);
        var open = new CaseTexts(school, rows, await school.Keys.FindManyAsync([.. grants.Select(grant => rows[grant.Content].KeyId).Distinct()], cancellation));
        using var key = await school.Keys.FindAsync(row.KeyId, cancellation) ?? throw new InvalidOperationException("The key of this case has been destroyed.");
        return new CaseView
        {
            Id = row.Id,
            OpenedBy = row.OpenedBy,
            OpenedAt = row.OpenedAt,
            HeldBy = row.HeldBy,
            Strands =
            [
                .. strands.Select(strand => new StrandView(
                    strand.Id, strand.Student, open.Read<StrandContent>(key, strand.Content, CaseFields.Strand), strand.ClosedAt, strand.ClosedBy,
                    strand is { ClosedAt: not null, Closing: { } closing } ? open.Read<string>(key, closing, CaseFields.Closing) : null)),
            ],
            Items = [.. items.Select(item => Item(item, [.. held[item.Id]], item.Record is { } record && kinds.TryGetValue(record, out var kind) ? kind : null, key, open))],
            Circle = [.. grants.Select(grant => Grant(grant, open)).OrderBy(grant => !grant.HoldsAt(school.Sources.Now()))],
        };
    }

    private static CaseItemView Item(CaseItemRow item, IReadOnlyList<StrandId> strands, RecordKind? kind, RecordKey key, CaseTexts open) => new()
    {
        Id = item.Id,
        Kind = item.Kind,
        At = item.At,
        By = item.By,
        Strands = strands,
        Record = item.Record,
        KindOfRecord = kind,
        Content = item.Content is { } content ? open.Read<CaseItemContent>(key, content, CaseFields.Item) : null,
        Owner = item.Owner,
        DueAt = item.DueAt,
        IsOpen = item.IsOpen,
        Answer = item.Answer is { } answer ? open.Read<CaseItemAnswer>(key, answer, CaseFields.Answer) : null,
        AnsweredBy = item.AnsweredBy,
        AnsweredAt = item.AnsweredAt,
    };

    private static GrantView Grant(GrantRow grant, CaseTexts open) => new()
    {
        Id = grant.Id,
        Strand = grant.Strand,
        Person = grant.Person,
        Part = grant.Part,
        Content = open.ReadGrant(grant.Content),
        Record = grant.Record,
        From = grant.From,
        Until = grant.Until,
        DecidedBy = grant.DecidedBy,
        DecidedAt = grant.DecidedAt,
        ReviewAt = grant.ReviewAt,
        ReadAt = grant.ReadAt,
        EndedAt = grant.EndedAt,
    };
}

/// <summary>The sealed texts of one case, opened as they are asked for.</summary>
internal sealed class CaseTexts(OpenSchool school, IReadOnlyDictionary<SealedTextId, SealedTextRow> texts, IReadOnlyDictionary<Guid, WrappedKey> wraps)
{
    public T Read<T>(RecordKey key, SealedTextId id, string field) => SealedJson.Read<T>(school.Keys.Open(key, texts[id], field));

    /// <summary>What a grant says lies under the key of the record it is of, or of the case.</summary>
    public GrantContent ReadGrant(SealedTextId id)
    {
        using var key = school.Keys.Open(wraps[texts[id].KeyId]);
        return Read<GrantContent>(key, id, CaseFields.Grant);
    }
}
