using System.Globalization;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability.Faults;

/// <summary>Something that writes, and what must be so afterwards.</summary>
internal interface ISweptAct
{
    /// <summary>What is done before anything fails.</summary>
    Task PrepareAsync(SweptCopy copy) => Task.CompletedTask;

    /// <summary>Does it. True: whoever asked was told that it is done.</summary>
    Task<bool> RunAsync(SweptCopy copy);

    /// <summary>Throws unless what was said is there, what was not said is absent or whole, and asking again does it once.</summary>
    Task JudgeAsync(SweptCopy copy, bool acknowledged);
}

/// <summary>Does an act again and again, each time with another operation failing, until no operation is left to fail.</summary>
internal sealed class FaultSweep(SweptSchool school)
{
    private const int Sampled = 3;

    private static readonly bool All = Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_FAULTS") == "all";

    /// <summary>How often the act was done.</summary>
    public int Runs { get; private set; }

    /// <summary>How many operations on files it takes when none fails.</summary>
    public long Operations { get; private set; }

    public async Task SweepAsync(ISweptAct act)
    {
        foreach (var kind in Enum.GetValues<FaultKind>())
            Operations = await SweepAsync(act, kind, network: false);
        if (TestDatabase.IsPostgreSql)
            await SweepAsync(act, FaultKind.FromThenOn, network: true);
    }

    private async Task<long> SweepAsync(ISweptAct act, FaultKind kind, bool network)
    {
        var (operations, acknowledged) = await TryAsync(act, kind, network, long.MaxValue);
        Assert.True(acknowledged, "Nothing failed, and yet it was not done.");
        if (All)
            for (long at = 1; (await TryAsync(act, kind, network, at)).Seen >= at; at++)
            {
            }
        else
            // Samples of different kinds fall on different operations.
            for (var sample = 0; sample < Sampled && operations > 0; sample++)
                await TryAsync(act, kind, network, 1 + operations * (4 * sample + (int)kind) / (4 * Sampled));
        return operations;
    }

    private async Task<(long Seen, bool Acknowledged)> TryAsync(ISweptAct act, FaultKind kind, bool network, long at)
    {
        Runs++;
        await using var copy = await school.CopyAsync();
        await act.PrepareAsync(copy);
        var (acknowledged, seen) = (false, 0L);
        try
        {
            FaultLayer.Arm(network ? "" : copy.Folder, at, kind);
            try
            {
                acknowledged = await act.RunAsync(copy);
            }
            finally
            {
                // A process that was killed puts nothing right when it ends.
                if (kind != FaultKind.Once)
                    await copy.LetGoAsync();
                seen = FaultLayer.Disarm();
                await copy.LetGoAsync();
            }
            await act.JudgeAsync(copy, acknowledged);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{act.GetType().Name}, {(network ? "send" : "operation")} {at} of {seen} fails {kind}, acknowledged {acknowledged}: {fault.Message}"), fault);
        }
        return (seen, acknowledged);
    }
}
