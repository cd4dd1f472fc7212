namespace InConfidence.Sealing.Internal;

/// <summary>The field of 256 elements modulo x^8 + x^4 + x^3 + x + 1, without tables and without branches on what is secret.</summary>
internal static class Galois256
{
    private const int Reduction = 0x1B;

    public static byte Multiply(byte left, byte right)
    {
        var product = 0;
        int factor = left;
        for (var bit = 0; bit < 8; bit++)
        {
            // Stryker disable once bitwise : a byte has no sign
            product ^= factor & -((right >> bit) & 1);
            factor = ((factor << 1) ^ (Reduction & -(factor >> 7))) & 0xFF;
        }
        return (byte)product;
    }

    /// <summary>The 254th power, which is the inverse; of zero it is zero.</summary>
    public static byte Invert(byte element)
    {
        byte power = element, result = 1;
        for (var bit = 1; bit < 8; bit++)
        {
            power = Multiply(power, power);
            result = Multiply(result, power);
        }
        return result;
    }

    /// <summary>The value at a place of the one polynomial of least degree through the points, whose places all differ.</summary>
    public static byte Interpolate(ReadOnlySpan<byte> places, ReadOnlySpan<byte> values, byte at)
    {
        byte sum = 0;
        for (var i = 0; i < places.Length; i++)
        {
            byte weight = 1;
            for (var j = 0; j < places.Length; j++)
                if (j != i)
                    weight = Multiply(weight, Multiply((byte)(at ^ places[j]), Invert((byte)(places[i] ^ places[j]))));
            sum ^= Multiply(values[i], weight);
        }
        return sum;
    }
}
