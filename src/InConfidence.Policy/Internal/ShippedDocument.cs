namespace InConfidence.Policy.Internal;

/// <summary>The policy document that is shipped, and the guidance that it cites, as they lie in the assembly.</summary>
internal static class ShippedDocument
{
    public static Lazy<PolicyDocument> Read { get; } = new(() => PolicyDocument.TryRead(Text("confidentiality.en.md"), out var document, out var faults)
        ? document
        : throw new InvalidOperationException($"The shipped policy cannot be read, line {faults[0].Line}: {faults[0].Message}"));

    public static Lazy<IReadOnlyList<GuidanceEdition>> Guidance { get; } = new(() => GuidanceEdition.TryRead(Text("guidance.json"), out var editions, out var fault)
        ? editions
        : throw new InvalidOperationException(fault));

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(ShippedDocument).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
