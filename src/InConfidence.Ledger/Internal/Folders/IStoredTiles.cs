namespace InConfidence.Ledger.Internal;

/// <summary>A source that also stores the hashes above the leaves, which are held against the tree while it grows.</summary>
internal interface IStoredTiles
{
    /// <param name="level">1 for hashes over 256 entries, 2 for those over 65,536, and so on.</param>
    /// <param name="place">Which of that level, counted from 0.</param>
    /// <param name="hash">What the tree over the entries has there.</param>
    /// <returns>Whether that is what is stored.</returns>
    bool Hold(int level, long place, Sha256Hash hash);
}
