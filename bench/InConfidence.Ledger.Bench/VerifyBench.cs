using System.Diagnostics;
using System.Security.Cryptography;

namespace InConfidence.Ledger.Bench;

/// <summary>
/// How long a log takes to verify on one core, from the files of an export, and beside it a plain loop that hashes the same entries and the
/// nodes above them with the platform's one-shot SHA-256 and checks nothing.
/// </summary>
internal static class VerifyBench
{
    private const string Origin = "bench.example/ledger";
    private const int Rounds = 5;

    public static async Task RunAsync(int most)
    {
        foreach (var size in new[] { most / 100, most / 10, most }.Where(size => size > 0))
        {
            var folder = Directory.CreateTempSubdirectory("inconfidence-bench-").FullName;
            var entries = Write(folder, size);
            var (ours, plain) = (new List<double>(), new List<double>());
            await VerifyAsync(folder);
            for (var round = 0; round < Rounds; round++)
            {
                plain.Add(Time(() => HashAll(entries)));
                ours.Add(await VerifyAsync(folder));
            }
            Console.WriteLine(
                $"{size,9:N0} entries: {Middle(ours):F3} s of one core, {Middle(ours) / size * 1e6:F2} us an entry; plain SHA-256 {Middle(plain):F3} s; {Middle(ours) / Middle(plain):F2} times that");
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> VerifyAsync(string folder)
    {
        var began = Spent();
        var report = await LogFolder.Open(folder).VerifyAsync();
        return report.Ok ? Spent() - began : throw new InvalidOperationException(report.Message);
    }

    /// <summary>Readings, as most entries are; one in a hundred stores a text.</summary>
    private static List<byte[]> Write(string folder, int size)
    {
        using var signer = new CheckpointSigner(Origin, new byte[32]);
        using var writer = new LogFolderWriter(folder);
        var tree = new MerkleFrontier();
        var entries = new List<byte[]>(size);
        var details = new byte[220];
        for (var number = 0; number < size; number++)
        {
            RandomNumberGenerator.Fill(details);
            var id = new Guid(details.AsSpan(0, 16));
            CiphertextReference[] texts = number % 100 == 0 ? [new CiphertextReference(id, Sha256Hash.Of(details), Disposed: false)] : [];
            if (texts.Length > 0)
                writer.WriteCiphertext(id, details);
            entries.Add(new LedgerEntry(id, DateTimeOffset.UnixEpoch.AddSeconds(number), [new EntryPart(id, details)], texts).Encode());
            var leaf = MerkleFrontier.LeafHash(entries[number]);
            writer.Append(new StoredEntry(number, entries[number], leaf));
            tree.Append(leaf);
        }
        writer.Finish([new LogKey(signer.VerifierKey)], [], signer.Sign(new Checkpoint(Origin, size, tree.Root())));
        return entries;
    }

    private static void HashAll(List<byte[]> entries)
    {
        Span<byte> hash = stackalloc byte[32];
        Span<byte> node = stackalloc byte[65];
        foreach (var entry in entries)
        {
            SHA256.HashData(entry, hash);
            SHA256.HashData(node, hash);
        }
    }

    private static double Time(Action act)
    {
        var began = Spent();
        act();
        return Spent() - began;
    }

    /// <summary>Seconds of one core that this process has used: others on the machine do not count.</summary>
    private static double Spent() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static double Middle(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
