using System.Text;
using InConfidence.Ledger.Internal;

namespace InConfidence.Ledger.Tests;

/// <summary>A handover counts where both keys are of the log that it speaks of, and both signed it.</summary>
public sealed class HandoverTextTests : IDisposable
{
    private const string Ours = "school.example/log", Theirs = "other.example/log";

    private readonly CheckpointSigner first = Signer(Ours, 1), second = Signer(Ours, 2), stranger = Signer(Theirs, 3);

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
        stranger.Dispose();
    }

    [Fact]
    public void TryOpen_OfWhatTwoKeysOfTheLogSigned_GivesBoth()
    {
        Assert.True(Opens(first.HandOver(second), out var handover));
        Assert.Equal(new Handover(first.VerifierKey, second.VerifierKey), handover);
    }

    [Fact]
    public void TryOpen_WhereOneKeyIsOfAnotherLog_IsNone()
    {
        Assert.False(Opens(SignedByBoth(Ours, first, stranger), out _));
        Assert.False(Opens(SignedByBoth(Ours, stranger, first), out _));
        Assert.False(Opens(SignedByBoth(Theirs, first, stranger), out _));
        Assert.False(Opens(SignedByBoth(Theirs, first, second), out _));
    }

    [Fact]
    public void TryOpen_WhereOneIsNoKey_IsNone()
    {
        Assert.False(Opens(first.SignText(HandoverText.Write(Ours, first.VerifierKey, "no key")), out _));
        Assert.False(Opens(first.SignText(HandoverText.Write(Ours, "no key", first.VerifierKey)), out _));
        Assert.False(Opens(first.SignText(HandoverText.Write(Ours, first.VerifierKey, first.VerifierKey)), out _));
    }

    [Fact]
    public void TryOpen_WhereOnlyOneSigned_IsNone()
    {
        var text = HandoverText.Write(Ours, first.VerifierKey, second.VerifierKey);

        Assert.False(Opens(first.SignText(text), out _));
        Assert.False(Opens(second.SignText(text), out _));
    }

    private static bool Opens(string note, out Handover? handover) => HandoverText.TryOpen(Encoding.UTF8.GetBytes(note), out handover);

    private static CheckpointSigner Signer(string name, byte seed) => new(name, Enumerable.Repeat(seed, CheckpointSigner.SeedSize).ToArray());

    private static string SignedByBoth(string origin, CheckpointSigner from, CheckpointSigner to)
    {
        var text = HandoverText.Write(origin, from.VerifierKey, to.VerifierKey);
        return from.SignText(text) + to.SignText(text)[(text.Length + 1)..];
    }
}
