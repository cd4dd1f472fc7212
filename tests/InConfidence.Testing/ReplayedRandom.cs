using System.Security.Cryptography;
using System.Text;
using InConfidence.Sources;

namespace InConfidence.Testing;

/// <summary>
/// Randomness that repeats step by step: what is drawn in a step depends on the step's name alone, and not on how much was
/// drawn before. So what happens in one world only changes none of the names that come later.
/// </summary>
public sealed class ReplayedRandom : RandomSource
{
    private readonly Lock gate = new();
    private readonly HashSet<string> begun = [];
    private Random random = new(0);

    /// <summary>Begins a step. No two steps have one name, or their identifiers would be the same.</summary>
    public void Begin(string step)
    {
        lock (gate)
        {
            if (!begun.Add(step))
                throw new InvalidOperationException($"There was a step \"{step}\" already.");
            random = new Random(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(step))));
        }
    }

    public override void Fill(Span<byte> destination)
    {
        lock (gate)
            random.NextBytes(destination);
    }
}
