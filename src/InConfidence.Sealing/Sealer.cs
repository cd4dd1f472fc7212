using InConfidence.Sealing.Internal;

namespace InConfidence.Sealing;

/// <summary>
/// Seals and opens confidential text under a record's own key, bound to school, record and field.
/// Both methods are pure but for the random bytes of a new envelope, and safe to call from any thread.
/// </summary>
public static class Sealer
{
    /// <summary>
    /// Seals a text. The envelope is 110 bytes longer than the padded text, and the padding hides the length but for
    /// steps: 64 bytes at least, and above that within an eighth of the true length.
    /// </summary>
    /// <param name="key">The record's key.</param>
    /// <param name="context">Where the text belongs.</param>
    /// <param name="plaintext">The bytes to seal, from none to about a gibibyte. They are kept byte for byte.</param>
    /// <param name="random">Leave out: the operating system's source is used. Only tests that replay a world give one.</param>
    /// <returns>The text under seal.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public static SealedText Seal(
        RecordKey key, SealingContext context, ReadOnlySpan<byte> plaintext, FillRandom? random = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(context);
        Span<byte> place = stackalloc byte[context.EncodedLength];
        context.Encode(place);
        return SealedText.FromStored(
            EnvelopeCipher.Seal(key.Secret, key.Id, EnvelopePurpose.Text, place, plaintext, random));
    }

    /// <summary>Opens a sealed text, or refuses.</summary>
    /// <param name="key">The key it was sealed under; see <see cref="SealedText.KeyId"/>.</param>
    /// <param name="context">Where the text was found; it must be where it was sealed for.</param>
    /// <param name="text">The text under seal.</param>
    /// <returns>The very bytes that were sealed. The caller owns them.</returns>
    /// <exception cref="BrokenSealException">It cannot be opened; the reason is one of a closed set.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public static byte[] Open(RecordKey key, SealingContext context, SealedText text)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> place = stackalloc byte[context.EncodedLength];
        context.Encode(place);
        return EnvelopeCipher.Open(key.Secret, key.Id, EnvelopePurpose.Text, place, text.Envelope.Span);
    }
}
