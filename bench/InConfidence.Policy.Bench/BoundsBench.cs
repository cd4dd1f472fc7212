using System.Diagnostics;
using InConfidence.Policy.Tests.Analysis;

namespace InConfidence.Policy.Bench;

/// <summary>
/// How long many random rules take to be proved, or to be called too large, each document for the first time: 10 s and 1 GB are allowed. The
/// memory is bounded by a test of its own.
/// </summary>
internal static class BoundsBench
{
    private const string KnownNot = "rule known-not when act is tell and student is known not to be adult permit \"So.\"\n";

    public static void Run()
    {
        for (var seed = 1; seed <= 10; seed++)
            Prove($"300 random rules, number {seed}", RandomRules.Text(300, seed));
        Prove("300 random rules, and one that cannot be searched for", RandomRules.Text(300, 2, KnownNot));
        Prove("3,000 random rules", RandomRules.Text(3_000, 1));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"At most {process.PeakWorkingSet64 / 1_000_000} MB for all of them");
    }

    private static void Prove(string what, string text)
    {
        var watch = Stopwatch.StartNew();
        if (!PolicyDocument.TryRead(text, out var document, out var faults))
        {
            Console.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms, {faults[0].Message}");
            return;
        }
        var check = document.Check([]);
        Console.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms, {(check.IsTooLarge ? "too large to prove" : $"exact, {check.PromisesProved} of 20 promises proved")}");
    }
}
