namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>One request to both worlds. What is posted holds each world's own form token, and is the same but for that.</summary>
internal sealed record Asked(string Method, string Path, IReadOnlyList<List<KeyValuePair<string, string>>>? Forms = null)
{
    public override string ToString() => $"{Method} {Path}";
}
