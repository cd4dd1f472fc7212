using System.Text.RegularExpressions;
using InConfidence.Policy;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Storing;

/// <summary>
/// What a thief of the database sees is written down in docs/limits.md, column by column, and a column that could hold
/// somebody's words stands here with the reason why it does not.
/// </summary>
public sealed partial class StoredColumnsTests
{
    private static readonly Dictionary<string, string> MayHoldText = new()
    {
        ["checkpoint.note"] = "a signed note: origin, size, root and signature, made to be handed out",
        ["signing_key.verifier_key"] = "a public key, which everybody may know",
    };

    private static readonly Dictionary<string, string> MayHoldBytes = new()
    {
        ["sealed_text.envelope"] = "sealed under a record's own key",
        ["record_version.leaf_hash"] = "SHA-256 of the ledger entry that took it in",
        ["sealed_text.draft_hash"] = "SHA-256 of the envelope beside it",
        ["account.name_lookup"] = "keyed hash of the name with which somebody signs in",
        ["person.roster_lookup"] = "keyed hash of the name by which the roster knows somebody",
        ["session.token_hash"] = "SHA-256 of 32 random bytes",
        ["decision.document_hash"] = "SHA-256 of the policy's text, which everybody may read",
        ["policy_version.document_hash"] = "SHA-256 of the policy's text, which everybody here may read",
        ["checkpoint_outside.place_lookup"] = "keyed hash of the folder or mail address to which a checkpoint went",
        ["step.name_lookup"] = "keyed hash of a record and the name of what it requires",
        ["ledger_entry.bytes"] = "an entry: identifiers, a time, sealed parts and hashes of envelopes",
        ["ledger_entry.leaf_hash"] = "SHA-256 of the entry beside it",
        ["log_head.frontier"] = "hashes of the Merkle tree",
    };

    private static readonly IReadOnlyList<StoredColumn> Columns = StoreModel.Columns(StoreModel.Databases[0]);

    [Fact]
    public void TextColumns_OfTheStore_AreListedWithAReason() =>
        Assert.Equal(MayHoldText.Keys.Order(StringComparer.Ordinal), OfType(typeof(string)));

    [Fact]
    public void ByteColumns_OfTheStore_AreListedWithAReason() =>
        Assert.Equal(MayHoldBytes.Keys.Order(StringComparer.Ordinal), OfType(typeof(byte[])));

    [Fact]
    public void OtherColumns_OfTheStore_HoldIdentifiersNumbersAndMomentsOnly()
    {
        Type[] plain = [typeof(Guid), typeof(int), typeof(long), typeof(bool), typeof(DateOnly), typeof(string), typeof(byte[])];
        Assert.All(Columns, column => Assert.True(plain.Contains(column.Type) || column.Type.IsEnum, $"{column.Table}.{column.Name} holds {column.Type}."));
    }

    [Fact]
    public void Limits_ListEveryColumnThatAThiefSees_AndNoOther() =>
        Assert.Equal(Columns.Select(column => $"{column.Table}.{column.Name}").Order(StringComparer.Ordinal), ListedColumns().Order(StringComparer.Ordinal));

    [Fact]
    public void Limits_ListEveryFactOfThePolicyThatIsStoredPlainly()
    {
        var limits = Sources.TextOf("docs/limits.md");
        Assert.All(
            Vocabulary.All.Where(fact => fact.Kind == FactKind.Stored).Select(fact => fact.Variable ?? fact.Name).Distinct(),
            fact => Assert.Contains($"`{fact}`", limits, StringComparison.Ordinal));
    }

    private static IEnumerable<string> OfType(Type type) =>
        Columns.Where(column => column.Type == type).Select(column => $"{column.Table}.{column.Name}").Order(StringComparer.Ordinal);

    /// <summary>The rows of the tables that stand under a heading which names a table of the database.</summary>
    private static IEnumerable<string> ListedColumns()
    {
        string? table = null;
        foreach (var line in Sources.TextOf("docs/limits.md").Split('\n'))
        {
            if (line.StartsWith('#'))
                table = TableHeading().Match(line) is { Success: true } heading ? heading.Groups[1].Value : null;
            else if (table is not null && ColumnLine().Match(line) is { Success: true } column)
                foreach (Capture name in column.Groups[1].Captures)
                    yield return $"{table}.{name.Value}";
        }
    }

    [GeneratedRegex("^### `([a-z_]+)`$")]
    private static partial Regex TableHeading();

    [GeneratedRegex(@"^\| (?:`([a-z_]+)`(?:, )?)+ \|")]
    private static partial Regex ColumnLine();
}
