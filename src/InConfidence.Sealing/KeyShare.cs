using System.Diagnostics;
using System.Security.Cryptography;
using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// One custodian's share of a <see cref="RecoveryKey"/>. Alone, or with fewer others than the threshold, it tells nothing. It prints only
/// when asked to by name, for paper.
/// </summary>
[DebuggerDisplay("(key share)")]
public sealed class KeyShare
{
    private const byte Form = 1;
    private const int PlainLength = 19 + SecretBytes.Length, ChecksumLength = 4;

    internal KeyShare(Guid recoveryKey, int threshold, byte number, byte[] values) =>
        (RecoveryKeyId, Threshold, Number, Values) = (recoveryKey, threshold, number, values);

    /// <summary>The identifier of the recovery key of which this is a share.</summary>
    public Guid RecoveryKeyId { get; }

    /// <summary>How many different shares give the key back, 2 to 255.</summary>
    public int Threshold { get; }

    /// <summary>The share's number, 1 to 255; no two custodians have the same.</summary>
    public int Number { get; }

    internal byte[] Values { get; }

    /// <summary>Reads a share as a person typed it. Case, blanks and hyphens do not matter.</summary>
    /// <param name="text">What <see cref="Write"/> gave.</param>
    /// <returns>The share.</returns>
    /// <exception cref="FormatException">It is no share, or a letter of it is wrong; the message is one sentence.</exception>
    public static KeyShare Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = ShareLetters.Read(text);
        if (bytes is null || bytes.Length != PlainLength + ChecksumLength || bytes[0] != Form)
            throw new FormatException("This is no custodian's share: it has 88 letters and digits, in groups of four.");
        var plain = bytes.AsSpan(0, PlainLength);
        if (!SHA256.HashData(plain).AsSpan(0, ChecksumLength).SequenceEqual(bytes.AsSpan(PlainLength)) || plain[1] < 2 || plain[2] == 0)
            throw new FormatException("A letter of this share is wrong: compare it with the paper, group by group.");
        return new KeyShare(new Guid(plain.Slice(3, 16), bigEndian: true), plain[1], plain[2], plain[19..].ToArray());
    }

    /// <summary>The share for paper: 22 groups of four letters and digits (RFC 4648, base 32), the last of which find a slip of the pen.</summary>
    /// <returns>The text. Whoever holds enough of them holds the key.</returns>
    public string Write()
    {
        var bytes = new byte[PlainLength + ChecksumLength];
        (bytes[0], bytes[1], bytes[2]) = (Form, (byte)Threshold, (byte)Number);
        RecoveryKeyId.TryWriteBytes(bytes.AsSpan(3), bigEndian: true, out _);
        Values.CopyTo(bytes, 19);
        SHA256.HashData(bytes.AsSpan(0, PlainLength)).AsSpan(0, ChecksumLength).CopyTo(bytes.AsSpan(PlainLength));
        var text = ShareLetters.Write(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return text;
    }

    /// <summary>Says nothing of the share itself.</summary>
    /// <returns>"(key share)".</returns>
    public override string ToString() => "(key share)";
}
