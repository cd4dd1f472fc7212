namespace InConfidence.Sealing;

/// <summary>Why an envelope was not opened. The set is closed.</summary>
public enum BrokenSealReason
{
    /// <summary>
    /// The envelope does not commit to this key: it was made under another one, or its key identifier, salt or
    /// commitment was altered. Found before anything is decrypted.
    /// </summary>
    WrongKey,

    /// <summary>The key is right, but the context is not the one it was sealed for, or some byte was altered.</summary>
    WrongContextOrAltered,

    /// <summary>There are fewer bytes than any envelope of this kind has.</summary>
    Truncated,

    /// <summary>The first byte names a format version that this program does not know.</summary>
    UnknownFormat,

    /// <summary>The second byte names an algorithm that this program does not know.</summary>
    UnknownAlgorithm,
}
