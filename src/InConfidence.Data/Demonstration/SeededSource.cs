using System.Buffers.Binary;
using System.Security.Cryptography;
using InConfidence.Sources;

namespace InConfidence.Data.Demonstration;

/// <summary>A source that repeats itself: the same seed makes the same school, on every machine.</summary>
internal sealed class SeededSource(int seed) : RandomSource
{
    private readonly byte[] block = new byte[SHA256.HashSizeInBytes];
    private int used = SHA256.HashSizeInBytes;
    private long counter;

    public override void Fill(Span<byte> destination)
    {
        for (var index = 0; index < destination.Length; index++)
        {
            if (used == block.Length)
                Refill();
            destination[index] = block[used++];
        }
    }

    /// <summary>A number from 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end)
    {
        Span<byte> bytes = stackalloc byte[8];
        Fill(bytes);
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(bytes) % (ulong)end);
    }

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>Some of the items, in the order in which they stand.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> from, int number)
    {
        var places = Enumerable.Range(0, from.Count).ToList();
        while (places.Count > number)
            places.RemoveAt(Below(places.Count));
        return [.. places.Select(place => from[place])];
    }

    private void Refill()
    {
        Span<byte> input = stackalloc byte[12];
        BinaryPrimitives.WriteInt32BigEndian(input, seed);
        BinaryPrimitives.WriteInt64BigEndian(input[4..], counter++);
        SHA256.HashData(input, block);
        used = 0;
    }
}
