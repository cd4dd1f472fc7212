using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>Words that are added to a record.</summary>
/// <param name="Words">Byte-exact, as they were typed.</param>
/// <param name="Danger">Somebody is in danger now: whoever was told is asked for an answer anew.</param>
/// <param name="Pasted">Something of it was pasted or dictated.</param>
public sealed record Addition(string Words, bool Danger = false, bool Pasted = false);

/// <summary>What is done with a record after it has been written: it is added to, linked, never changed.</summary>
public static class AfterSigning
{
    /// <summary>Adds words beside what stands. False when the record is not there or not for this reader.</summary>
    public static async Task<bool> AddToRecordAsync(this UnitOfWork unit, Reader reader, RecordId id, Addition addition, CancellationToken cancellation)
    {
        var record = await FindAsync(unit, reader, id, cancellation);
        if (record is null)
        {
            unit.Nothing();
            return false;
        }
        var content = new DraftContent
        {
            Kind = record.Kind,
            AdultInvolved = record.AdultInvolved,
            Words = addition.Words,
            Danger = addition.Danger ? true : null,
            Pasted = addition.Pasted ? ["words"] : [],
        };
        if (await IsSecondPostAsync(unit, record, reader.Id, content, cancellation))
        {
            unit.Nothing();
            return true;
        }
        await unit.AddVersionAsync(record, VersionKind.Addition, reader.Id, content, cancellation);
        await unit.RouteAsync(record, reader.Directory, isNew: false, cancellation, isDangerAgain: addition.Danger);
        await unit.RaiseStepsAsync(record, reader.Directory, reader.Policy, cancellation);
        return true;
    }

    /// <summary>The same words by the same person, with nothing in between, have arrived twice.</summary>
    private static async Task<bool> IsSecondPostAsync(UnitOfWork unit, RecordRow record, PersonId by, DraftContent content, CancellationToken cancellation)
    {
        var last = await unit.Context.Versions.AsNoTracking().Where(version => version.Record == record.Id)
            .OrderByDescending(version => version.Number).FirstAsync(cancellation);
        return last.Kind == VersionKind.Addition && last.By == by
            && DraftStore.SameContent(await unit.OpenAsync<DraftContent>(last.Content, Releasing.VersionField, cancellation), content);
    }

    /// <summary>Says who somebody is whom the writer could only describe. Those whom it shuts out are shut out at once.</summary>
    public static async Task<bool> LinkAsync(
        this UnitOfWork unit, Reader reader, RecordId id, PartInRecord part, PersonId person, CancellationToken cancellation)
    {
        if (await unit.TryLinkAsync(reader, id, part, person, cancellation) is not { } record)
        {
            unit.Nothing();
            return false;
        }
        unit.About(id);
        unit.About(person);
        unit.Concerning(await unit.KeyAsync(record.KeyId, cancellation));
        return true;
    }

    /// <summary>The record in which the person stands now, or null where the reader does not answer for it.</summary>
    internal static async Task<RecordRow?> TryLinkAsync(
        this UnitOfWork unit, Reader reader, RecordId id, PartInRecord part, PersonId person, CancellationToken cancellation)
    {
        var record = await FindAsync(unit, reader, id, cancellation);
        if (record is null || !ReadRule.MayAcknowledge(reader, record) || reader.Directory.Find(person) is null)
            return null;
        if (!record.People.Any(known => known.Part == part && known.Person == person))
        {
            unit.AddPerson(record, part, person, linkedBy: reader.Id);
            record.AdultInvolved = Routes.Effective(reader.Directory, record, record.AdultInvolved, unit.Now);
            record.Version++;
            await unit.RouteAsync(record, reader.Directory, isNew: false, cancellation);
            await unit.RaiseStepsAsync(record, reader.Directory, reader.Policy, cancellation);
        }
        return record;
    }

    private static Task<RecordRow?> FindAsync(UnitOfWork unit, Reader reader, RecordId id, CancellationToken cancellation) =>
        unit.Context.Records.Where(ReadRule.Filter(reader)).Include(row => row.People).Include(row => row.Alerts)
            .SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Id == id, cancellation);
}
