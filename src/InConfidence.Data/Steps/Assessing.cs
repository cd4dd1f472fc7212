using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Policy;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>What became of an assessment.</summary>
public abstract record AssessOutcome
{
    private AssessOutcome() { }

    public sealed record Saved : AssessOutcome;

    /// <summary>Somebody has assessed the record since the assessor looked: nothing was saved.</summary>
    public sealed record SaidMeanwhile(SavedAssessment Newest) : AssessOutcome;

    public sealed record NotFound : AssessOutcome;
}

/// <summary>Says what is known of a record, by whoever answers for it, and raises what follows from it.</summary>
public static class Assessing
{
    internal const string ContentField = "assessment";

    /// <param name="unit">The act.</param>
    /// <param name="reader">Who says so.</param>
    /// <param name="id">The record.</param>
    /// <param name="assessment">What is known. It takes the place of the one before, which is kept.</param>
    /// <param name="seen">The number of the assessment that the assessor saw, 0 for none.</param>
    /// <param name="document">The policy in force.</param>
    /// <param name="cancellation">To give up.</param>
    public static async Task<AssessOutcome> AssessAsync(
        this UnitOfWork unit, Reader reader, RecordId id, Assessment assessment, int seen, PolicyDocument document, CancellationToken cancellation)
    {
        var record = await RecordOpening.AnsweredFor(unit.School, unit.Context, reader, id).Include(row => row.People).Include(row => row.Alerts).SingleOrDefaultAsync(cancellation);
        if (record is null)
        {
            unit.Nothing();
            return new AssessOutcome.NotFound();
        }
        var newest = await unit.Context.Assessments.AsNoTracking().Where(row => row.Record == id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        if (newest is not null && newest.Number != seen)
        {
            unit.Nothing();
            return new AssessOutcome.SaidMeanwhile(new SavedAssessment(
                newest.Number, newest.By, newest.At, await unit.OpenAsync<Assessment>(newest.Content, ContentField, cancellation)));
        }
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        unit.Context.Assessments.Add(new AssessmentRow
        {
            Id = unit.NewId(),
            School = unit.School.Id,
            Record = id,
            Number = (newest?.Number ?? 0) + 1,
            By = reader.Id,
            At = unit.Now,
            Content = unit.Seal(key, ContentField, assessment),
        });
        unit.About(id);
        unit.Concerning(key);
        await unit.RaiseStepsAsync(record, reader.Directory, document, cancellation);
        return new AssessOutcome.Saved();
    }
}
