namespace InConfidence.Ledger.Tests.Verifying;

/// <summary>A log of twelve entries whose key changed twice, in entries 4 and 8; a checkpoint after every entry, by the key of its time.</summary>
public sealed class HandedOverLog : IDisposable
{
    private const int HandoverText = 70;

    public HandedOverLog()
    {
        Signers = [Log.Signer, Signer(1), Signer(2)];
        Log.Keys.Add(new LogKey(Log.Signer.VerifierKey));
        for (var number = 0; number < 12; number++)
        {
            if (number is 4 or 8)
                HandOver(Signers[number / 4 - 1], Signers[number / 4], HandoverText + number);
            else
                Log.Append();
            Log.Inside.Add(Log.Checkpoint(Signers[number / 4]));
        }
        Log.Outside.Add(Log.Inside[2]);
        Log.Outside.Add(Log.Inside[6]);
    }

    public TestLog Log { get; } = new();

    public IReadOnlyList<CheckpointSigner> Signers { get; }

    public static CheckpointSigner Signer(byte seed, string origin = TestLog.Origin) => new(origin, Enumerable.Repeat(seed, CheckpointSigner.SeedSize).ToArray());

    public static Guid NoteOf(int entry) => Entries.Id(HandoverText + entry);

    /// <summary>The next entry hands a key over, whoever has it.</summary>
    public void HandOver(CheckpointSigner from, CheckpointSigner to, int text)
    {
        Store(from.HandOver(to), text);
        Log.Append(Entries.Stored(text, from.HandOver(to)));
        Log.Keys.Add(new LogKey(to.VerifierKey, Entries.Id(text)));
    }

    public void Store(string note, int text) => Log.Store(text, note);

    public Task<VerificationReport> Verify(CheckpointSigner? trusted = null) =>
        LedgerVerifier.VerifyAsync(Log, [(trusted ?? Log.Signer).VerifierKey], TestContext.Current.CancellationToken);

    public void Dispose()
    {
        foreach (var signer in Signers)
            signer.Dispose();
    }
}
