using System.Security.Cryptography;

namespace InConfidence.Sealing.Internal;

/// <summary>
/// Shamir's sharing: each byte of the secret is a polynomial's value at 0, and each share holds the values at its own place. Fewer shares
/// than the threshold tell nothing, not even to unlimited computing.
/// </summary>
internal static class SecretSharing
{
    /// <summary>The values at places 1 to count.</summary>
    public static byte[][] Split(SecretBytes secret, int threshold, int count, FillRandom? random)
    {
        var shares = Enumerable.Range(0, count).Select(_ => GC.AllocateArray<byte>(SecretBytes.Length, pinned: true)).ToArray();
        Span<byte> bytes = stackalloc byte[SecretBytes.Length];
        var coefficients = GC.AllocateArray<byte>((threshold - 1) * SecretBytes.Length, pinned: true);
        try
        {
            secret.CopyTo(bytes);
            Randomness.Fill(random, coefficients);
            for (var share = 0; share < count; share++)
                for (var at = 0; at < SecretBytes.Length; at++)
                    shares[share][at] = Value(bytes[at], coefficients.AsSpan(at * (threshold - 1), threshold - 1), (byte)(share + 1));
            return shares;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            CryptographicOperations.ZeroMemory(coefficients);
        }
    }

    public static SecretBytes Combine(IReadOnlyList<(byte Place, byte[] Values)> shares)
    {
        Span<byte> secret = stackalloc byte[SecretBytes.Length];
        Span<byte> values = stackalloc byte[shares.Count];
        ReadOnlySpan<byte> places = shares.Select(share => share.Place).ToArray();
        try
        {
            for (var at = 0; at < SecretBytes.Length; at++)
            {
                for (var share = 0; share < shares.Count; share++)
                    values[share] = shares[share].Values[at];
                secret[at] = Galois256.Interpolate(places, values, 0);
            }
            return SecretBytes.Copy(secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
            CryptographicOperations.ZeroMemory(values);
        }
    }

    /// <summary>By Horner's rule, the highest power first.</summary>
    private static byte Value(byte secret, ReadOnlySpan<byte> coefficients, byte place)
    {
        byte value = 0;
        for (var power = coefficients.Length - 1; power >= 0; power--)
            value = (byte)(Galois256.Multiply(value, place) ^ coefficients[power]);
        return (byte)(Galois256.Multiply(value, place) ^ secret);
    }
}
