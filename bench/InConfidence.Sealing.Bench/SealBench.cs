using System.Security.Cryptography;

namespace InConfidence.Sealing.Bench;

/// <summary>
/// A text of 1 KiB sealed under a key of its own, commitment included, against bare AES-256-GCM under one kept key with a random nonce.
/// Beside it, what a record's first text costs more: minting its key and wrapping it under the epoch.
/// </summary>
internal static class SealBench
{
    private const int TextLength = 1024, TimesARound = 20_000;
    private const double Bar = 7;

    public static async Task RunAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("sealing-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "school.key");
            KeyFileProvider.Create(file);
            using var provider = KeyFileProvider.Open(file, Path.Combine(folder, "data"));
            var (ring, _) = await KeyRing.CreateAsync(Guid.Parse("8f14e45f-ceea-467f-a0e6-1d2c3b4a5968"), provider);
            using (ring)
                Measure(ring, rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(KeyRing ring, int rounds)
    {
        var text = RandomNumberGenerator.GetBytes(TextLength);
        var (key, _) = ring.CreateRecordKey();
        var context = new SealingContext(ring.School, key.Id, "disclosure.words");
        var envelope = Sealer.Seal(key, context, text);
        using var kept = new AesGcm(RandomNumberGenerator.GetBytes(32), 16);
        var ratios = new List<double>();
        Console.WriteLine($"1 KiB, {TimesARound} times a round; microseconds of one core each");
        Console.WriteLine("      bare    sealed   ratio    opened   minting and wrapping a key");
        for (var round = -1; round < rounds; round++)
        {
            var bare = Time(() => Bare(kept, text));
            var sealing = Time(() => Sealer.Seal(key, context, text));
            var opening = Time(() => Sealer.Open(key, context, envelope));
            var wrapping = Time(() => ring.CreateRecordKey().Key.Dispose());
            // The first round warms up.
            if (round < 0)
                continue;
            ratios.Add(sealing / bare);
            Console.WriteLine($"{bare,10:F2}{sealing,10:F2}{sealing / bare,8:F2}{opening,10:F2}{wrapping,29:F2}");
        }
        ratios.Sort();
        Console.WriteLine($"Sealing takes {ratios[ratios.Count / 2]:F2} times bare AES-256-GCM (the middle of {rounds} rounds); the bar is {Bar}.");
    }

    private static byte[] Bare(AesGcm cipher, byte[] text)
    {
        var bytes = new byte[12 + text.Length + 16];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, 12));
        cipher.Encrypt(bytes.AsSpan(0, 12), text, bytes.AsSpan(12, text.Length), bytes.AsSpan(12 + text.Length));
        return bytes;
    }

    private static double Time(Action act)
    {
        // Of the processor, not of the clock: others may use the machine.
        var before = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < TimesARound; time++)
            act();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / TimesARound;
    }
}
