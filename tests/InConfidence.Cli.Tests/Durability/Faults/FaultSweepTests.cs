using System.Diagnostics;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability.Faults;

/// <summary>
/// Whatever writes is done again and again, each time with another of its operations failing: a write, a flush, a rename, a removal, a
/// new file, what is sent to the database. What was acknowledged is there, what was not is absent or whole, and asking again does it once.
/// A sample of the operations here; all of them where INCONFIDENCE_TEST_FAULTS is "all". On PostgreSQL, where each run takes new databases,
/// it is done by hand.
/// </summary>
[OnOneDatabase]
public sealed class FaultSweepTests(FaultSweepTests.Findings findings) : IClassFixture<FaultSweepTests.Findings>
{
    private static readonly Dictionary<string, ISweptAct> Acts = new()
    {
        ["submit"] = new Submitting(),
        ["backup"] = new BackingUp(),
        ["restore"] = new Restoring(),
        ["keys copy"] = new CopyingVault(),
        ["keys rotate"] = new Rotating(),
        ["keys shred"] = new Shredding(),
        ["keys hold"] = new Holding(),
        ["keys share"] = new Sharing(),
        ["keys recover"] = new Recovering(),
        ["ledger export"] = new Exporting(),
        ["ledger rotate-key"] = new TurningSigningKey(),
        ["roster import"] = new ImportingRoster(),
        ["school make"] = new MakingSchool(),
        ["checkpoints"] = new KeepingCheckpoint(),
        ["upgrade"] = new Upgrading(),
    };

    public static TheoryData<string> Names => [.. Acts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Act_WhicheverOperationFails_KeepsWhatItSaidAndLeavesNothingHalf(string name)
    {
        if (FaultLayer.Findings is { } file)
            await SweepAsync(name, file);
        else
            TestContext.Current.TestOutputHelper!.WriteLine(findings.Of(name));
    }

    private static async Task SweepAsync(string name, string file)
    {
        if (Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_FAULTS_OF") is { Length: > 0 } only && only != name)
            return;
        await using var school = await SweptSchool.MakeAsync();
        var sweep = new FaultSweep(school);
        var watch = Stopwatch.StartNew();
        try
        {
            await sweep.SweepAsync(Acts[name]);
            await File.AppendAllTextAsync(file, $"{name}\tok\t{sweep.Operations} operations, {sweep.Runs} runs, {watch.Elapsed.TotalSeconds:F0} s\n");
        }
        catch (Exception fault)
        {
            await File.AppendAllTextAsync(file, $"{name}\tbad\t{fault.ToString().ReplaceLineEndings(" | ")}\n");
        }
    }

    /// <summary>What this class found in a process of its own, which has the layer under it in which operations fail.</summary>
    public sealed class Findings : IAsyncLifetime
    {
        private readonly string file = Path.GetTempFileName();
        private string output = "";

        public async ValueTask InitializeAsync()
        {
            if (FaultLayer.Findings is not null)
                return;
            var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "InConfidence.Cli.Tests"), ["--filter-class", typeof(FaultSweepTests).FullName!, "--no-ansi", "--no-progress"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            await FaultLayer.LoadIntoAsync(start, file);
            var answer = await CommandLine.RunAsync(start, []);
            output = answer.Output + answer.Errors;
        }

        public string Of(string name)
        {
            var found = File.ReadAllLines(file).Select(line => line.Split('\t')).SingleOrDefault(line => line[0] == name);
            Assert.True(found is not null, "Nothing was found: " + output);
            Assert.True(found[1] == "ok", found[2]);
            return found[2];
        }

        public ValueTask DisposeAsync()
        {
            File.Delete(file);
            return ValueTask.CompletedTask;
        }
    }
}
