using InConfidence.Data.Records;
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

/// <summary>A step is done, or somebody writes why not. Either is said once, and never changed.</summary>
public static class StepAnswering
{
    /// <exception cref="ArgumentException">It was not done, and there is no reason.</exception>
    public static async Task<StepOutcome> AnswerStepAsync(
        this UnitOfWork unit, Reader reader, RecordId record, StepId id, StepAnswer answer, CancellationToken cancellation)
    {
        if (!answer.IsDone && string.IsNullOrWhiteSpace(answer.Words))
            throw new ArgumentException("What was not done needs a reason.", nameof(answer));
        var row = await RecordOpening.AnsweredFor(unit.School, unit.Context, reader, record)
            .Join(unit.Context.Steps.Where(step => step.Id == id), found => found.Id, step => step.Record, (found, step) => new { found.KeyId, step })
            .SingleOrDefaultAsync(cancellation);
        if (row is null || row.step.AnsweredAt is not null)
        {
            unit.Nothing();
            return row is null ? new StepOutcome.NotFound() : new StepOutcome.AnsweredBefore();
        }
        var key = await unit.KeyAsync(row.KeyId, cancellation);
        row.step.AnsweredAt = unit.Now;
        row.step.AnsweredBy = reader.Id;
        row.step.Answer = unit.Seal(key, Raising.AnswerField, answer with { ByTelling = false });
        unit.About(record);
        unit.Concerning(key);
        return new StepOutcome.Answered();
    }
}
