using InConfidence.Alerts;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Schools;

namespace InConfidence.Web.Pages.Desk;

/// <summary>The groups of the desk, the most pressing first.</summary>
public enum DeskGroup
{
    /// <summary>Not read by this reader while nobody has answered, or with news for whoever took it on.</summary>
    New,

    BeingWritten,

    /// <summary>Read, and nobody has answered.</summary>
    Waiting,

    /// <summary>Taken on, by this reader or by somebody else.</summary>
    Answered,
}

/// <summary>One line of the desk and where it stands.</summary>
public sealed record DeskLine(RecordLine Record, DeskGroup Group, bool IsOverdue, bool IsMine)
{
    public bool IsDanger => Record.Level == AlertLevel.Danger;

    /// <summary>How far it has come, in a few words.</summary>
    public string Status => string.Join(", ", Words()) is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    public static DeskLine Of(RecordLine record, PersonId reader, SchoolSettings settings, DateTimeOffset now)
    {
        var climbsAfter = record.Level == AlertLevel.Danger ? settings.DangerClimbsAfter : settings.OrdinaryClimbsAfter;
        return new DeskLine(record, GroupOf(record, reader), record.UnansweredSince + climbsAfter <= now, Has(record));
    }

    /// <summary>Whoever took it on or over has it, until it is handed to somebody else.</summary>
    private static bool Has(RecordLine record)
    {
        var since = record.HandedAt is { } handed && !(record.AcknowledgedAt > handed) ? handed : record.AcknowledgedAt;
        return since is not null && !(record.HandedOnAt >= since);
    }

    private static DeskGroup GroupOf(RecordLine record, PersonId reader)
    {
        if (record.HasNews || (record.UnansweredSince is not null && record.ReadAt is null && record.Writer != reader))
            return DeskGroup.New;
        if (record.SignedAt is null)
            return DeskGroup.BeingWritten;
        return record.UnansweredSince is null ? DeskGroup.Answered : DeskGroup.Waiting;
    }

    private IEnumerable<string> Words()
    {
        if (IsDanger)
            yield return "danger";
        if (IsOverdue)
            yield return "overdue";
        else if (Group == DeskGroup.New)
            yield return !Record.HasNews ? "new" : IsMine && Record.HandedAt > Record.AcknowledgedAt.GetValueOrDefault() ? "handed over to you" : "changed";
        if (Record.SignedAt is null)
            yield return "being written";
        if (Group == DeskGroup.Waiting && !IsOverdue)
            yield return "not answered yet";
        if (Record.Answered && Group == DeskGroup.Answered)
            yield return IsMine ? "you have it" : "somebody has it";
    }
}
