using System.Diagnostics.CodeAnalysis;
using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger;

/// <summary>Opens the signed notes of one log: its checkpoints and its receipts.</summary>
public sealed class CheckpointVerifier
{
    private readonly NotePublicKey _key;

    /// <summary>Takes up a verifier key.</summary>
    /// <param name="verifierKey">What <see cref="CheckpointSigner.VerifierKey"/> gave, or any other C2SP vkey for Ed25519.</param>
    /// <exception cref="FormatException">The text is no such key; the message says why.</exception>
    public CheckpointVerifier(string verifierKey) => _key = NotePublicKey.Parse(verifierKey);

    /// <summary>The key's name, which is the origin of everything it opens.</summary>
    public string KeyName => _key.Name;

    internal string VerifierKey => _key.AsText;

    /// <summary>Opens a signed checkpoint. Signatures of other keys on the note are passed over.</summary>
    /// <param name="note">The whole note, signatures included.</param>
    /// <param name="checkpoint">What it says, if this key signed it for its own log; else null.</param>
    /// <returns>Whether the note is a checkpoint of this log and this key signed it.</returns>
    public bool TryOpen(string note, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (!TryOpenText(note, out var text) || !CheckpointText.TryRead(text, out var read) || read.Origin != KeyName)
            return false;
        checkpoint = read;
        return true;
    }

    /// <summary>Opens a signed receipt.</summary>
    /// <param name="note">The whole note, signatures included.</param>
    /// <param name="receipt">What it says, if this key signed it for its own log; else null.</param>
    /// <returns>Whether the note is a receipt of this log and this key signed it.</returns>
    public bool TryOpenReceipt(string note, [NotNullWhen(true)] out Receipt? receipt)
    {
        receipt = null;
        if (!TryOpenText(note, out var text) || !ReceiptText.TryRead(text, out var read) || read.Origin != KeyName)
            return false;
        receipt = read;
        return true;
    }

    internal bool TryOpenText(string note, [NotNullWhen(true)] out string? text)
    {
        text = null;
        return SignedNote.TryParse(note, out var parsed) && parsed.TryOpen(_key, out text);
    }

    internal bool TryOpenText(SignedNote note, [NotNullWhen(true)] out string? text) => note.TryOpen(_key, out text);
}
