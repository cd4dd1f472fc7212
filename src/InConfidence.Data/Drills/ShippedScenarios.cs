using System.Reflection;

namespace InConfidence.Data.Drills;

/// <summary>The scenarios that come with the product: the files of the folder scenarios, in the order of their numbers.</summary>
public static class ShippedScenarios
{
    private const string Prefix = "scenarios/";
    private const string Suffix = ".json";

    private static readonly Lazy<IReadOnlyDictionary<string, Scenario>> Files = new(Read);

    /// <summary>By name, such as <c>10-the-call-home</c>.</summary>
    public static IReadOnlyDictionary<string, Scenario> All => Files.Value;

    private static OrderedDictionary<string, Scenario> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var scenarios = new OrderedDictionary<string, Scenario>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            if (!Scenario.TryRead(reader.ReadToEnd(), out var scenario, out var fault))
                throw new InvalidDataException($"{resource}: {fault}");
            scenarios.Add(resource[Prefix.Length..^Suffix.Length], scenario);
        }
        return scenarios;
    }
}
