using System.Reflection;
using InConfidence.Data;
using InConfidence.Ledger;
using InConfidence.Policy;
using InConfidence.Sealing;
using InConfidence.Web;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>The assemblies of the product.</summary>
internal static class Product
{
    public static Assembly Words { get; } = typeof(Identifier).Assembly;

    public static Assembly Command { get; } = Assembly.Load("InConfidence.Cli");

    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        Words, typeof(PolicyDocument).Assembly, typeof(LedgerEntry).Assembly, typeof(Sealer).Assembly,
        typeof(OpenSchool).Assembly, typeof(InConfidenceApplication).Assembly, Command,
    ];

    /// <summary>The names of all types, inner and internal ones too, without the number of their parameters.</summary>
    public static IReadOnlySet<string> TypeNames { get; } =
        Assemblies.SelectMany(assembly => assembly.GetTypes()).Select(type => type.Name.Split('`')[0]).ToHashSet();
}
