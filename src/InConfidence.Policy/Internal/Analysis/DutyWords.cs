namespace InConfidence.Policy.Internal.Analysis;

/// <summary>A duty with when it is due, in the words of documents: two that differ in either differ.</summary>
internal static class DutyWords
{
    public static string Of(Obligation obligation) => $"{obligation.Name} ({obligation.By ?? Spelling.Name(obligation.Due)})";
}
