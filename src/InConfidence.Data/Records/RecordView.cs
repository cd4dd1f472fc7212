using InConfidence.Alerts;
using InConfidence.Data.Homes;
using InConfidence.Data.Referrals;
using InConfidence.Data.Rows;
using InConfidence.Data.Sharing;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Records;

/// <summary>A record as somebody who may read it sees it.</summary>
public sealed record RecordView
{
    public required RecordId Id { get; init; }

    public required RecordKind Kind { get; init; }

    public required AdultInvolved AdultInvolved { get; init; }

    public required AlertLevel Level { get; init; }

    public required PersonId Writer { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    public required DateTimeOffset? SignedAt { get; init; }

    /// <summary>Since when nobody has answered; null once somebody has, or where there is nobody to.</summary>
    public required DateTimeOffset? UnansweredSince { get; init; }

    /// <summary>Whether the reader answers for it, as lead, deputy, head or chair; whoever only wrote it does not.</summary>
    public required bool AnswersFor { get; init; }

    /// <summary>The reader may know whether the student was told: the safeguarding team, and whoever wrote it (D5).</summary>
    public required bool MayKnowSilences { get; init; }

    /// <summary>Whom to phone about it now; never the writer.</summary>
    public required PersonId? PhoneFirst { get; init; }

    /// <summary>Nobody here may be told: there are only the numbers outside the school.</summary>
    public required bool OutsideOnly { get; init; }

    /// <summary>Oldest first. Whoever only wrote it sees their own.</summary>
    public required IReadOnlyList<RecordVersion> Versions { get; init; }

    /// <summary>People on the list who are part of it, those linked afterwards included.</summary>
    public required IReadOnlyList<LinkedPerson> People { get; init; }

    public required IReadOnlyList<AlertView> Alerts { get; init; }

    public required IReadOnlyList<MeetingView> Meetings { get; init; }

    /// <summary>What the policy requires of it. Empty for whoever does not answer for it.</summary>
    public required IReadOnlyList<StepView> Steps { get; init; }

    /// <summary>What was last said to be known of it, or null; null for whoever does not answer for it.</summary>
    public required SavedAssessment? Assessment { get; init; }

    /// <summary>What was decided about telling others, oldest first. Empty for whoever does not answer for it.</summary>
    public required IReadOnlyList<SharingView> Sharings { get; init; }

    /// <summary>Its referrals outside, oldest first. Empty for whoever does not answer for it.</summary>
    public required IReadOnlyList<ReferralView> Referrals { get; init; }

    /// <summary>What it does to the way home; null where no student on the list is part of it, and for whoever does not answer for it.</summary>
    public required RecordHomeView? Home { get; init; }

    /// <summary>What stands: the signed text, or while it is being written the newest that reached anybody.</summary>
    public RecordVersion Standing => Versions.FirstOrDefault(version => version.Kind == VersionKind.Signed)
        ?? Versions.Last(version => version.Kind == VersionKind.BeingWritten);

    public IEnumerable<RecordVersion> Additions => Versions.Where(version => version.Kind == VersionKind.Addition);

    public IEnumerable<RecordVersion> BeforeSigning => SignedAt is null ? [] : Versions.Where(version => version.Kind == VersionKind.BeingWritten);
}

/// <summary>What was saved at one moment, and is never changed again.</summary>
public sealed record RecordVersion(int Number, VersionKind Kind, DateTimeOffset At, PersonId By, DraftContent Content);

public sealed record LinkedPerson(PartInRecord Part, PersonId Person, PersonId? LinkedBy);

/// <summary>Who was told, and when they read and acknowledged it.</summary>
public sealed record AlertView(PersonId Person, Role AsRole, AlertCause Cause, DateTimeOffset RaisedAt, DateTimeOffset? ReadAt, DateTimeOffset? AcknowledgedAt)
{
    /// <summary>It wants an answer and has none. News and alarms want none.</summary>
    public bool IsUnanswered => Cause is AlertCause.Record or AlertCause.Climbed && AcknowledgedAt is null;
}

public sealed record MeetingView(MeetingId Id, PersonId With, DateTimeOffset DueAt, DateTimeOffset? KeptAt)
{
    internal static MeetingView Of(MeetingRow row) => new(row.Id, row.With, row.DueAt, row.KeptAt);
}

/// <summary>One line of a list: whom it concerns, by name, and how far it has come. Never what was said.</summary>
public sealed record RecordLine
{
    public required RecordId Id { get; init; }

    public required RecordKind Kind { get; init; }

    public required AlertLevel Level { get; init; }

    public required PersonId Writer { get; init; }

    public required IReadOnlyList<PersonId> Students { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    public required DateTimeOffset? SignedAt { get; init; }

    /// <summary>When the reader was first alerted, if they were.</summary>
    public required DateTimeOffset? AlertedAt { get; init; }

    public required DateTimeOffset? ReadAt { get; init; }

    /// <summary>When the reader took it on; null while they are asked for an answer. News asks for none.</summary>
    public required DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Since when nobody has answered; null once somebody has.</summary>
    public required DateTimeOffset? UnansweredSince { get; init; }

    /// <summary>Acknowledged by somebody other than the writer who may still know.</summary>
    public required bool Answered { get; init; }

    /// <summary>When somebody who was told first opened it.</summary>
    public required DateTimeOffset? SeenAt { get; init; }

    /// <summary>The reader took it on or over, and something has happened since that they have not read.</summary>
    public required bool HasNews { get; init; }

    /// <summary>When it was last handed over to the reader, by or from whoever had it.</summary>
    public required DateTimeOffset? HandedAt { get; init; }

    /// <summary>When it was last handed over to somebody else.</summary>
    public required DateTimeOffset? HandedOnAt { get; init; }

    /// <summary>Promised and not kept yet, the earliest first.</summary>
    public required IReadOnlyList<MeetingView> Meetings { get; init; }
}
