using InConfidence.Alerts;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;

namespace InConfidence.Data.Rows;

/// <summary>Why somebody was alerted.</summary>
public enum AlertCause
{
    /// <summary>A record reached them.</summary>
    Record = 1,

    /// <summary>Nobody before them answered in time.</summary>
    Climbed = 2,

    /// <summary>A promised meeting did not take place in time.</summary>
    MeetingPassed = 3,

    /// <summary>A student was promised a meeting.</summary>
    MeetingPromised = 4,

    /// <summary>To the writer: nobody has answered yet.</summary>
    NobodyAnswered = 5,

    /// <summary>Something was added or signed after the first alert.</summary>
    Added = 6,

    /// <summary>A step that the policy requires was neither done nor reasoned in time.</summary>
    StepLate = 7,

    /// <summary>Somebody has lifted the bar on the way home, and a second person must agree.</summary>
    SecondPersonNeeded = 8,

    /// <summary>Somebody who had the record handed their desk over to them.</summary>
    HandedOver = 9,
}

internal sealed class AlertRow
{
    public AlertId Id { get; init; }

    public SchoolId School { get; init; }

    public RecordId Record { get; init; }

    public PersonId Person { get; init; }

    public Role AsRole { get; init; }

    public AlertCause Cause { get; init; }

    /// <summary>0 for the first to be told, then one more for each step of the climb.</summary>
    public int Step { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>It went to somebody who had taken the record on, or to whom it was handed over: until it is read, the record is open for them.</summary>
    public bool IsNews { get; init; }

    public DateTimeOffset? ClimbedAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset? AcknowledgedAt { get; set; }
}

/// <summary>A mail to be sent: one recipient, a constant text, a link. There is no room for anything else.</summary>
internal sealed class MailRow
{
    public Guid Id { get; init; }

    public SchoolId School { get; init; }

    public PersonId To { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset NextTryAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public int Tries { get; set; }
}

internal sealed class DutyLineRow
{
    public DutyId Id { get; init; }

    public SchoolId School { get; init; }

    public DutyKind Kind { get; init; }

    public PersonId Person { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset Until { get; init; }
}
