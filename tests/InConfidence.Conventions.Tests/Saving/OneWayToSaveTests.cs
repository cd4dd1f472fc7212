using InConfidence.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Conventions.Tests.Saving;

/// <summary>
/// CommitAsync and, for what is no act of anybody's, KeepAsync are the only ways to save: whatever else reached the
/// database would be in no ledger.
/// </summary>
public sealed class OneWayToSaveTests
{
    private static readonly string[] Saving = ["SaveChanges", "SaveChangesAsync"];
    private static readonly string[] Changing = ["ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync"];

    private static readonly string[] Statements =
        ["CommandText", "ExecuteNonQuery", "ExecuteNonQueryAsync", "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated", "ExecuteSqlInterpolatedAsync", "SqlQuery", "SqlQueryRaw", "FromSql", "FromSqlRaw"];

    private static readonly Dictionary<string, string> MaySave = new()
    {
        ["src/InConfidence.Data/Saving/UnitOfWork.cs"] = "makes what was written visible inside the writer's transaction",
        ["src/InConfidence.Data/Saving/WriterJob.cs"] = "the writer's own turn",
        ["src/InConfidence.Data/Schools/Installation.cs"] = "plants the log's head before there is a school that could commit",
    };

    private static readonly Dictionary<string, string> MayWriteStatements = new()
    {
        ["src/InConfidence.Data/Proof/LogAppender.cs"] = "appends entries inside the writer's transaction",
        ["src/InConfidence.Data/Keys/KeyVault.cs"] = "the vault is another database, of wrapped keys only",
        ["src/InConfidence.Data/Keys/KeyVault.Epochs.cs"] = "the same vault",
        ["src/InConfidence.Data/Keys/KeyVault.Recovery.cs"] = "the same vault",
        ["src/InConfidence.Data/Keys/KeyVault.Copies.cs"] = "the same vault",
        ["src/InConfidence.Data/Backups/BackupMaking.cs"] = "reads every table as it is",
        ["src/InConfidence.Data/Backups/BackupRestoring.cs"] = "fills an empty database with what another one held, entries included",
        ["src/InConfidence.Data/Databases/SqliteDatabase.cs"] = "makes the connection durable",
        ["src/InConfidence.Data/Databases/PostgreSqlDatabase.cs"] = "makes the connection durable, and the vault's database",
    };

    private static readonly Dictionary<string, string> MayChangeOutsideAUnit = new()
    {
        ["src/InConfidence.Data/OpenSchool.cs"] = "counts a change of the directory, in the context of the writer's turn",
    };

    [Fact]
    public void Saving_OfAContext_HappensInTheWriterAlone() => Assert.Empty(Uses(Saving).Where(use => !MaySave.ContainsKey(use.File.Path)).Select(Where));

    [Fact]
    public void Statements_WrittenByHand_AreInTheListedFilesAlone() =>
        Assert.Empty(Uses(Statements).Where(use => !MayWriteStatements.ContainsKey(use.File.Path)).Select(Where));

    [Fact]
    public void Changes_MadeByTheDatabaseItself_GoThroughAUnitOfWork() =>
        Assert.Empty(Uses(Changing).Where(use => !MayChangeOutsideAUnit.ContainsKey(use.File.Path) && !IsOnUnit(use.Name)).Select(Where));

    [Fact]
    public void Exceptions_AllStillNeedToBeListed()
    {
        Assert.All(MaySave.Keys, path => Assert.Contains(Uses(Saving), use => use.File.Path == path));
        Assert.All(MayWriteStatements.Keys, path => Assert.Contains(Uses(Statements), use => use.File.Path == path));
        Assert.All(MayChangeOutsideAUnit.Keys, path => Assert.Contains(Uses(Changing), use => use.File.Path == path));
    }

    [Fact]
    public void Contexts_AreMadeInTheDataProjectAlone() =>
        Assert.Empty(Uses(["CreateContext", "CreateConnection"]).Where(use => !use.File.Path.StartsWith("src/InConfidence.Data/", StringComparison.Ordinal)).Select(Where));

    [Fact]
    public void Context_AndItsRows_AreInternal()
    {
        var data = typeof(InConfidence.Data.OpenSchool).Assembly;
        Assert.All(data.GetTypes().Where(type => type.IsSubclassOf(typeof(DbContext))), context => Assert.False(context.IsVisible, $"{context} is public."));
        Assert.All(StoreModel.RowTypes(StoreModel.Databases[0]), row => Assert.False(row.IsVisible, $"{row} is public."));
    }

    [Fact]
    public void Queries_NeverLeaveTheDataProject()
    {
        var members = typeof(InConfidence.Data.OpenSchool).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()).Where(method => method.DeclaringType?.Assembly == typeof(InConfidence.Data.OpenSchool).Assembly);
        Assert.DoesNotContain(members, method => IsQuery(method.ReturnType));
    }

    private static bool IsQuery(Type type) => typeof(IQueryable).IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericArguments().Any(IsQuery));

    private static IEnumerable<(SourceFile File, SimpleNameSyntax Name)> Uses(string[] names) =>
        from file in Sources.Code
        from name in file.Syntax.DescendantNodes().OfType<SimpleNameSyntax>()
        where names.Contains(name.Identifier.Text) && name.Parent is MemberAccessExpressionSyntax
        select (file, name);

    /// <summary>Whether the chain of calls begins at the unit's own context.</summary>
    private static bool IsOnUnit(SimpleNameSyntax name) => name.Parent!.ToString().StartsWith("unit.Context.", StringComparison.Ordinal);

    private static string Where((SourceFile File, SimpleNameSyntax Name) use) => $"{use.File.Path}({use.File.LineOf(use.Name)}): {use.Name}";
}
