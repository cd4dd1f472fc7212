using Xunit.v3;

namespace InConfidence.Testing;

/// <summary>What the test shows is the same whichever database is behind it: the run on the second database leaves it out.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OnOneDatabaseAttribute : Attribute, ITraitAttribute
{
    /// <summary>Named in <c>test</c>.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Databases", "one")];
}
