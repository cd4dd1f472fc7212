namespace InConfidence.Ledger.Internal;

/// <summary>What may name a key in a C2SP signed note.</summary>
internal static class NoteKeyName
{
    public static bool IsValid(string name) =>
        name.Length > 0 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter) || char.IsControl(letter) || char.IsSurrogate(letter));

    public static string Check(string name, string parameter) => IsValid(name)
        ? name
        : throw new ArgumentException("A key name is not empty and has neither blanks nor plus signs.", parameter);
}
