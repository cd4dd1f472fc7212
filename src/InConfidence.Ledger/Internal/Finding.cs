namespace InConfidence.Ledger.Internal;

/// <summary>One thing that is not as it should be, in the terms of the report.</summary>
internal sealed record Finding(string Message, long? FirstBad = null, EntryRange? Between = null);
