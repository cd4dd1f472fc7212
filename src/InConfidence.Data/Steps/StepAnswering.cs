using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>What became of an answer to a step.</summary>
public abstract record StepOutcome
{
    private StepOutcome() { }

    public sealed record Answered : StepOutcome;

    /// <summary>Somebody has answered it before: what they said stands, and nothing was saved.</summary>
    public sealed record AnsweredBefore : StepOutcome;

    public sealed record NotFound : StepOutcome;
}

/// <summary>
/// A step is done, or somebody writes why not: whoever answers for its record, or the writer of whom it is required in
/// person. Either is said once, and never changed.
/// </summary>
public static class StepAnswering
{
    /// <exception cref="ArgumentException">It was not done, and there is no reason.</exception>
    public static async Task<StepOutcome> AnswerStepAsync(
        this UnitOfWork unit, Reader reader, RecordId record, StepId id, StepAnswer answer, CancellationToken cancellation)
    {
        if (!answer.IsDone && string.IsNullOrWhiteSpace(answer.Words))
            throw new ArgumentException("What was not done needs a reason.", nameof(answer));
        var row = await FindAsync(unit.School, unit.Context, reader, record, id, cancellation);
        if (row is null || row.Step.AnsweredAt is not null)
        {
            unit.Nothing();
            return row is null ? new StepOutcome.NotFound() : new StepOutcome.AnsweredBefore();
        }
        var key = await unit.KeyAsync(row.KeyId, cancellation);
        row.Step.AnsweredAt = unit.Now;
        row.Step.AnsweredBy = reader.Id;
        row.Step.Answer = unit.Seal(key, Raising.AnswerField, answer with { ByTelling = false });
        unit.About(record);
        unit.Concerning(key);
        return new StepOutcome.Answered();
    }

    /// <summary>Whether the step is the reader's to see and answer. Nothing of it is shown, so nothing is recorded.</summary>
    public static async Task<bool> MayAnswerStepAsync(this OpenSchool school, Reader reader, RecordId record, StepId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await FindAsync(school, context, reader, record, id, cancellation) is not null;
    }

    private static async Task<FoundStep?> FindAsync(OpenSchool school, StoreContext context, Reader reader, RecordId record, StepId id, CancellationToken cancellation)
    {
        var (me, lookups) = (reader.Id, WritersSteps.LookupsOf(school, record));
        return await Of(RecordOpening.AnsweredFor(school, context, reader, record), context.Steps).SingleOrDefaultAsync(cancellation)
            ?? await Of(
                context.Records.Where(row => row.School == school.Id && row.Id == record && row.Writer == me).Where(ReadRule.Filter(reader)),
                context.Steps.Where(step => lookups.Contains(step.NameLookup))).SingleOrDefaultAsync(cancellation);

        IQueryable<FoundStep> Of(IQueryable<RecordRow> records, IQueryable<StepRow> steps) =>
            records.Join(steps.Where(step => step.Id == id), found => found.Id, step => step.Record, (found, step) => new FoundStep(found.KeyId, step));
    }

    private sealed record FoundStep(Guid KeyId, StepRow Step);
}
