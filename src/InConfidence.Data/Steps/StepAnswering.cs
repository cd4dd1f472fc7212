using InConfidence.Data.Mail;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
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

    /// <summary>It is somebody else's view that is needed, not that of whoever decided.</summary>
    public sealed record NotASecondPerson : StepOutcome;

    public sealed record NotFound : StepOutcome;
}

/// <summary>
/// A step is done, or somebody writes why not: whoever answers for its record, or the writer of whom it is required in
/// person. Either is said once, and never changed. What a writer does not do in person those who answer for the record
/// look at; and what somebody else answers the writer is told of.
/// </summary>
public static class StepAnswering
{
    private const string LookName = "look-at-what-the-writer-did-not-do";
    private const string LookSentence = "Whoever wrote it has not done what the law requires of them in person. Read why, speak with them, and decide what is done instead.";

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
        var content = await unit.OpenAsync<StepContent>(row.Step.Content, Raising.ContentField, cancellation);
        if (content.SecondTo == reader.Id.Value)
        {
            unit.Nothing();
            return new StepOutcome.NotASecondPerson();
        }
        row.Step.AnsweredAt = unit.Now;
        row.Step.AnsweredBy = reader.Id;
        row.Step.Answer = unit.Seal(key, Raising.AnswerField, answer with { ByTelling = false });
        if (row.IsOfWriter && reader.Id != row.Writer)
            unit.QueueMail(row.Writer);
        else if (row.IsOfWriter && !answer.IsDone)
            LookAt(unit, reader, key, row.Step, content);
        if (content.SecondTo is not null)
            SecondViews.Follow(unit, reader, key, row.Step, content, answer);
        unit.About(record);
        unit.Concerning(key);
        return new StepOutcome.Answered();
    }

    private static void LookAt(UnitOfWork unit, Reader reader, Sealing.RecordKey key, StepRow step, StepContent required)
    {
        var content = required with { Name = LookName, Who = "safeguarding lead", What = LookName, By = "end of next working day", Sentence = LookSentence };
        unit.RaiseStep(key, step.Record, content, $"{step.Id}", reader.Directory.Calendar.EndOfWorkingDays(unit.Now, 1));
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
            records.Join(steps.Where(step => step.Id == id), found => found.Id, step => step.Record, (found, step) => new FoundStep(found.KeyId, found.Writer, step, lookups.Contains(step.NameLookup)));
    }

    private sealed record FoundStep(Guid KeyId, PersonId Writer, StepRow Step, bool IsOfWriter);
}
