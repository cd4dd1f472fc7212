using InConfidence.Alerts;
using InConfidence.Data.Homes;
using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>What became of a signature.</summary>
public abstract record SignOutcome
{
    private SignOutcome() { }

    public sealed record Signed(RecordId Record) : SignOutcome;

    /// <summary>The same draft arrived a second time: it is the same record.</summary>
    public sealed record AlreadySigned(RecordId Record) : SignOutcome;

    /// <summary>What was shown before signing is no longer what is kept: nothing was signed.</summary>
    public sealed record ChangedMeanwhile : SignOutcome;

    public sealed record NotFound : SignOutcome;
}

/// <summary>
/// Turns what is being written into a record and tells whoever must know. Telling never waits for signing: signing
/// completes a record, it never releases it.
/// </summary>
public static class Releasing
{
    internal const string VersionField = "record.version";
    internal const string DecisionField = "decision";

    /// <summary>"Tell the DSL now": what is written so far reaches the lead, marked "being written". Null when there is no such draft.</summary>
    public static async Task<RecordId?> TellNowAsync(this UnitOfWork unit, DraftId draft, PersonId writer, CancellationToken cancellation)
    {
        var row = await unit.FindOwnAsync(draft, writer, cancellation);
        if (row is not { State: DraftState.Open })
            unit.Nothing();
        if (row is null)
            return null;
        if (row.State == DraftState.Open)
            await unit.ReleaseAsync(row, VersionKind.BeingWritten, cancellation);
        return row.Record;
    }

    /// <summary>
    /// Signs. <paramref name="shown"/> is when what the writer saw had last changed: where it has changed since, nothing is
    /// signed. Null where nobody looked.
    /// </summary>
    public static async Task<SignOutcome> SignAsync(
        this UnitOfWork unit, DraftId draft, PersonId writer, CancellationToken cancellation, DateTimeOffset? shown = null)
    {
        var row = await unit.FindOwnAsync(draft, writer, cancellation);
        SignOutcome? otherwise = row switch
        {
            null => new SignOutcome.NotFound(),
            { State: DraftState.Signed } => new SignOutcome.AlreadySigned(row.Record!.Value),
            _ when shown is { } moment && moment != row.ChangedAt => new SignOutcome.ChangedMeanwhile(),
            _ => null,
        };
        if (otherwise is not null)
        {
            unit.Nothing();
            return otherwise;
        }
        var record = await unit.ReleaseAsync(row!, VersionKind.Signed, cancellation);
        row!.State = DraftState.Signed;
        row.Version++;
        return new SignOutcome.Signed(record.Id);
    }

    /// <summary>Saves a version of the record and alerts whoever has not been alerted yet.</summary>
    internal static async Task<RecordRow> ReleaseAsync(this UnitOfWork unit, DraftRow draft, VersionKind kind, CancellationToken cancellation)
    {
        var content = await unit.OpenAsync<DraftContent>(draft.Content, DraftStore.ContentField, cancellation);
        var directory = await unit.School.DirectoryAsync(cancellation);
        var record = await FindOrStartAsync(unit, draft, content, cancellation);
        if (kind == VersionKind.Signed)
            record.SignedAt ??= unit.Now;
        await AddVersionAsync(unit, record, kind, draft.Writer, content, cancellation);
        AddPeople(unit, record, content, directory);
        await unit.RouteAsync(record, directory, isNew: draft.Record is null, cancellation);
        draft.Record = record.Id;
        draft.Version++;
        var policy = directory.PolicyOn(directory.Calendar.Day(unit.Now));
        // While it is being written its answers may still change, and a step that was raised stays. What the law requires of
        // the writer in person does not wait for a signature.
        if (kind == VersionKind.Signed)
            await unit.RaiseStepsAsync(record, directory, policy, cancellation);
        else
        {
            await unit.KeepWayHomeAsync(record, directory, cancellation);
            await unit.SaveAsync(cancellation);
            await unit.RaiseWritersStepsAsync(record, directory, policy, cancellation);
        }
        return record;
    }

    internal static async Task AddVersionAsync(
        this UnitOfWork unit, RecordRow record, VersionKind kind, PersonId by, DraftContent content, CancellationToken cancellation)
    {
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        var last = await unit.Context.Versions.Where(version => version.Record == record.Id).MaxAsync(version => (int?)version.Number, cancellation) ?? 0;
        unit.Keep(new RecordVersionRow
        {
            Id = unit.NewId(),
            School = unit.School.Id,
            Record = record.Id,
            Number = last + 1,
            Kind = kind,
            At = unit.Now,
            By = by,
            Content = unit.Seal(key, VersionField, content),
        });
        record.Version++;
        if (content.Danger == true)
            record.Level = AlertLevel.Danger;
        unit.About(record.Id);
        unit.Concerning(key);
    }

    internal static void StoreDecision(this UnitOfWork unit, RecordRow record, DecisionDetails decision, Sealing.RecordKey key)
    {
        unit.Decided(decision);
        unit.Context.Decisions.Add(new DecisionRow
        {
            Id = unit.NewId(),
            School = unit.School.Id,
            Record = record.Id,
            At = unit.Now,
            DocumentHash = Convert.FromHexString(decision.DocumentHash),
            Content = unit.Seal(key, DecisionField, decision),
        });
    }

    internal static Task<DraftRow?> FindOwnAsync(this UnitOfWork unit, DraftId draft, PersonId writer, CancellationToken cancellation) =>
        unit.Context.Drafts.SingleOrDefaultAsync(
            row => row.School == unit.School.Id && row.Id == draft && row.Writer == writer && row.State != DraftState.Discarded, cancellation);

    private static async Task<RecordRow> FindOrStartAsync(UnitOfWork unit, DraftRow draft, DraftContent content, CancellationToken cancellation)
    {
        if (draft.Record is { } known)
            return await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).SingleAsync(row => row.Id == known, cancellation);
        var row = new RecordRow
        {
            Id = RecordId.From(unit.NewId()),
            School = unit.School.Id,
            Draft = draft.Id,
            KeyId = draft.KeyId,
            Kind = content.Kind,
            Level = AlertLevel.Ordinary,
            Writer = draft.Writer,
            ReleasedAt = unit.Now,
        };
        unit.Context.Records.Add(row);
        return row;
    }

    /// <summary>Nobody is ever taken out of a record: whoever was once named as alleged stays shut out.</summary>
    private static void AddPeople(UnitOfWork unit, RecordRow record, DraftContent content, SchoolDirectory directory)
    {
        foreach (var person in content.People.Where(person => person.Person is not null))
            if (!record.People.Any(known => known.Part == person.Part && known.Person == person.Person))
                unit.AddPerson(record, person.Part, person.Person!.Value, linkedBy: null);
        record.AdultInvolved = Routes.Effective(directory, record, content.AdultInvolved, unit.Now);
    }

    internal static void AddPerson(this UnitOfWork unit, RecordRow record, PartInRecord part, PersonId person, PersonId? linkedBy)
    {
        var row = new RecordPersonRow
        {
            Id = unit.NewId(),
            School = unit.School.Id,
            Record = record.Id,
            Person = person,
            Part = part,
            LinkedBy = linkedBy,
        };
        unit.Context.RecordPeople.Add(row);
        if (!record.People.Contains(row))
            record.People.Add(row);
    }
}
