namespace InConfidence.Sealing;

/// <summary>
/// An envelope could not be opened. Nothing of its content is known, and nothing about the content stands in the
/// message. <see cref="Reason"/> says which of a closed set of causes it was.
/// </summary>
public sealed class BrokenSealException : Exception
{
    /// <summary>Says that an envelope is not opened. Key providers throw it too.</summary>
    /// <param name="reason">The cause.</param>
    public BrokenSealException(BrokenSealReason reason) : base(Sentence(reason)) => Reason = reason;

    /// <summary>The cause.</summary>
    public BrokenSealReason Reason { get; }

    private static string Sentence(BrokenSealReason reason) => reason switch
    {
        BrokenSealReason.WrongKey => "This text was sealed under another key.",
        BrokenSealReason.WrongContextOrAltered => "This text was sealed for another place, or was altered.",
        BrokenSealReason.Truncated => "This sealed text is incomplete.",
        BrokenSealReason.UnknownFormat => "This sealed text has a format that this version does not know.",
        BrokenSealReason.UnknownAlgorithm => "This sealed text names an algorithm that this version does not know.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
