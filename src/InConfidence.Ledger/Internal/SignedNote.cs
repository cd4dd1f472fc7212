using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace InConfidence.Ledger.Internal;

/// <summary>A C2SP signed note, taken apart: its text and the signatures below it. Nothing is trusted until a known key opens it.</summary>
internal sealed class SignedNote
{
    private const int LargestLength = 1_000_000;
    private const int KeyIdSize = 4;

    // Stryker disable once boolean : nothing is put before bytes that are asked for alone
    private const bool BeginsWithAMark = false;

    private static readonly UTF8Encoding StrictUtf8 = new(BeginsWithAMark, throwOnInvalidBytes: true);

    private readonly string _text;
    private readonly byte[] _textBytes;
    private readonly List<Signature> _signatures;

    private SignedNote(string text, byte[] textBytes, List<Signature> signatures) =>
        (_text, _textBytes, _signatures) = (text, textBytes, signatures);

    /// <summary>The text, which nobody vouches for until a known key opens the note.</summary>
    public string Text => _text;

    private readonly record struct Signature(string KeyName, uint KeyId, byte[] Bytes);

    public static string SignatureLine(NotePublicKey key, ReadOnlySpan<byte> signature)
    {
        var blob = new byte[KeyIdSize + signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(blob, key.Id);
        signature.CopyTo(blob.AsSpan(KeyIdSize));
        return $"\u2014 {key.Name} {Convert.ToBase64String(blob)}\n";
    }

    public static bool TryParse(string note, [NotNullWhen(true)] out SignedNote? parsed)
    {
        parsed = null;
        if (note.Length > LargestLength || !note.EndsWith('\n') || note.Any(letter => letter < ' ' && letter != '\n'))
            return false;
        var gap = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0 || !TryReadSignatures(note[(gap + 2)..], out var signatures))
            return false;
        var text = note[..(gap + 1)];
        try
        {
            parsed = new SignedNote(text, StrictUtf8.GetBytes(text), signatures);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The text, if at least one signature is the key's and every one that claims to be the key's holds.</summary>
    public bool TryOpen(NotePublicKey key, [NotNullWhen(true)] out string? text)
    {
        text = null;
        var claimed = _signatures.FindAll(signature => signature.KeyName == key.Name && signature.KeyId == key.Id);
        if (claimed.Count == 0 || !claimed.TrueForAll(signature => key.Verifies(_textBytes, signature.Bytes)))
            return false;
        text = _text;
        return true;
    }

    private static bool TryReadSignatures(string block, out List<Signature> signatures)
    {
        signatures = [];
        foreach (var line in block.Split('\n')[..^1])
        {
            if (line.Split(' ') is not ["\u2014", var name, var base64] || !NoteKeyName.IsValid(name))
                return false;
            if (!StrictBase64.TryRead(base64, out var blob) || blob.Length <= KeyIdSize)
                return false;
            signatures.Add(new Signature(name, BinaryPrimitives.ReadUInt32BigEndian(blob), blob[KeyIdSize..]));
        }
        return signatures.Count > 0;
    }
}
