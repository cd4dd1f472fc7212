using InConfidence.Advising;
using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Advising;

/// <summary>Lists and opens questions. That one was opened, or which a list named, is durable before the first byte of it leaves (R19).</summary>
public static class AdviceReading
{
    private const int Most = 100;

    /// <summary>The question, or null when it is not there or not for this reader: the two are not told apart.</summary>
    public static async Task<AdviceView?> OpenAdviceAsync(this OpenSchool school, Reader reader, AdviceId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await AdviceRule.SeenBy(school, context, reader).AsNoTracking().Include(row => row.Asked).SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (row is null)
            return null;
        using var key = await school.Keys.FindAsync(row.KeyId, cancellation);
        if (key is null)
            return null;
        await RecordOpeningAsync(school, reader, row, cancellation);
        List<SealedTextId?> ids = [row.Question, row.Answer, row.Followed];
        var texts = await context.SealedTexts.AsNoTracking().Where(text => ids.Contains(text.Id)).ToDictionaryAsync(text => text.Id, cancellation);
        return new AdviceView
        {
            Id = row.Id,
            Record = row.Record,
            AskedBy = row.AskedBy,
            AskedAt = row.AskedAt,
            Question = Open<AdviceQuestion>(row.Question, Asking.QuestionField)!,
            Asked = [.. row.Asked.OrderBy(asked => asked.Step).ThenBy(asked => asked.Person.Value).Select(asked => new AdviceAsked(asked.Person, asked.AsRole, asked.AskedAt, asked.ReadAt))],
            AnsweredBy = row.AnsweredBy,
            AnsweredAt = row.AnsweredAt,
            Answer = Open<AdviceAnswer>(row.Answer, AdviceAnswering.AnswerField),
            FollowedAt = row.FollowedAt,
            Followed = Open<AdviceFollowed>(row.Followed, AdviceAnswering.FollowedField),
            NobodyLeftAt = row.NobodyLeftAt,
        };

        T? Open<T>(SealedTextId? text, string field) where T : class =>
            text is { } known ? SealedJson.Read<T>(school.Keys.Open(key, texts[known], field)) : null;
    }

    /// <summary>What the reader asked and what has gone to the reader, the newest first.</summary>
    public static async Task<IReadOnlyList<AdviceLine>> AdviceOfAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var lines = await Lines(AdviceRule.SeenBy(school, context, reader).OrderByDescending(row => row.AskedAt).ThenBy(row => row.Id)).ToListAsync(cancellation);
        await RecordListingAsync(school, reader, lines, cancellation);
        return lines;
    }

    /// <summary>What has gone to the reader and nobody has answered, the longest unanswered first.</summary>
    public static async Task<IReadOnlyList<AdviceLine>> UnansweredAdviceAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        var me = reader.Id;
        await using var context = school.Database.CreateContext();
        var lines = await Lines(AdviceRule.SeenBy(school, context, reader).Where(row => row.AskedBy != me && row.AnsweredAt == null).OrderBy(row => row.AskedAt).ThenBy(row => row.Id))
            .ToListAsync(cancellation);
        await RecordListingAsync(school, reader, lines, cancellation);
        return lines;
    }

    private static IQueryable<AdviceLine> Lines(IQueryable<AdviceRow> rows) => rows.AsNoTracking().Take(Most).Select(row => new AdviceLine
    {
        Id = row.Id,
        IsAboutRecord = row.Record != null,
        AskedBy = row.AskedBy,
        AskedAt = row.AskedAt,
        AnsweredAt = row.AnsweredAt,
        FollowedAt = row.FollowedAt,
        NobodyLeftAt = row.NobodyLeftAt,
    });

    /// <summary>A list of nothing names nothing, and leaves no entry.</summary>
    private static Task RecordListingAsync(OpenSchool school, Reader reader, List<AdviceLine> lines, CancellationToken cancellation) =>
        lines.Count == 0 ? Task.CompletedTask : school.RecordAsync(Details(reader, LedgerAct.AdviceListed) with { Advice = [.. lines.Select(line => line.Id.Value)] }, null, cancellation);

    private static Task RecordOpeningAsync(OpenSchool school, Reader reader, AdviceRow row, CancellationToken cancellation)
    {
        if (!row.Asked.Exists(asked => asked.Person == reader.Id && asked.ReadAt is null))
            return school.RecordAsync(
                Details(reader, LedgerAct.AdviceOpened) with { Advice = [row.Id.Value], Records = row.Record is { } about ? [about.Value] : [] }, row.KeyId, cancellation);
        return school.CommitAsync(
            new Because(reader.As("advice"), LedgerAct.AdviceOpened),
            async (unit, token) =>
            {
                unit.About(row.Id);
                if (row.Record is { } record)
                    unit.About(record);
                unit.Concerning(await unit.KeyAsync(row.KeyId, token));
                await unit.Context.AdviceAsked.Where(asked => asked.Advice == row.Id && asked.Person == reader.Id && asked.ReadAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(asked => asked.ReadAt, unit.Now), token);
            },
            cancellation);
    }

    private static EntryDetails Details(Reader reader, LedgerAct act) =>
        new() { Act = act, Who = reader.Id.Value, Session = reader.Session.Id, Process = "advice" };
}
