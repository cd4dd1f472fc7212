namespace InConfidence.Sealing;

/// <summary>
/// A key file cannot be used safely. The message is one sentence for the person who starts the program: it names the
/// file and what to do, and never any byte of the key.
/// </summary>
public sealed class UnsafeKeyException : Exception
{
    internal UnsafeKeyException(string message) : base(message)
    {
    }

    internal UnsafeKeyException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
