using System.Diagnostics;
using System.Globalization;
using InConfidence.Data.Proof;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>
/// The server is killed at random moments while eight callers submit disclosures: every one that was acknowledged is there exactly once,
/// none is half-written, and the log verifies. INCONFIDENCE_TEST_KILLS asks for more kills than the few that every run has.
/// </summary>
public sealed class KillTests
{
    private const int Callers = 8, SubmissionsAKill = 4;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_KILLS") ?? "8", CultureInfo.InvariantCulture);

    private volatile bool finished;
    private int killed;

    [Fact]
    public async Task Submissions_WhileTheServerIsKilled_AreKeptExactlyOnceOrNotAcknowledged()
    {
        await using var test = await TestSchool.CreateAsync(inRealTime: true);
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var submissions = new Submissions(await Submissions.SignInAsync(test.School, writer));
        await test.CloseAsync();
        await using (var served = new ServedSchool(test.School.Places.Data))
        {
            await served.ServeAsync();
            submissions.Address = served.Address;
            var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(() => SubmitAsync(submissions, caller))).ToList();
            await KillNowAndThenAsync(served, submissions);
            finished = true;
            await Task.WhenAll(callers);
        }

        await test.OpenAgainAsync();
        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
        Assert.True(submissions.Acknowledged >= Callers * SubmissionsAKill);
        await submissions.AssertKeptOnceAsync(test, writer);
        TestContext.Current.TestOutputHelper!.WriteLine($"{killed} kills, {submissions.Acknowledged} acknowledged, {submissions.Acknowledged} kept once");
    }

    /// <summary>The same without the web application, so that more kills are to be had: two thousand are the bench's.</summary>
    [Fact, OnOneDatabase]
    public async Task Writing_WhileTheProgramIsKilled_KeepsWhatItSaidExactlyOnce()
    {
        const int kills = 34;
        var built = Path.GetRelativePath(Repository.PathTo("tests", "InConfidence.Cli.Tests"), AppContext.BaseDirectory);
        var program = Repository.PathTo("bench", "InConfidence.Ledger.Bench", built, "InConfidence.Ledger.Bench.dll");

        using var run = Process.Start(new ProcessStartInfo("dotnet", [program, "kills", kills.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        var said = await run.StandardOutput.ReadToEndAsync(TestSchool.Cancellation);
        await run.WaitForExitAsync(TestSchool.Cancellation);

        Assert.True(run.ExitCode == 0, said);
        Assert.Contains($"{kills} kills", said, StringComparison.Ordinal);
        Assert.Contains(" 0 lost, 0 twice, 0 by half", said, StringComparison.Ordinal);
    }

    /// <summary>One after the other, for as long as the server is killed now and then.</summary>
    private async Task SubmitAsync(Submissions submissions, int caller)
    {
        for (var round = 0; !finished || round == 0; round++)
            await submissions.SubmitAllAsync($"{caller}/{round}", SubmissionsAKill);
    }

    private async Task KillNowAndThenAsync(ServedSchool served, Submissions submissions)
    {
        var random = new Random(7);
        for (; killed < Kills; killed++)
        {
            await Task.Delay(random.Next(300, 2000), TestSchool.Cancellation);
            await served.KillAsync();
            await served.ServeAsync();
            submissions.Address = served.Address;
        }
    }
}
