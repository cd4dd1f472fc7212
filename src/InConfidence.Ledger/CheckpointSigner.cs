using System.Text;
using InConfidence.Ledger.Internal;
using NSec.Cryptography;

namespace InConfidence.Ledger;

/// <summary>Signs for one log: its checkpoints and its receipts, as C2SP signed notes with Ed25519.</summary>
public sealed class CheckpointSigner : IDisposable
{
    /// <summary>How many bytes the seed of a signing key has: 32.</summary>
    public const int SeedSize = 32;

    private readonly Key _key;
    private readonly NotePublicKey _publicKey;

    /// <summary>Takes up a signing key.</summary>
    /// <param name="keyName">Names the key and is the origin of the log. Not empty, no blanks, no plus signs.</param>
    /// <param name="seed">The private key of RFC 8032: exactly 32 random bytes. The caller keeps it sealed and clears this copy.</param>
    /// <exception cref="ArgumentException">The name or the length of the seed is not as said above.</exception>
    public CheckpointSigner(string keyName, ReadOnlySpan<byte> seed)
    {
        NoteKeyName.Check(keyName, nameof(keyName));
        if (seed.Length != SeedSize)
            throw new ArgumentException($"The seed of a signing key has {SeedSize} bytes, not {seed.Length}.", nameof(seed));
        _key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
        _publicKey = new NotePublicKey(keyName, _key.PublicKey);
    }

    /// <summary>The key's name, which is the origin of everything it signs.</summary>
    public string KeyName => _publicKey.Name;

    /// <summary>The public key as text (C2SP vkey), for everybody who is to check the log.</summary>
    public string VerifierKey => _publicKey.AsText;

    /// <summary>Signs what the log holds.</summary>
    /// <param name="checkpoint">It must be consistent with every checkpoint signed before, and the caller sees to that.</param>
    /// <returns>The signed note, ending in a line feed.</returns>
    /// <exception cref="ArgumentException">The checkpoint is of another origin, or its size is negative.</exception>
    public string Sign(Checkpoint checkpoint)
    {
        CheckOrigin(checkpoint.Origin, nameof(checkpoint));
        return checkpoint.Size >= 0
            ? SignText(checkpoint.Body())
            : throw new ArgumentException("The size of a log is not negative.", nameof(checkpoint));
    }

    /// <summary>Signs that an entry is in the log. Only for an entry that is stored for good.</summary>
    /// <returns>The signed note, ending in a line feed.</returns>
    /// <exception cref="ArgumentException">The receipt is of another origin.</exception>
    public string Sign(Receipt receipt)
    {
        CheckOrigin(receipt.Origin, nameof(receipt));
        return SignText(receipt.Body());
    }

    /// <summary>
    /// Says that another key signs for the log from here on. The note is stored as a ciphertext that an entry names; from the entry after
    /// that one on, whatever is signed by this key counts for nothing.
    /// </summary>
    /// <param name="next">The key that takes over, of the same name. It signs too, so that whoever knows either key can follow to the other.</param>
    /// <returns>The signed note, ending in a line feed.</returns>
    /// <exception cref="ArgumentException">The other key is of another origin, or is this one.</exception>
    public string HandOver(CheckpointSigner next)
    {
        CheckOrigin(next.KeyName, nameof(next));
        if (next.VerifierKey == VerifierKey)
            throw new ArgumentException("A key is handed over to another one.", nameof(next));
        var text = HandoverText.Write(KeyName, VerifierKey, next.VerifierKey);
        return SignText(text) + next.SignatureLine(text);
    }

    /// <summary>Clears the key from memory.</summary>
    public void Dispose() => _key.Dispose();

    internal string SignText(string text) => text + "\n" + SignatureLine(text);

    private string SignatureLine(string text) =>
        SignedNote.SignatureLine(_publicKey, SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(text)));

    // A key speaks for one log. Otherwise a note of one log could be held up as that of another.
    private void CheckOrigin(string origin, string parameter)
    {
        if (origin != KeyName)
            throw new ArgumentException($"This key signs for '{KeyName}', not for '{origin}'.", parameter);
    }
}
