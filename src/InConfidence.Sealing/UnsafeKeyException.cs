namespace InConfidence.Sealing;

/// <summary>
/// A key cannot be used safely. The message is one sentence for the person who starts the program: it names the
/// file and what to do, and never any byte of the key.
/// </summary>
public sealed class UnsafeKeyException : Exception
{
    /// <summary>Refuses a key. Other key providers throw it too.</summary>
    /// <param name="message">One sentence that names the place and what to do.</param>
    /// <param name="innerException">What the operating system said, if anything.</param>
    public UnsafeKeyException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }
}
