namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>A document says more than can be proved within the time and memory allowed. Caught where documents are analysed.</summary>
internal sealed class TooLargeException : Exception;
