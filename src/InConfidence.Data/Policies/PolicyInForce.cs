using InConfidence.Policies;
using InConfidence.Policy;

namespace InConfidence.Data.Policies;

/// <summary>A document of the school's own that two people have brought into force from a day.</summary>
/// <param name="Id">Which version it is.</param>
/// <param name="From">The day from whose beginning, in the school's time zone, it decides.</param>
/// <param name="AgreedAt">When the second person agreed; of two from the same day the one agreed later decides.</param>
/// <param name="Document">What it says; null where the product no longer reads it, so that the one before it goes on deciding.</param>
public sealed record PolicyInForce(PolicyVersionId Id, DateOnly From, DateTimeOffset AgreedAt, PolicyDocument? Document);

/// <summary>Which document decides on a day.</summary>
internal static class PolicyCalendar
{
    /// <summary>The newest of the school's own that has begun and can be read; otherwise the shipped one.</summary>
    public static PolicyInForce? On(IReadOnlyList<PolicyInForce> policies, DateOnly day) => policies
        .Where(policy => policy.Document is not null && policy.From <= day)
        .OrderBy(policy => policy.From).ThenBy(policy => policy.AgreedAt).LastOrDefault();
}
