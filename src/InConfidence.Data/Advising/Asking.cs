using InConfidence.Advising;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Advising;

/// <summary>In doubt, somebody asks the safeguarding lead (D13).</summary>
public static class Asking
{
    internal const string QuestionField = "advice.question";

    /// <summary>
    /// Asks, and sends the question on its way. Null where it is about a record that is not there or not for this reader.
    /// The identifier is the page's own, so that pressing twice asks once; other words under it are another question.
    /// </summary>
    public static async Task<AdviceId?> AskAsync(
        this UnitOfWork unit, Reader reader, AdviceId offered, RecordId? about, AdviceQuestion question, CancellationToken cancellation)
    {
        var record = about is { } id ? await ReadableAsync(unit, reader, id, cancellation) : null;
        var taken = await unit.Context.Advice.AsNoTracking().SingleOrDefaultAsync(row => row.Id == offered, cancellation);
        if ((about is not null && record is null) || (taken is not null && await IsSameAsync(unit, reader, taken, about, question, cancellation)))
        {
            unit.Nothing();
            return about is not null && record is null ? null : offered;
        }
        var key = record is null ? unit.NewKey() : await unit.KeyAsync(record.KeyId, cancellation);
        var row = new AdviceRow
        {
            Id = taken is null ? offered : AdviceId.From(unit.NewId()),
            School = unit.School.Id,
            Record = about,
            AskedBy = reader.Id,
            AskedAt = unit.Now,
            KeyId = key.Id,
            Question = unit.Seal(key, QuestionField, question),
            ClimbsAt = unit.Now + reader.Directory.Settings.OrdinaryClimbsAfter,
        };
        unit.Context.Advice.Add(row);
        if (!unit.AskNext(row, await AdviceWay.FindAsync(unit, reader.Directory, row, question, cancellation)))
            row.NobodyLeftAt = unit.Now;
        unit.About(row.Id);
        if (about is { } named)
            unit.About(named);
        unit.Concerning(key);
        return row.Id;
    }

    /// <summary>To whom the asker's own question has gone. Nothing of what was asked, so nothing is recorded; null when it is not theirs.</summary>
    public static async Task<IReadOnlyList<PersonId>?> WhoWasAskedAsync(this OpenSchool school, PersonId asker, AdviceId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await context.Advice.AsNoTracking().Include(row => row.Asked).SingleOrDefaultAsync(row => row.School == school.Id && row.Id == id && row.AskedBy == asker, cancellation);
        return row is null ? null : [.. row.Asked.OrderBy(asked => asked.Step).ThenBy(asked => asked.Person.Value).Select(asked => asked.Person)];
    }

    /// <summary>Whom a question would reach first, and who is phoned; nobody where only the numbers outside remain.</summary>
    public static IReadOnlyList<PersonId> WouldAsk(Reader reader, DateTimeOffset now)
    {
        var route = Routes.Of(reader.Directory, new DraftContent { Kind = RecordKind.Concern }, reader.Id, now);
        return route.PhoneFirst is { } first && first.Person != reader.Id ? [first.Person] : [];
    }

    private static Task<RecordRow?> ReadableAsync(UnitOfWork unit, Reader reader, RecordId id, CancellationToken cancellation) =>
        unit.Context.Records.AsNoTracking().Where(ReadRule.Filter(reader)).SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Id == id, cancellation);

    private static async Task<bool> IsSameAsync(
        UnitOfWork unit, Reader reader, AdviceRow taken, RecordId? about, AdviceQuestion question, CancellationToken cancellation) =>
        taken.School == unit.School.Id && taken.AskedBy == reader.Id && taken.Record == about
        && await unit.OpenAsync<AdviceQuestion>(taken.Question, QuestionField, cancellation) == question;
}
