using System.Diagnostics;

namespace InConfidence.Policy.Bench;

/// <summary>One side of a comparison: what it does, and how many decisions that is.</summary>
internal sealed record Side(string Name, int Decisions, Action Decide);

/// <summary>Runs the sides in turn, so that whatever else the machine does falls on all of them, and prints the middle of the rounds.</summary>
internal static class Turns
{
    private const int Rounds = 7;

    /// <summary>Twice this long, with a pause, before anything counts: code that has run for less is not the code that stays.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(350);

    /// <returns>Nanoseconds for a decision, the middle of the rounds of each side.</returns>
    public static double[] Run(IReadOnlyList<Side> sides)
    {
        foreach (var side in sides)
        {
            For(WarmUp, side);
            Thread.Sleep(200);
            For(WarmUp, side);
        }
        var rounds = Enumerable.Range(0, Rounds).Select(_ => sides.Select(side => For(TimeSpan.FromMilliseconds(300), side)).ToArray()).ToList();
        double[] middles = [.. sides.Select((_, side) => rounds.Select(round => round[side]).Order().ElementAt(Rounds / 2))];
        for (var side = 0; side < sides.Count; side++)
        {
            var ratio = rounds.Select(round => round[side] / round[0]).Order().ElementAt(Rounds / 2);
            Console.WriteLine($"{sides[side].Name,-60} {middles[side],12:N0} ns (least {rounds.Min(round => round[side]),10:N0}), {ratio,8:N2} times the first");
        }
        return middles;
    }

    /// <summary>The quickest of the passes that fit into a time.</summary>
    private static double For(TimeSpan time, Side side)
    {
        var least = double.MaxValue;
        var started = Stopwatch.GetTimestamp();
        do
        {
            var pass = Stopwatch.GetTimestamp();
            side.Decide();
            least = Math.Min(least, Stopwatch.GetElapsedTime(pass).TotalNanoseconds / side.Decisions);
        }
        while (Stopwatch.GetElapsedTime(started) < time);
        return least;
    }
}
