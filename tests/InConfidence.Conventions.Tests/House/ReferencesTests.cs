using System.Xml.Linq;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.House;

/// <summary>Who may refer to whom (ADR 0001). An outsider can audit the rooms Ledger and Sealing alone, so they refer to nothing of ours.</summary>
public sealed class ReferencesTests
{
    private static readonly string[] Rooms = ["InConfidence.Policy", "InConfidence.Ledger", "InConfidence.Sealing"];

    private static readonly string[] Below =
        ["InConfidence", "InConfidence.Policy", "InConfidence.Ledger", "InConfidence.Sealing", "InConfidence.Data", "InConfidence.Data.Sqlite", "InConfidence.Data.PostgreSql"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["InConfidence"] = [],
        ["InConfidence.Policy"] = ["InConfidence"],
        ["InConfidence.Ledger"] = [],
        ["InConfidence.Sealing"] = [],
        ["InConfidence.Data"] = ["InConfidence", "InConfidence.Policy", "InConfidence.Ledger", "InConfidence.Sealing"],
        ["InConfidence.Data.Sqlite"] = ["InConfidence.Data"],
        ["InConfidence.Data.PostgreSql"] = ["InConfidence.Data"],
        ["InConfidence.Web"] = Below,
        ["InConfidence.Cli"] = [.. Below, "InConfidence.Web"],
    };

    /// <summary>What the parts that others audit bring from outside.</summary>
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["InConfidence"] = [],
        ["InConfidence.Policy"] = ["Markdig", "Superpower"],
        ["InConfidence.Ledger"] = ["NSec.Cryptography"],
        ["InConfidence.Sealing"] = [],
    };

    [Fact]
    public void Projects_UnderSource_AreThoseOfTheHouse() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Repository.PathTo("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void References_OfEveryProject_AreThoseOfTheHouse() => Assert.All(
        Allowed, project => Assert.Equal(project.Value.Order(StringComparer.Ordinal), Named(project.Key, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)));

    [Fact]
    public void Packages_OfThePartsThatOthersAudit_AreListed() =>
        Assert.All(Packages, project => Assert.Equal(project.Value, Named(project.Key, "PackageReference")));

    [Fact]
    public void Rooms_OpenTheirInsides_ToTheirOwnTestsAndBenchmarkOnly() =>
        Assert.All(Rooms, room => Assert.Equal([room + ".Tests"], Named(room, "InternalsVisibleTo").Where(friend => friend != room + ".Bench")));

    [Fact]
    public void Projects_OfTheProduct_OpenTheirInsidesToMigrationsTestsAndBenchmarksOnly() => Assert.All(
        Allowed.Keys.SelectMany(project => Named(project, "InternalsVisibleTo")),
        friend => Assert.True(
            friend is "InConfidence.Testing" or "InConfidence.Data.Sqlite" or "InConfidence.Data.PostgreSql" || friend.EndsWith(".Tests", StringComparison.Ordinal) || friend.EndsWith(".Bench", StringComparison.Ordinal), friend));

    private static IEnumerable<string> Named(string project, string element) =>
        XDocument.Load(Repository.PathTo("src", project, project + ".csproj")).Descendants(element).Select(found => found.Attribute("Include")!.Value);
}
