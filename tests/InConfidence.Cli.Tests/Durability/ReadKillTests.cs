using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>
/// The server is killed in the middle of answers that show records. Of every answer whose first byte arrived, the log holds the entry that
/// it was opened. INCONFIDENCE_TEST_READS asks for more readings than the few that every run has.
/// </summary>
[OnOneDatabase]
public sealed class ReadKillTests
{
    private const int Readers = 8, Records = 8;

    private static readonly int Reads = int.Parse(Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_READS") ?? "400", CultureInfo.InvariantCulture);

    /// <summary>However many there are, not more than a hundred kills: each takes seconds.</summary>
    private static readonly int ReadsAKill = Math.Max(200, Reads / 100);

    private readonly ConcurrentDictionary<Guid, int> begun = new();
    private volatile Uri address = null!;
    private int reads, broken, killed;

    [Fact]
    public async Task Readings_WhileTheServerIsKilled_AreInTheLogBeforeTheirFirstByteLeaves()
    {
        await using var test = await TestSchool.CreateAsync(inRealTime: true);
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var records = new List<RecordId>();
        for (var number = 0; number < Records; number++)
            records.Add(await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = new string('w', 20_000) })));
        var token = await Submissions.SignInAsync(test.School, writer);
        await test.CloseAsync();
        await using (var served = new ServedSchool(test.School.Places.Data))
        {
            await served.ServeAsync();
            address = served.Address;
            var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() => ReadAsync(records[reader % Records], token))).ToList();
            while (reads < Reads)
                await KillAsync(served);
            await Task.WhenAll(readers);
        }

        await test.OpenAgainAsync();
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
        var opened = await OpenedAsync(test);
        Assert.All(begun, pair => Assert.True(opened.GetValueOrDefault(pair.Key) >= pair.Value, $"{pair.Value} answers began, {opened.GetValueOrDefault(pair.Key)} are in the log."));
        TestContext.Current.TestOutputHelper!.WriteLine($"{reads} answers began, {broken} attempts failed, {killed} kills, {opened.Values.Sum()} openings in the log, 0 missing");
    }

    private async Task KillAsync(ServedSchool served)
    {
        var until = Math.Min(Reads, reads + ReadsAKill);
        while (reads < until)
            await Task.Delay(1, TestSchool.Cancellation);
        await served.KillAsync();
        killed++;
        await served.ServeAsync();
        address = served.Address;
    }

    /// <summary>An answer has begun once its head has arrived: it then counts, whether or not the rest still comes.</summary>
    private async Task ReadAsync(RecordId record, string token)
    {
        while (reads < Reads)
        {
            using var visitor = new Visitor(address);
            visitor.SignInWith(token);
            try
            {
                while (reads < Reads)
                {
                    using var answer = await visitor.Client.GetAsync($"/records/{record}", HttpCompletionOption.ResponseHeadersRead, TestSchool.Cancellation);
                    answer.EnsureSuccessStatusCode();
                    begun.AddOrUpdate(record.Value, 1, (_, count) => count + 1);
                    Interlocked.Increment(ref reads);
                    await answer.Content.ReadAsByteArrayAsync(TestSchool.Cancellation);
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException)
            {
                Interlocked.Increment(ref broken);
                await Task.Delay(20, TestSchool.Cancellation);
            }
        }
    }

    private static async Task<Dictionary<Guid, int>> OpenedAsync(TestSchool test) =>
        (await test.EntriesAsync()).Where(entry => entry.Act == LedgerAct.RecordOpened).SelectMany(entry => entry.Records)
            .CountBy(record => record).ToDictionary();
}
