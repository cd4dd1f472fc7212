using InConfidence.Sources;

namespace InConfidence.Testing;

/// <summary>Randomness that repeats, so that a world can be replayed.</summary>
public sealed class SeededRandom(int seed) : RandomSource
{
    private readonly Random random = new(seed);
    private readonly Lock gate = new();

    public override void Fill(Span<byte> destination)
    {
        lock (gate)
            random.NextBytes(destination);
    }
}
