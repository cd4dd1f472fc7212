using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>Disclosures that somebody submits at a server which may die or refuse at any moment, and what became of each.</summary>
internal sealed class Submissions(string token)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private readonly ConcurrentDictionary<string, byte> acknowledged = new();
    private readonly Stopwatch sinceAnswer = Stopwatch.StartNew();
    private volatile Uri address = null!;

    /// <summary>Where the server is just now.</summary>
    public Uri Address { set => address = value; }

    public int Acknowledged => acknowledged.Count;

    /// <summary>Gives somebody an account and a session.</summary>
    public static Task<string> SignInAsync(OpenSchool school, PersonId person) =>
        school.CommitAsync(
            TestSchool.Because(LedgerAct.SignedIn),
            async (unit, cancellation) =>
            {
                var (token, session) = unit.StartSession(unit.AddAccount(person, new AccountSecrets { Name = $"{person}@school.example" }));
                await unit.SaveAsync(cancellation);
                await unit.GiveSecondFactorAsync(session, cancellation);
                return token;
            },
            TestSchool.Cancellation);

    /// <summary>Submits so many, each again and again until it is acknowledged.</summary>
    public async Task SubmitAllAsync(string caller, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var words = $"caller {caller} number {number} said: please do not tell \0 {new string('x', 200)} end";
            var draft = Guid.NewGuid().ToString("N");
            while (!await TryAsync(draft, words))
            {
                Assert.True(sinceAnswer.Elapsed < Longest, $"After {Longest} there is still no answer to caller {caller}, number {number}.");
                await Task.Delay(50, TestSchool.Cancellation);
            }
        }
    }

    /// <summary>One attempt. A connection that broke, or a page that was not served, is no acknowledgement.</summary>
    public async Task<bool> TryAsync(string draft, string words)
    {
        try
        {
            if (!await SubmitAsync(draft, words))
                return false;
            acknowledged[words] = 0;
            sinceAnswer.Restart();
            return true;
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException or IOException or SocketException)
        {
            return false;
        }
    }

    /// <summary>Each that was acknowledged is there exactly once, and nothing else is.</summary>
    public async Task AssertKeptOnceAsync(TestSchool test, PersonId writer) =>
        Assert.Equal(acknowledged.Keys.Order(StringComparer.Ordinal), (await KeptAsync(test, writer)).Order(StringComparer.Ordinal));

    /// <summary>Each that was acknowledged is there exactly once; beside them may be what was given up.</summary>
    public async Task AssertNoneLostAsync(TestSchool test, PersonId writer)
    {
        var kept = await KeptAsync(test, writer);
        Assert.Empty(acknowledged.Keys.Except(kept));
        Assert.Equal(kept.Distinct().Count(), kept.Count);
    }

    /// <summary>Whoever got no answer asks again with the same draft: that is how a browser's "send again" arrives.</summary>
    private async Task<bool> SubmitAsync(string draft, string words)
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

    private static async Task<List<string>> KeptAsync(TestSchool test, PersonId writer)
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
        return kept;
    }
}
