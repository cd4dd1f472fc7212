namespace InConfidence.Policy.Internal;

/// <summary>What a document means where none of its rules stands: nobody reads, and before telling one asks.</summary>
internal static class Silence
{
    public static IReadOnlyList<string> Clauses(bool isReading) => isReading ? ["L1", "R18"] : ["D13"];

    public static IReadOnlyList<string> Reasons(bool isReading) => isReading
        ? ["Nothing in the policy lets this person read it."]
        : ["The policy leaves this to be weighed: ask the safeguarding lead."];
}
