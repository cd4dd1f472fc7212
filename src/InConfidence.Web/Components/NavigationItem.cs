namespace InConfidence.Web.Components;

/// <summary>One page of the menu.</summary>
/// <param name="Text">The words of the link. Never a person's name.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Count">A small number beside it, such as things to do; null or 0 shows none.</param>
public sealed record NavigationItem(string Text, string Path, int? Count = null)
{
    /// <summary>True where the reader is on this page or below it.</summary>
    public bool IsCurrent(string path) =>
        string.Equals(path, Path, StringComparison.OrdinalIgnoreCase)
        || (Path.Length > 1 && path.StartsWith(Path + "/", StringComparison.OrdinalIgnoreCase));
}
