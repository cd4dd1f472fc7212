using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.People;
using InConfidence.Sharing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Consents;

/// <summary>What became of a consent.</summary>
public enum ConsentOutcome
{
    Saved,

    /// <summary>The student is not 18, or nobody knows when they were born: a child's telling is decided by the lead.</summary>
    NotAdult,

    NotFound,
}

/// <summary>
/// An adult student says whom the school may tell about what, and takes it back whenever they wish (R4, D12): themselves, or
/// to the safeguarding lead, who writes it down. A decision on telling rests on it, and on its having been taken back.
/// </summary>
public static class Consenting
{
    internal const string ContentField = "consent";

    /// <summary>Whether somebody is known to be 18 on the school's day.</summary>
    public static bool IsAdult(Reader reader, PersonId student) =>
        reader.Directory.Find(student) is { } found && found.Is(PersonKind.Student) && Age.BandOn(found.Profile.BirthDate, reader.Today) == AgeBand.Adult;

    /// <summary>The student themselves, and the lead and deputies who are not of their family.</summary>
    public static bool MaySpeakFor(Reader reader, PersonId student) =>
        reader.Id == student || (SharingQuestion.IsLead(reader) && !reader.Directory.FamilyOf(reader.Id).Contains(student));

    /// <exception cref="ArgumentException">It is about nothing.</exception>
    public static async Task<ConsentOutcome> GiveConsentAsync(
        this UnitOfWork unit, Reader reader, ConsentId id, PersonId student, ConsentContent content, CancellationToken cancellation)
    {
        if (content.Matters.Count == 0 || content.Matters.Any(name => ConsentMatters.All.All(fact => fact.Name != name)))
            throw new ArgumentException("A consent is about something.", nameof(content));
        var row = await unit.Context.People.AsNoTracking().SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Id == student, cancellation);
        var known = await unit.Context.Consents.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation);
        var outcome = row is null || !MaySpeakFor(reader, student) || !reader.Directory.FamilyOf(student).Contains(content.To) || (known is not null && known.Student != student) ? ConsentOutcome.NotFound
            : !IsAdult(reader, student) ? ConsentOutcome.NotAdult : ConsentOutcome.Saved;
        if (outcome != ConsentOutcome.Saved || known is not null)
        {
            unit.Nothing();
            return outcome;
        }
        unit.Context.Consents.Add(new ConsentRow
        {
            Id = id,
            School = unit.School.Id,
            Student = student,
            By = reader.Id,
            At = unit.Now,
            Content = unit.Seal(await unit.KeyAsync(row!.KeyId, cancellation), ContentField, content),
        });
        unit.About(student);
        return outcome;
    }

    /// <summary>Takes it back, at once and for good. False where there is none that the reader may take back.</summary>
    public static async Task<bool> RevokeConsentAsync(this UnitOfWork unit, Reader reader, ConsentId id, CancellationToken cancellation)
    {
        var row = await unit.Context.Consents.SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Id == id, cancellation);
        if (row is null || !MaySpeakFor(reader, row.Student))
        {
            unit.Nothing();
            return false;
        }
        if (row.RevokedAt is null)
            (row.RevokedAt, row.RevokedBy) = (unit.Now, reader.Id);
        unit.About(row.Student);
        return true;
    }

    /// <summary>What a student has said, the newest first; nothing for whoever may not speak for them.</summary>
    public static async Task<IReadOnlyList<ConsentView>> ConsentsAsync(this OpenSchool school, Reader reader, PersonId student, CancellationToken cancellation)
    {
        if (!MaySpeakFor(reader, student))
            return [];
        await using var context = school.Database.CreateContext();
        var found = await ConsentsOfAsync(context, school, student, cancellation);
        await school.RecordAsync(
            new EntryDetails { Act = LedgerAct.ConsentsRead, Who = reader.Id.Value, Session = reader.Session.Id, Process = "consents", People = [student.Value] }, keyId: null, cancellation);
        return [.. found.OrderByDescending(one => one.At).ThenBy(one => one.Id.Value)];
    }

    internal static async Task<IReadOnlyList<ConsentView>> ConsentsOfAsync(StoreContext context, OpenSchool school, PersonId student, CancellationToken cancellation)
    {
        var found = await context.Consents.AsNoTracking().Where(row => row.School == school.Id && row.Student == student).OrderBy(row => row.At)
            .Join(context.SealedTexts.AsNoTracking(), row => row.Content, text => text.Id, (row, text) => new { row, text }).ToListAsync(cancellation);
        if (found.Count == 0)
            return [];
        using var key = await school.Keys.FindAsync(found[0].text.KeyId, cancellation) ?? throw new InvalidOperationException("The key of this person has been destroyed.");
        return [.. found.Select(one => new ConsentView(one.row.Id, one.row.By, one.row.At, SealedJson.Read<ConsentContent>(school.Keys.Open(key, one.text, ContentField)), one.row.RevokedBy, one.row.RevokedAt))];
    }
}
