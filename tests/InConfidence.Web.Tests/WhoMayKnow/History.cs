using System.Diagnostics;

namespace InConfidence.Web.Tests.WhoMayKnow;

/// <summary>Something that was asked while something else was going on: when it began and ended, and whether it was shown.</summary>
internal sealed record Ask(long Began, long Ended, bool IsShown);

/// <summary>
/// What several people did at once, as each of them saw it. It holds together if there is one moment, within the act that takes a right away, before
/// which everything was shown and after which nothing was.
/// </summary>
internal sealed class History
{
    private readonly List<Ask> asks = [];
    private bool removed;

    public IReadOnlyList<Ask> Asks => asks;

    /// <summary>The act that takes the right away.</summary>
    public Ask? Removal { get; private set; }

    /// <summary>A history of one thing after the other: "shown", "hidden" or "removed".</summary>
    public static History Of(IReadOnlyList<string> order)
    {
        var history = new History();
        for (var at = 0; at < order.Count; at++)
        {
            var ask = new Ask(at * 2, (at * 2) + 1, order[at] == "shown");
            if (order[at] == "removed")
                history.Removal = ask;
            else
                history.asks.Add(ask);
        }
        return history;
    }

    public async Task AskAsync(Func<Task<bool>> isShown)
    {
        var asked = await TimedAsync(isShown);
        lock (asks)
            asks.Add(asked);
    }

    /// <summary>Asks again and again until the right was taken away and a few were asked afterwards.</summary>
    public async Task AskUntilRemovedAsync(Func<Task<bool>> isShown, int afterwards = 3)
    {
        while (afterwards > 0)
        {
            var isRemoved = Volatile.Read(ref removed);
            await AskAsync(isShown);
            if (isRemoved)
                afterwards--;
        }
    }

    public async Task RemoveAsync(Func<Task> remove)
    {
        Removal = await TimedAsync(async () =>
        {
            await remove();
            return true;
        });
        Volatile.Write(ref removed, true);
    }

    /// <summary>What cannot have happened in any order, or null.</summary>
    public string? Anomaly()
    {
        var removal = Removal ?? throw new InvalidOperationException("Nothing was taken away.");
        if (asks.Any(ask => ask.Began > removal.Ended && ask.IsShown))
            return "It was shown to somebody who asked after the right was taken away.";
        if (asks.Any(ask => ask.Ended < removal.Began && !ask.IsShown))
            return "It was not shown to somebody who asked before the right was taken away.";
        var firstHidden = asks.Where(ask => !ask.IsShown).Select(ask => ask.Ended).DefaultIfEmpty(long.MaxValue).Min();
        return asks.Any(ask => ask.Began > firstHidden && ask.IsShown) ? "It was shown again after it had not been." : null;
    }

    private static async Task<Ask> TimedAsync(Func<Task<bool>> act)
    {
        var began = Stopwatch.GetTimestamp();
        var isShown = await act();
        return new Ask(began, Stopwatch.GetTimestamp(), isShown);
    }
}
