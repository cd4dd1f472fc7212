using System.Diagnostics;

namespace InConfidence.Policy.Bench;

/// <summary>The shipped document proved in a process of its own, as <c>inconfidence policy check</c> does: once cold, then again.</summary>
internal static class CheckBench
{
    public static void Run()
    {
        var text = PolicyDocument.Shipped.Prose!.Text;
        for (var turn = 1; turn <= 5; turn++)
        {
            var watch = Stopwatch.StartNew();
            if (!PolicyDocument.TryRead(text, out var document, out _))
                throw new InvalidOperationException("The shipped document cannot be read.");
            var check = document.Check(GuidanceEdition.Shipped);
            Console.WriteLine($"{turn}: {watch.ElapsedMilliseconds} ms, {check.PromisesProved} promises proved, {check.Faults.Count} faults");
        }
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"At most {process.PeakWorkingSet64 / 1_000_000} MB, {process.TotalProcessorTime.TotalSeconds:0.0} s of processor time for all five");
    }
}
