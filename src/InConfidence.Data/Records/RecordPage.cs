using InConfidence.Data.Steps;

namespace InConfidence.Data.Records;

/// <summary>What to show of the desk: everything, or more of one part.</summary>
public enum DeskPart
{
    Both,
    Open,
    Answered,
    Due,
}

/// <summary>The desk: what still wants somebody, what somebody has taken on, and what must be done.</summary>
public sealed record DeskView(RecordPage Open, RecordPage Answered)
{
    /// <summary>Open steps of the records that the reader answers for, on this page of the desk or not.</summary>
    public required DueSteps Due { get; init; }
}

/// <summary>What somebody wrote, and the meetings promised with them that have not taken place.</summary>
public sealed record MineView(RecordPage Written, IReadOnlyList<MeetingView> Meetings)
{
    /// <summary>What the policy requires in person of the reader, because of what they wrote: of the records on the page, the earliest due first.</summary>
    public IReadOnlyList<StepView> Steps { get; init; } = [];
}

/// <summary>A page of a list. <paramref name="Next"/> leads to the one after it, or is null.</summary>
public sealed record RecordPage(IReadOnlyList<RecordLine> Lines, string? Next)
{
    public static RecordPage None { get; } = new([], null);
}
