using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Emergencies;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Emergencies;

/// <summary>What became of a review.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome() { }

    public sealed record Saved : ReviewOutcome;

    /// <summary>Somebody has said before whether it was right: that stands, and nothing was saved.</summary>
    public sealed record SaidBefore : ReviewOutcome;

    public sealed record NotFound : ReviewOutcome;
}

/// <summary>Whoever was told of an opening sees it, and says once whether it was right. What was not right shuts at once.</summary>
public static class OpeningReviewing
{
    private const int Most = 100;
    private const string ReviewField = "opening.review";

    /// <summary>Those of which the reader was told, the newest first; or only those that nobody has reviewed. A list of nothing leaves no entry.</summary>
    public static async Task<IReadOnlyList<OpeningLine>> OpeningsAsync(this OpenSchool school, Reader reader, bool onlyUnreviewed, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var lines = await new EmergencyRule(context, school, reader, school.Sources.Now()).ToldOf.AsNoTracking()
            .Where(row => !onlyUnreviewed || row.ReviewedAt == null).OrderByDescending(row => row.At).ThenBy(row => row.Id).Take(Most)
            .Select(row => new OpeningLine(row.Id, row.By, row.Student, row.At, row.DueAt, row.ReviewedAt)).ToListAsync(cancellation);
        if (lines.Count > 0)
            await school.RecordAsync(
                Details(reader, LedgerAct.EmergenciesListed) with { People = [.. lines.SelectMany(line => new[] { line.By.Value, line.Student.Value }).Distinct()] }, null, cancellation);
        return lines;
    }

    /// <summary>The opening with its reason, or null where it is not there or not for this reader: they are not told apart.</summary>
    public static async Task<OpeningView?> LookAtOpeningAsync(this OpenSchool school, Reader reader, OpeningId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await new EmergencyRule(context, school, reader, school.Sources.Now()).ToldOf.AsNoTracking()
            .Include(row => row.Told).Include(row => row.Records).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (row is null)
            return null;
        using var key = await school.Keys.FindAsync(row.KeyId, cancellation) ?? throw new InvalidOperationException("The key of this opening has been destroyed.");
        await RecordLookingAsync(school, reader, row, cancellation);
        List<RecordId> opened = [.. row.Records.Select(one => one.Record)];
        var readable = await context.Records.Where(ReadRule.Filter(reader)).Where(record => opened.Contains(record.Id)).Select(record => record.Id).ToListAsync(cancellation);
        List<SealedTextId?> ids = [row.Reason, row.Review];
        var texts = await context.SealedTexts.AsNoTracking().Where(text => ids.Contains(text.Id)).ToDictionaryAsync(text => text.Id, cancellation);
        return new OpeningView
        {
            Id = row.Id,
            By = row.By,
            Student = row.Student,
            At = row.At,
            Until = row.Until,
            EndedAt = row.EndedAt,
            Reason = SealedJson.Read<OpeningReason>(school.Keys.Open(key, texts[row.Reason], EmergencyOpening.ReasonField)),
            DueAt = row.DueAt,
            Count = opened.Count,
            Records = [.. readable.OrderBy(record => record.Value)],
            Told = [.. row.Told.OrderBy(told => told.Step).ThenBy(told => told.Person.Value).Select(told => new OpeningTold(told.Person, told.AsRole, told.At, told.ReadAt))],
            ReviewedBy = row.ReviewedBy,
            ReviewedAt = row.ReviewedAt,
            Review = row.Review is { } review ? SealedJson.Read<OpeningReview>(school.Keys.Open(key, texts[review], ReviewField)) : null,
        };
    }

    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static async Task<ReviewOutcome> ReviewOpeningAsync(this UnitOfWork unit, Reader reader, OpeningId id, OpeningReview review, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(review.Words))
            throw new ArgumentException("A review needs a reason.", nameof(review));
        var row = await new EmergencyRule(unit.Context, unit.School, reader, unit.Now).ToldOf.SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (row is null || row.ReviewedAt is not null)
        {
            unit.Nothing();
            return row is null ? new ReviewOutcome.NotFound() : new ReviewOutcome.SaidBefore();
        }
        var key = await unit.KeyAsync(row.KeyId, cancellation);
        row.Review = unit.Seal(key, ReviewField, review);
        (row.ReviewedAt, row.ReviewedBy, row.ClimbsAt) = (unit.Now, reader.Id, null);
        if (!review.IsJustified && row.Until > unit.Now)
            row.EndedAt ??= unit.Now;
        row.Version++;
        unit.About(row.By);
        unit.About(row.Student);
        unit.Concerning(key);
        return new ReviewOutcome.Saved();
    }

    private static Task RecordLookingAsync(OpenSchool school, Reader reader, OpeningRow row, CancellationToken cancellation)
    {
        if (!row.Told.Exists(told => told.Person == reader.Id && told.ReadAt is null))
            return school.RecordAsync(Details(reader, LedgerAct.EmergencyLookedAt) with { People = [row.By.Value, row.Student.Value] }, row.KeyId, cancellation);
        return school.CommitAsync(
            new Because(reader.As("emergency"), LedgerAct.EmergencyLookedAt),
            async (unit, token) =>
            {
                unit.About(row.By);
                unit.About(row.Student);
                unit.Concerning(await unit.KeyAsync(row.KeyId, token));
                await unit.Context.OpeningsTold.Where(told => told.Opening == row.Id && told.Person == reader.Id && told.ReadAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(told => told.ReadAt, unit.Now), token);
            },
            cancellation);
    }

    private static EntryDetails Details(Reader reader, LedgerAct act) =>
        new() { Act = act, Who = reader.Id.Value, Session = reader.Session.Id, Process = "emergency" };
}
