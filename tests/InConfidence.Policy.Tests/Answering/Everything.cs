using System.Text.Json;

namespace InConfidence.Policy.Tests.Answering;

/// <summary>Everything that a decision says, as a text: two say the same if it is the same.</summary>
internal static class Everything
{
    public static string Of(Decision decision) => JsonSerializer.Serialize(decision);
}
