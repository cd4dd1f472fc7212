using System.Globalization;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// Two worlds as chance would have them: another history, another secret and other viewers for each seed. In most of them each
/// viewer asks a drawn part of the routes, in a few every route.
/// INCONFIDENCE_TEST_SEEDS names the seeds, such as 0-1999; pieces of it add up, so that a long run can be taken in turns.
/// </summary>
public sealed class RandomWorldsTests
{
    /// <summary>So many worlds are one test.</summary>
    private const int Together = 10;

    /// <summary>Of so many paths a viewer asks for one: over three hundred worlds each path is asked for by many.</summary>
    private const int DrawnOf = 48;

    public static TheoryData<int, int> Pieces
    {
        get
        {
            var named = Environment.GetEnvironmentVariable("INCONFIDENCE_TEST_SEEDS")?.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
            var (first, last) = named is [var one, var other] ? (one, other) : (0, TestDatabase.IsPostgreSql ? 29 : 299);
            return [.. Enumerable.Range(first, last - first + 1).Chunk(Together).Select(seeds => (seeds[0], seeds[^1]))];
        }
    }

    public static TheoryData<int> Whole => TestDatabase.IsPostgreSql ? [0] : [0, 1];

    [Theory, MemberData(nameof(Pieces))]
    public Task Worlds_AsChanceHasThem_AnswerWhoeverMayNotKnowAlike(int first, int last) =>
        Parallel.ForEachAsync(
            Enumerable.Range(first, last - first + 1),
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestSchool.Cancellation },
            async (seed, _) => Assert.True(await RequestsAsync(seed, new Drawing(seed, DrawnOf)) > 4, "Hardly anything was asked."));

    [Theory, MemberData(nameof(Whole))]
    public async Task Worlds_AsChanceHasThem_AskedForEveryRoute_AnswerWhoeverMayNotKnowAlike(int seed) =>
        Assert.True(await RequestsAsync(seed, null) > 40, "Few routes were asked for.");

    [Fact, OnOneDatabase]
    public void Histories_OfManySeeds_HoldEveryKindOfSecretAndViewer()
    {
        var histories = Enumerable.Range(0, 300).Select(RandomHistory.Of).ToList();

        Assert.Equal(Secret.Everybody.Order(), histories.SelectMany(history => history.Viewers).Distinct().Order());
        Assert.Equal(8, histories.SelectMany(history => history.Secret.Afterwards).Distinct().Count());
        Assert.Equal(7, histories.Select(history => history.Secret.Adult).Distinct().Count());
        Assert.Contains(histories, history => history.Secret.Alleged is "Lena" && history.Viewers.Contains("Lena"));
        Assert.Contains(histories, history => history.Secret.KeptOut is "Dee" && history.Viewers.Contains("Dee"));
    }

    /// <returns>How many requests each viewer made, on average.</returns>
    private static async Task<int> RequestsAsync(int seed, Drawing? drawing)
    {
        var history = RandomHistory.Of(seed);
        await using var without = await World.OpenAsync(null, before: history.HappenBeforeAsync);
        await using var with = await World.OpenAsync(history.Secret.HappenAsync, before: history.HappenBeforeAsync);
        var requests = 0;
        foreach (var viewer in history.Viewers)
        {
            var exploration = await new Exploration(without, with, viewer, isBrief: true, drawing: drawing).RunAsync();
            Assert.True(exploration.Difference is null, $"Seed {seed}, {history.Secret}: {exploration.Difference}");
            requests += exploration.Requests;
        }
        return requests / history.Viewers.Count;
    }
}
