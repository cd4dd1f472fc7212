using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace InConfidence.Ledger.Internal;

/// <summary>A key that opens signed notes: its name, its id, and the public half.</summary>
internal sealed class NotePublicKey
{
    /// <summary>The signature type of the note format. A further algorithm is a further type, not a change to this one.</summary>
    public const byte Ed25519Type = 1;

    private static readonly Ed25519 Algorithm = SignatureAlgorithm.Ed25519;

    private readonly PublicKey _key;
    private readonly byte[] _encoded;

    public NotePublicKey(string name, PublicKey key)
    {
        Name = name;
        _key = key;
        _encoded = [Ed25519Type, .. key.Export(KeyBlobFormat.RawPublicKey)];
        Id = BinaryPrimitives.ReadUInt32BigEndian(Sha256Hash.Of([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. _encoded]).ToArray());
    }

    public string Name { get; }

    public uint Id { get; }

    /// <summary>The key as C2SP signed-note and its tools write it: name, id and type with key, joined by plus signs.</summary>
    public string AsText => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String(_encoded)}");

    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => Algorithm.Verify(_key, text, signature);

    public static bool IsKey(string text)
    {
        try
        {
            Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public static NotePublicKey Parse(string text)
    {
        // Only the first two plus signs part the fields: base64 has plus signs of its own.
        var fields = text.Split('+', 3);
        if (fields.Length < 3 || !NoteKeyName.IsValid(fields[0]) || !StrictBase64.TryRead(fields[2], out var encoded))
            throw new FormatException("A verifier key reads name+id+key: a name, eight hexadecimal digits, and base64.");
        if (encoded.Length != 1 + Algorithm.PublicKeySize || encoded[0] != Ed25519Type)
            throw new FormatException("The verifier key is not an Ed25519 key.");
        // Stryker disable once logical : a key that could be imported is there
        if (!PublicKey.TryImport(Algorithm, encoded.AsSpan(1), KeyBlobFormat.RawPublicKey, out var key) || key is null)
            throw new FormatException("The verifier key holds no point of the curve.");
        var parsed = new NotePublicKey(fields[0], key);
        return parsed.AsText == text
            ? parsed
            : throw new FormatException("The id of the verifier key does not belong to its name and key.");
    }
}
