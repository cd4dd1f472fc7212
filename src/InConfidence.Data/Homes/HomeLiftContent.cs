using InConfidence.Homes;
using InConfidence.People;

namespace InConfidence.Data.Homes;

/// <summary>Why the bar on the way home was lifted. Sealed under the record's key; never changed.</summary>
/// <param name="Reason">As it was typed.</param>
/// <param name="Agency">Who of the police or social care agreed, as it was typed; empty where nobody was asked.</param>
/// <param name="Seen">What was known then, by the names of the facts.</param>
/// <param name="NeedsSecond">It waits for a second person.</param>
public sealed record HomeLiftContent(string Reason, string Agency, IReadOnlyList<string> Seen, bool NeedsSecond);

/// <summary>A lifting, as somebody sees it who answers for the record.</summary>
public sealed record HomeLiftView
{
    public required HomeLiftId Id { get; init; }

    public required int Number { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required HomeLiftContent Content { get; init; }

    public required PersonId? AgreedBy { get; init; }

    public required DateTimeOffset? AgreedAt { get; init; }

    public required PersonId? EndedBy { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was shut again, as it was typed; empty where it was not.</summary>
    public required string Ending { get; init; }

    public bool IsEnded => EndedAt is not null;

    public bool WaitsForSecond => !IsEnded && Content.NeedsSecond && AgreedAt is null;
}

/// <summary>What a record does to the way home of its students.</summary>
/// <param name="State">What the policy of today says.</param>
/// <param name="Lifts">Every lifting, the oldest first.</param>
public sealed record RecordHomeView(HomeState State, IReadOnlyList<HomeLiftView> Lifts)
{
    /// <summary>The lifting that has not ended, whether or not it still covers what is known.</summary>
    public HomeLiftView? Open => Lifts.LastOrDefault(lift => !lift.IsEnded);
}
