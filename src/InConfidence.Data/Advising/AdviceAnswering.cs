using InConfidence.Advising;
using InConfidence.Data.Mail;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Advising;

/// <summary>What became of an answer, or of what is said about it.</summary>
public abstract record AdviceOutcome
{
    private AdviceOutcome() { }

    public sealed record Saved : AdviceOutcome;

    /// <summary>It has been said before: that stands, and nothing was saved.</summary>
    public sealed record SaidBefore : AdviceOutcome;

    public sealed record NotFound : AdviceOutcome;
}

/// <summary>A question is answered once, by somebody to whom it went; then whoever asked says whether they followed the answer.</summary>
public static class AdviceAnswering
{
    internal const string AnswerField = "advice.answer";
    internal const string FollowedField = "advice.followed";

    /// <exception cref="ArgumentException">The answer is empty.</exception>
    public static async Task<AdviceOutcome> AnswerAsync(this UnitOfWork unit, Reader reader, AdviceId id, AdviceAnswer answer, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(answer.Words))
            throw new ArgumentException("An answer needs words.", nameof(answer));
        var row = await FindAsync(unit, reader, id, cancellation);
        if (row is null || row.AskedBy == reader.Id)
            return Not(unit, new AdviceOutcome.NotFound());
        if (row.Answer is { } before)
            return Not(unit, row.AnsweredBy == reader.Id && await unit.OpenAsync<AdviceAnswer>(before, AnswerField, cancellation) == answer
                ? new AdviceOutcome.Saved() : new AdviceOutcome.SaidBefore());
        (row.AnsweredBy, row.AnsweredAt, row.ClimbsAt, row.NobodyLeftAt) = (reader.Id, unit.Now, null, null);
        row.Answer = unit.Seal(await NameAsync(unit, row, cancellation), AnswerField, answer);
        unit.QueueMail(row.AskedBy);
        return new AdviceOutcome.Saved();
    }

    /// <exception cref="ArgumentException">It was not followed, and there is no reason.</exception>
    public static async Task<AdviceOutcome> SayWhatBecameAsync(
        this UnitOfWork unit, Reader reader, AdviceId id, AdviceFollowed followed, CancellationToken cancellation)
    {
        if (!followed.IsFollowed && string.IsNullOrWhiteSpace(followed.Words))
            throw new ArgumentException("Advice that was not followed needs a reason.", nameof(followed));
        var row = await FindAsync(unit, reader, id, cancellation);
        if (row is null || row.AskedBy != reader.Id || row.AnsweredBy is not { } adviser)
            return Not(unit, new AdviceOutcome.NotFound());
        if (row.Followed is { } before)
            return Not(unit, await unit.OpenAsync<AdviceFollowed>(before, FollowedField, cancellation) == followed ? new AdviceOutcome.Saved() : new AdviceOutcome.SaidBefore());
        row.FollowedAt = unit.Now;
        row.Followed = unit.Seal(await NameAsync(unit, row, cancellation), FollowedField, followed);
        if (!followed.IsFollowed)
            unit.QueueMail(adviser);
        return new AdviceOutcome.Saved();
    }

    private static Task<AdviceRow?> FindAsync(UnitOfWork unit, Reader reader, AdviceId id, CancellationToken cancellation) =>
        AdviceRule.SeenBy(unit.School, unit.Context, reader).SingleOrDefaultAsync(row => row.Id == id, cancellation);

    private static async Task<RecordKey> NameAsync(UnitOfWork unit, AdviceRow row, CancellationToken cancellation)
    {
        var key = await unit.KeyAsync(row.KeyId, cancellation);
        row.Version++;
        unit.About(row.Id);
        if (row.Record is { } record)
            unit.About(record);
        unit.Concerning(key);
        return key;
    }

    private static AdviceOutcome Not(UnitOfWork unit, AdviceOutcome outcome)
    {
        unit.Nothing();
        return outcome;
    }
}
