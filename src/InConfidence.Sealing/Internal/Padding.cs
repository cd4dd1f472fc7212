using System.Numerics;

namespace InConfidence.Sealing.Internal;

/// <summary>
/// Hides the length of a text but for steps, by one byte 0x80 and then zeroes: to 64 bytes at least, above that to
/// the next length of the Padmé series (Nikitin et al., PETS 2019), which lets out O(log log n) bits.
/// Without it the length alone would tell one short word from another.
/// </summary>
internal static class Padding
{
    public const int Least = 64;
    private const byte Mark = 0x80;

    public static int PaddedLength(int length)
    {
        var needed = checked(length + 1);
        // Stryker disable once equality : 64 is also what the series gives for 64
        if (needed <= Least)
            return Least;
        var exponent = BitOperations.Log2((uint)needed);
        var kept = BitOperations.Log2((uint)exponent) + 1;
        var mask = (1 << (exponent - kept)) - 1;
        return checked(needed + mask) & ~mask;
    }

    public static void Apply(Span<byte> padded, int length)
    {
        padded[length] = Mark;
        padded[(length + 1)..].Clear();
    }

    /// <summary>The length before padding. Asked only after the tag was found right.</summary>
    public static int TextLength(ReadOnlySpan<byte> padded)
    {
        var last = padded.LastIndexOfAnyExcept((byte)0);
        return last >= 0 && padded[last] == Mark
            ? last
            : throw new BrokenSealException(BrokenSealReason.WrongContextOrAltered);
    }
}
