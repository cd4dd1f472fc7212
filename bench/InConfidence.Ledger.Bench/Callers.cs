using System.Diagnostics;

namespace InConfidence.Ledger.Bench;

/// <summary>What several callers got done who each wait for their own answer.</summary>
/// <param name="Each">How many acts a second, all callers together.</param>
/// <param name="Middle">Half of the answers came within this many milliseconds.</param>
/// <param name="Slow">All but one in a hundred came within this many.</param>
/// <param name="Work">How many milliseconds of one core each took, waiting left out.</param>
internal sealed record Callers(double Each, double Middle, double Slow, double Work)
{
    public static async Task<Callers> RunAsync(int callers, TimeSpan time, Func<Task> act)
    {
        var began = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            var waits = new List<double>();
            while (watch.Elapsed < time)
            {
                var began = watch.Elapsed;
                await act();
                waits.Add((watch.Elapsed - began).TotalMilliseconds);
            }
            return waits;
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        var waits = all.SelectMany(waits => waits).Order().ToList();
        var work = (Process.GetCurrentProcess().TotalProcessorTime - began).TotalMilliseconds / waits.Count;
        return new Callers(waits.Count / seconds, waits[waits.Count / 2], waits[waits.Count * 99 / 100], work);
    }

    public override string ToString() => $"{Each,9:N0}/s, half within {Middle:F2} ms, 99 in 100 within {Slow:F2} ms, {Work:F3} ms of one core";

    /// <summary>Runs both sides in turn, and prints each round and the middle ratio.</summary>
    public static async Task CompareAsync(string ours, Func<Task<Callers>> runOurs, string theirs, Func<Task<Callers>> runTheirs)
    {
        await runTheirs();
        await runOurs();
        var ratios = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            var (base_, got) = (await runTheirs(), await runOurs());
            ratios.Add(got.Each / base_.Each);
            Console.WriteLine($"{theirs}: {base_}\n{ours}: {got}\n  {got.Each / base_.Each:F1} times");
        }
        Console.WriteLine($"Middle of five: {ratios.Order().ElementAt(2):F1} times");
    }
}
