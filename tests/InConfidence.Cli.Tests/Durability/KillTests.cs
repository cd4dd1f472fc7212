using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using InConfidence.Data.Accounts;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>
/// The server is killed at random moments while eight callers submit two hundred disclosures: every one that was
/// acknowledged is there exactly once, none is half-written, and the log verifies.
/// </summary>
public sealed class KillTests
{
    private const int Callers = 8;
    private const int SubmissionsEach = 25;
    private const int Kills = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private readonly ConcurrentDictionary<string, byte> acknowledged = new();
    private readonly Stopwatch running = Stopwatch.StartNew();
    private volatile Uri address = null!;
    private volatile bool finished;

    [Fact]
    public async Task Submissions_WhileTheServerIsKilled_AreKeptExactlyOnceOrNotAcknowledged()
    {
        await using var test = await TestSchool.CreateAsync(inRealTime: true);
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var token = await SignInAsync(test, writer);
        await test.CloseAsync();
        await using (var served = new ServedSchool(test.School.Places.Data))
        {
            await served.ServeAsync();
            address = served.Address;
            var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(() => SubmitAllAsync(caller, token))).ToList();
            var killing = KillNowAndThenAsync(served);
            await Task.WhenAll(callers);
            finished = true;
            await killing;
        }

        await test.OpenAgainAsync();
        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
        Assert.Equal(Callers * SubmissionsEach, acknowledged.Count);
        await AssertKeptOnceAsync(test, writer);
    }

    private async Task KillNowAndThenAsync(ServedSchool served)
    {
        var random = new Random(7);
        for (var kill = 0; kill < Kills && !finished; kill++)
        {
            await Task.Delay(random.Next(300, 2500), TestSchool.Cancellation);
            await served.KillAsync();
            await served.ServeAsync();
            address = served.Address;
        }
    }

    private async Task SubmitAllAsync(int caller, string token)
    {
        for (var number = 0; number < SubmissionsEach; number++)
        {
            var words = $"caller {caller} number {number} said: please do not tell \0 {new string('x', 200)} end";
            var draft = Guid.NewGuid().ToString("N");
            while (!await TryAsync(() => SubmitAsync(token, draft, words)))
            {
                Assert.True(running.Elapsed < Longest, $"After {Longest} there is still no answer to caller {caller}, number {number}.");
                await Task.Delay(50, TestSchool.Cancellation);
            }
            acknowledged[words] = 0;
        }
    }

    /// <summary>Whoever got no answer asks again with the same draft: that is how a browser's "send again" arrives.</summary>
    private async Task<bool> SubmitAsync(string token, string draft, string words)
    {
        using var visitor = new Visitor(address);
        visitor.SignInWith(token);
        var home = await visitor.GetAsync("/");
        await visitor.SubmitAsync(home, new Dictionary<string, string> { ["draft"] = draft }, "A student told me something");
        // It had arrived, though nobody was told so.
        if ((await visitor.GetAsync($"/record/{draft}/words")).Location == $"/record/{draft}/sent")
            return true;
        await visitor.PostAsync($"/record/{draft}/words", new Dictionary<string, string> { ["Words"] = words }, "Save and continue");
        var sent = await visitor.PostAsync($"/record/{draft}/check", button: "Sign and send");
        return sent.Status == HttpStatusCode.Found && sent.Location == $"/record/{draft}/sent";
    }

    /// <summary>A connection that broke, or a page that was not served, is no acknowledgement.</summary>
    private static async Task<bool> TryAsync(Func<Task<bool>> submit)
    {
        try
        {
            return await submit();
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    private async Task AssertKeptOnceAsync(TestSchool test, PersonId writer)
    {
        var reader = await test.ReaderAsync(writer);
        var kept = new List<string>();
        string? after = null;
        do
        {
            var page = await test.School.WrittenByAsync(reader, after, TestSchool.Cancellation);
            foreach (var line in page.Lines)
                kept.Add((await test.School.OpenRecordAsync(reader, line.Id, TestSchool.Cancellation))!.Standing.Content.Words);
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(acknowledged.Keys.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    private static Task<string> SignInAsync(TestSchool test, PersonId person) =>
        test.School.CommitAsync(
            TestSchool.Because(LedgerAct.SignedIn),
            (unit, _) => Task.FromResult(unit.StartSession(unit.AddAccount(person, new AccountSecrets { Name = "ada@school.example" })).Token),
            TestSchool.Cancellation);
}
