using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// Where a sealed text belongs. It is bound into the seal as associated data, so a text moved to another school,
/// record or field no longer opens. It is not stored in the envelope: whoever opens must know it.
/// </summary>
public sealed record SealingContext
{
    /// <summary>The longest field name, in bytes of UTF-8.</summary>
    internal const int LongestField = 255;

    /// <summary>Names the place a text belongs to.</summary>
    /// <param name="school">The school; never the empty identifier.</param>
    /// <param name="record">The record within the school; never the empty identifier.</param>
    /// <param name="field">
    /// The field within the record, 1 to 255 bytes of UTF-8, compared byte for byte. It is a fixed word of the program
    /// and must never change once something is sealed under it.
    /// </param>
    /// <exception cref="ArgumentException">An identifier is empty, or the field is empty, too long or not valid text.</exception>
    public SealingContext(Guid school, Guid record, string field)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        if (school == Guid.Empty)
            throw new ArgumentException("A sealed text belongs to a school.", nameof(school));
        if (record == Guid.Empty)
            throw new ArgumentException("A sealed text belongs to a record.", nameof(record));
        if (StrictText.Encoding.GetByteCount(field) > LongestField)
            throw new ArgumentException($"A field's name has at most {LongestField} bytes.", nameof(field));
        School = school;
        Record = record;
        Field = field;
    }

    /// <summary>The school the text belongs to.</summary>
    public Guid School { get; }

    /// <summary>The record the text belongs to.</summary>
    public Guid Record { get; }

    /// <summary>The field of the record, 1 to 255 bytes of UTF-8.</summary>
    public string Field { get; }

    /// <summary>The bytes of the canonical form: school (16), record (16), length of the field (1), field (UTF-8).</summary>
    internal int EncodedLength => 33 + StrictText.Encoding.GetByteCount(Field);

    internal void Encode(Span<byte> destination)
    {
        School.TryWriteBytes(destination, bigEndian: true, out _);
        Record.TryWriteBytes(destination[16..], bigEndian: true, out _);
        // Stryker disable once checked : a longer name was refused when the context was made
        destination[32] = checked((byte)StrictText.Encoding.GetBytes(Field, destination[33..]));
    }
}
