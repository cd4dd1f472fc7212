using System.Diagnostics;
using System.Globalization;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// How long pages take in two worlds, and in a third that is the first once more: reported with its interval in
/// artefacts/results/two-worlds-timing.txt, and no gate, since a busy machine would decide it. INCONFIDENCE_TEST_TIMINGS asks for more rounds than the few
/// that show that it works.
/// </summary>
[OnOneDatabase]
public sealed class TimingTests
{
    /// <summary>Rounds before anything is counted: the first answers of a page are made ready.</summary>
    private const int Warming = 5;

    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_TIMINGS") ?? "20", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("another disclosure of the same student", "Ada")]
    [InlineData("an allegation against the lead", "Lena")]
    public async Task Pages_InTwoWorlds_AndOnceMoreInTheFirst_AreTimedInTurn(string name, string viewer)
    {
        var secret = Secret.All.Single(secret => secret.Name == name);
        Assert.Contains(viewer, secret.Viewers);
        await using var without = await World.OpenAsync(null);
        await using var with = await World.OpenAsync(secret.Happens);
        await using var again = await World.OpenAsync(null);
        World[] worlds = [without, with, again];
        var wires = new List<Wire>();
        foreach (var world in worlds)
            wires.Add(await world.SignInAsync(viewer));
        var lines = new List<string>();
        foreach (var path in new[] { "/", "/mine", "/desk", $"/records/{without.Records["hers"]}", $"/records/{with.Records.GetValueOrDefault("secret", without.Records["his"])}" })
            lines.Add(Line(viewer, path, await TimesAsync(worlds, wires, path)));

        Assert.All(lines, line => Assert.DoesNotContain("NaN", line, StringComparison.Ordinal));
        var report = Repository.PathTo("artefacts", "results", "two-worlds-timing.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        await File.AppendAllLinesAsync(report, [$"{name}, {Rounds} rounds, milliseconds", .. lines], TestSchool.Cancellation);
    }

    /// <summary>For each round how long each world took, in an order that chance draws.</summary>
    private static async Task<List<double[]>> TimesAsync(World[] worlds, List<Wire> wires, string path)
    {
        var random = new Random(7);
        var rounds = new List<double[]>();
        for (var round = 0; round < Warming + Rounds; round++)
        {
            var (times, order) = (new double[worlds.Length], Enumerable.Range(0, worlds.Length).ToArray());
            random.Shuffle(order);
            foreach (var index in order)
            {
                var started = Stopwatch.GetTimestamp();
                await worlds[index].StepAsync($"{path} {round}", () => wires[index].SendAsync("GET", path));
                times[index] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
            if (round >= Warming)
                rounds.Add(times);
        }
        return rounds;
    }

    private static string Line(string viewer, string path, List<double[]> rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {viewer} {path.Split('/')[1],-8} median {Median([.. rounds.Select(times => times[0])]):0.00}; with the secret {Difference(rounds, 1)}; the same world again {Difference(rounds, 2)}");

    /// <summary>The middle difference to the first world, with the interval in which it lies in 95 of 100 runs, by drawing rounds anew.</summary>
    private static string Difference(List<double[]> rounds, int world)
    {
        double[] differences = [.. rounds.Select(times => times[world] - times[0])];
        var random = new Random(7);
        double[] drawn = [.. Enumerable.Range(0, 1_000).Select(_ => Median([.. differences.Select(_ => differences[random.Next(differences.Length)])])).Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{Median(differences):+0.00;-0.00} ({drawn[25]:+0.00;-0.00} to {drawn[974]:+0.00;-0.00})");
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
