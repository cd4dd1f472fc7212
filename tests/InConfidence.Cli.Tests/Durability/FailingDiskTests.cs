using System.Diagnostics;
using System.Net;
using InConfidence.Data.Proof;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>
/// The disk stops saying that it keeps what was written. From the first flush that fails nothing more is accepted, not even after the disk
/// has come back, until the server is started again; and nothing that was acknowledged is lost.
/// </summary>
[OnOneDatabase]
public sealed class FailingDiskTests
{
    private const int Callers = 4;

    [Fact]
    public async Task Submissions_OnceAFlushHasFailed_AreRefusedUntilTheServerIsStartedAgain()
    {
        // A server of databases flushes by itself, and answers for it.
        if (TestDatabase.IsPostgreSql)
            return;
        await using var test = await TestSchool.CreateAsync(inRealTime: true);
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var token = await Submissions.SignInAsync(test.School, writer);
        await test.CloseAsync();
        var submissions = new Submissions(token);
        var flushSwitch = Path.Combine(test.Folder, "no flush");
        await using (var served = new ServedSchool(test.School.Places.Data) { FlushSwitch = flushSwitch })
        {
            await served.ServeAsync();
            submissions.Address = served.Address;
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => submissions.SubmitAllAsync($"before {caller}", 3)));
            var watch = Stopwatch.StartNew();
            var last = await SubmitUntilRefusedAsync(submissions, flushSwitch, watch);
            var accepted = submissions.Acknowledged;
            TestContext.Current.TestOutputHelper!.WriteLine($"{accepted} acknowledged, the last {last.TotalMilliseconds:F0} ms after the disk failed");
            Assert.True(last < TimeSpan.FromSeconds(1), $"The last was accepted {last} after the disk had failed.");

            Assert.False(await submissions.TryAsync(Guid.NewGuid().ToString("N"), "while it fails"));
            File.Delete(flushSwitch);
            Assert.False(await submissions.TryAsync(Guid.NewGuid().ToString("N"), "after it came back"));
            Assert.Equal(accepted, submissions.Acknowledged);
            await AssertSaysWhatToDoAsync(served.Address, token);
            await served.KillAsync();
            await served.ServeAsync();
            submissions.Address = served.Address;
            await submissions.SubmitAllAsync("after a new start", 3);
        }

        await test.OpenAgainAsync();
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
        await submissions.AssertNoneLostAsync(test, writer);
    }

    /// <summary>The disk fails while they submit. When the last one was acknowledged, counted from there.</summary>
    private static async Task<TimeSpan> SubmitUntilRefusedAsync(Submissions submissions, string flushSwitch, Stopwatch watch)
    {
        var last = TimeSpan.Zero;
        async Task SubmitAsync(int caller)
        {
            for (var number = 0; await submissions.TryAsync(Guid.NewGuid().ToString("N"), $"meanwhile {caller} {number}"); number++)
                last = watch.Elapsed;
        }
        var callers = Enumerable.Range(0, Callers).Select(SubmitAsync).ToList();
        await File.WriteAllTextAsync(flushSwitch, "", TestSchool.Cancellation);
        watch.Restart();
        await Task.WhenAll(callers);
        return last;
    }

    private static async Task AssertSaysWhatToDoAsync(Uri address, string token)
    {
        using var visitor = new Visitor(address);
        visitor.SignInWith(token);
        var answer = await visitor.PostAsync("/", new Dictionary<string, string> { ["draft"] = Guid.NewGuid().ToString("N") }, "A student told me something");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("phone the duty lead", answer.Text, StringComparison.Ordinal);
    }
}
