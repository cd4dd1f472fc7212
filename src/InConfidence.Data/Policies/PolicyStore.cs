using InConfidence.Data.Keys;
using InConfidence.Data.Mail;
using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Policies;
using InConfidence.Policy;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Policies;

/// <summary>
/// A school's own policy documents. One is brought into force from a day by two people, as records are opened to
/// somebody new by two (ADR 0011): whoever changes the policy changes who may read.
/// </summary>
public static class PolicyStore
{
    internal const string TextField = "policy.text";

    internal const string ReasonField = "policy.reason";

    /// <summary>Keeps a document. It decides nothing yet.</summary>
    public static PolicyVersionId UploadPolicy(this UnitOfWork unit, string text, PolicyDocument document)
    {
        var row = new PolicyVersionRow
        {
            Id = PolicyVersionId.From(unit.NewId()),
            School = unit.School.Id,
            DocumentHash = Convert.FromHexString(document.Hash),
            Text = unit.Seal(unit.School.Keys.SchoolKey, TextField, text),
            UploadedBy = unit.Because.Who.Person ?? throw new InvalidOperationException("Only a person uploads a policy."),
            UploadedAt = unit.Now,
            State = PolicyState.Uploaded,
        };
        unit.Context.PolicyVersions.Add(row);
        return row.Id;
    }

    /// <summary>One person wants it in force from a day. False when there is none that could be, or nobody else who could agree.</summary>
    public static async Task<bool> ProposePolicyAsync(this UnitOfWork unit, PolicyVersionId id, DateOnly from, string? reason, CancellationToken cancellation)
    {
        var me = unit.Because.Who.Person!.Value;
        var seconds = await unit.SecondPeopleAsync(me, cancellation);
        if (seconds.Count == 0 || await FindAsync(unit, id, PolicyState.Uploaded, cancellation) is not { } row)
        {
            unit.Nothing();
            return false;
        }
        (row.State, row.ProposedBy, row.ProposedAt, row.From) = (PolicyState.Proposed, me, unit.Now, from);
        if (reason is not null)
            row.Reason = unit.Seal(unit.School.Keys.SchoolKey, ReasonField, reason);
        foreach (var second in seconds)
            unit.QueueMail(second);
        return true;
    }

    /// <summary>The second person agrees: it decides from its day on, and not before today. False when it does not wait for them.</summary>
    public static async Task<bool> AgreePolicyAsync(this UnitOfWork unit, PolicyVersionId id, CancellationToken cancellation)
    {
        var me = unit.Because.Who.Person;
        if (await FindAsync(unit, id, PolicyState.Proposed, cancellation) is not { } row || row.ProposedBy == me)
        {
            unit.Nothing();
            return false;
        }
        var today = (await unit.School.DirectoryAsync(cancellation)).Calendar.Day(unit.Now);
        (row.State, row.AnsweredBy, row.AnsweredAt) = (PolicyState.Agreed, me, unit.Now);
        row.From = row.From < today ? today : row.From;
        unit.DirectoryChanges();
        return true;
    }

    /// <summary>It is refused, or taken back. What has been agreed stays: another document takes its place. False when there is none.</summary>
    public static async Task<bool> DropPolicyAsync(this UnitOfWork unit, PolicyVersionId id, CancellationToken cancellation)
    {
        var row = await unit.Context.PolicyVersions.SingleOrDefaultAsync(
            row => row.School == unit.School.Id && row.Id == id && (row.State == PolicyState.Uploaded || row.State == PolicyState.Proposed), cancellation);
        if (row is null)
        {
            unit.Nothing();
            return false;
        }
        (row.State, row.AnsweredBy, row.AnsweredAt) = (PolicyState.Dropped, unit.Because.Who.Person, unit.Now);
        return true;
    }

    /// <summary>Every document that the school has uploaded, the newest first.</summary>
    public static async Task<IReadOnlyList<PolicyVersion>> PolicyVersionsAsync(this OpenSchool school, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var rows = await context.PolicyVersions.AsNoTracking().Where(row => row.School == school.Id).OrderByDescending(row => row.UploadedAt).ToListAsync(cancellation);
        return rows.ConvertAll(Version);
    }

    /// <summary>One document with its text and the reason given for it, or null where there is none.</summary>
    public static async Task<(PolicyVersion Version, string Text, string? Reason)?> FindPolicyAsync(this OpenSchool school, PolicyVersionId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        if (await context.PolicyVersions.AsNoTracking().SingleOrDefaultAsync(row => row.School == school.Id && row.Id == id, cancellation) is not { } row)
            return null;
        var key = school.Keys.SchoolKey;
        var reason = row.Reason is { } given ? await OpenAsync(school, context, key, given, ReasonField, cancellation) : null;
        return (Version(row), await OpenAsync(school, context, key, row.Text, TextField, cancellation), reason);
    }

    private static async Task<string> OpenAsync(OpenSchool school, StoreContext context, RecordKey key, SealedTextId id, string field, CancellationToken cancellation) =>
        SealedJson.Read<string>(school.Keys.Open(key, await context.SealedTexts.AsNoTracking().SingleAsync(text => text.Id == id, cancellation), field));

    private static Task<PolicyVersionRow?> FindAsync(UnitOfWork unit, PolicyVersionId id, PolicyState state, CancellationToken cancellation) =>
        unit.Context.PolicyVersions.SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Id == id && row.State == state, cancellation);

    private static PolicyVersion Version(PolicyVersionRow row) => new()
    {
        Id = row.Id,
        DocumentHash = Convert.ToHexStringLower(row.DocumentHash),
        UploadedBy = row.UploadedBy,
        UploadedAt = row.UploadedAt,
        State = row.State,
        ProposedBy = row.ProposedBy,
        From = row.From,
        AnsweredBy = row.AnsweredBy,
        AnsweredAt = row.AnsweredAt,
    };
}
