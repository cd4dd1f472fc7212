using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Sharing;

namespace InConfidence.Data.Consents;

/// <summary>"You may tell X about Y." Sealed under the student's own key; never changed, only taken back.</summary>
/// <param name="To">Whom.</param>
/// <param name="Matters">About what, by the names of facts: <c>matter.health</c>.</param>
/// <param name="Words">What the student said, as it was typed.</param>
public sealed record ConsentContent(PersonId To, IReadOnlyList<string> Matters, string Words);

/// <summary>A standing consent as the student and the safeguarding team see it.</summary>
public sealed record ConsentView(ConsentId Id, PersonId By, DateTimeOffset At, ConsentContent Content, PersonId? RevokedBy, DateTimeOffset? RevokedAt)
{
    public bool Stands => RevokedAt is null;

    /// <summary>Whether it is about everything that a matter is known to be about; never about a matter of which nothing is known.</summary>
    internal bool Covers(PersonId to, Situation situation)
    {
        var about = ConsentMatters.All.Where(fact => situation[fact] == Knowledge.Yes).ToList();
        return Content.To == to && about.Count > 0 && about.All(fact => Content.Matters.Contains(fact.Name));
    }
}

/// <summary>What a consent can be about: the matters of the policy.</summary>
public static class ConsentMatters
{
    public static IReadOnlyList<Fact> All { get; } = [.. Vocabulary.All.Where(fact => fact.Set == "matter")];
}
