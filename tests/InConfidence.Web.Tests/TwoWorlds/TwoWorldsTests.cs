using InConfidence.Testing;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// Seen from outside, what is hidden does not exist: two schools that differ in one thing the viewer may not know answer
/// every request of the viewer's alike, byte for byte, headers and mails included.
/// </summary>
public sealed class TwoWorldsTests
{
    /// <summary>Set to "all", everybody who may not know a secret looks for it; otherwise whoever is nearest to it and, on SQLite, one other, another for each.</summary>
    private const string Worlds = "INCONFIDENCE_TEST_WORLDS";

    private static int Few => TestDatabase.IsPostgreSql ? 1 : 2;

    /// <summary>
    /// On SQLite whoever is nearest to a secret follows links and posts everything, and the other asks for every route. PostgreSQL, which
    /// is asked the same, answers a drawn third of them, another for each secret.
    /// </summary>
    private static bool IsBrief(Secret secret, string viewer) => IsSample && (TestDatabase.IsPostgreSql || viewer != Lookers(secret)[0]);

    private static Drawing? DrawingOf(Secret secret) => IsSample && TestDatabase.IsPostgreSql ? new Drawing(Secret.All.TakeWhile(one => one != secret).Count(), 3) : null;

    private static bool IsSample => Environment.GetEnvironmentVariable(Worlds) != "all";

    public static TheoryData<string> Secrets => [.. Secret.All.Select(secret => secret.Name)];

    public static TheoryData<string> Leaks => [.. PlantedLeak.All.Select(leak => leak.Name)];

    [Theory, MemberData(nameof(Secrets))]
    public async Task Worlds_ThatDifferInOneSecret_AnswerWhoeverMayNotKnowItAlike(string name)
    {
        var secret = Secret.All.Single(secret => secret.Name == name);
        Assert.True(secret.Viewers.Count >= 2 * Few, $"Only {secret.Viewers.Count} may not know of it.");

        var (difference, requests) = await CompareAsync(secret, Lookers(secret), isBrief: viewer => IsBrief(secret, viewer), drawing: DrawingOf(secret));

        Assert.Null(difference);
        Assert.True(requests > (TestDatabase.IsPostgreSql ? 40 : 80 * Few), $"Only {requests} requests.");
    }

    [Fact, OnOneDatabase]
    public void Lookers_OfAllSecrets_AreEverybody() =>
        Assert.Equal(Secret.Everybody.Order(), Secret.All.SelectMany(Lookers).Distinct().Order());

    [Fact]
    public async Task Worlds_ThatDifferInNothing_AnswerEverybodyAlike() =>
        Assert.Null((await CompareAsync(new Secret("nothing", _ => Task.CompletedTask, Secret.Everybody), ["Ada", "Lena"])).Difference);

    [Theory]
    [InlineData("another disclosure of the same student", "Otto")]
    [InlineData("another disclosure of the same student", "Dee")]
    [InlineData("a concern about an adult", "Hanna")]
    [InlineData("a case about what somebody else wrote", "Dee")]
    [InlineData("that somebody else was told what to do, and read it", "Ada")]
    [InlineData("an addition of the lead's to what somebody wrote", "Dee")]
    [InlineData("a picture of the lead's beside what somebody wrote", "Dee")]
    [InlineData("a referral outside of a record that somebody else wrote", "Dee")]
    public async Task Worlds_ThatDifferInWhatTheViewerMayKnow_AreToldApart(string name, string viewer)
    {
        var secret = Secret.All.Single(secret => secret.Name == name);
        Assert.DoesNotContain(viewer, secret.Viewers);

        Assert.NotNull((await CompareAsync(secret, [viewer])).Difference);
    }

    /// <summary>The one declared flow: whoever writes home sees the care instruction, and no other page of theirs differs.</summary>
    [Fact]
    public async Task Record_ThatShutsAWayHome_TellsWhoeverWritesHomeTheCareInstructionAndNothingElse()
    {
        var secret = Secret.All.Single(secret => secret.Name == "a disclosure that shuts a way home");
        Assert.DoesNotContain("Otto", secret.Viewers);
        await using var without = await World.OpenAsync(null);
        await using var with = await World.OpenAsync(secret.Happens);
        var exploration = await new Exploration(without, with, "Otto", declared: ["/way-home"]).RunAsync();

        Assert.Null(exploration.Difference);
        Assert.Equal(["/way-home"], exploration.DeclaredThatDiffered);
    }

    [Fact]
    public async Task World_InACrowd_HoldsJustWhatOnePageShows()
    {
        await using var world = await World.OpenAsync(null, inACrowd: true);
        foreach (var (viewer, path) in new[] { ("Lena", "/desk?part=open"), ("Ada", "/mine") })
        {
            var page = (await (await world.SignInAsync(viewer)).SendAsync("GET", path)).Document;
            Assert.Equal(50, page.QuerySelectorAll("main ul a[href^='/records/']").Length);
            Assert.DoesNotContain(page.QuerySelectorAll("main a"), link => link.TextContent.StartsWith("More", StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Leaks)), OnOneDatabase]
    public async Task Leak_ThatIsPlanted_IsFound(string name)
    {
        var leak = PlantedLeak.All.Single(leak => leak.Name == name);
        var secret = Secret.All[0];
        Assert.Contains(leak.Viewer, secret.Viewers);

        Assert.Contains(leak.Sign, (await CompareAsync(secret, [leak.Viewer], leak, isBrief: _ => true)).Difference, StringComparison.Ordinal);
    }

    [Fact, OnOneDatabase]
    public void Leaks_ThatArePlanted_AreTwenty() => Assert.Equal(20, PlantedLeak.All.DistinctBy(leak => leak.Name).Count());

    [Fact]
    public async Task SignIn_WithANameThatIsThereAndOneThatIsNot_AnswersAlikeAfterAnyNumberOfTries()
    {
        await using var without = await World.OpenAsync(null);
        await using var with = await World.OpenAsync(null);
        await with.StepAsync("account", () => with.Application.StartSessionAsync(with.People["Otto"]));
        var name = $"{with.People["Otto"]}@school.example";
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var answers = new List<string>();
            foreach (var world in new[] { without, with })
            {
                var wire = new Wire(world.Application.Address);
                var page = await world.StepAsync($"page {attempt}", () => wire.SendAsync("GET", "/sign-in"));
                List<KeyValuePair<string, string>> form = [new("Name", name), new("Password", "wrong"), new("__RequestVerificationToken", page.Token!)];
                answers.Add((await world.StepAsync($"attempt {attempt}", () => wire.SendAsync("POST", "/sign-in", form))).Comparable);
                world.Test.Time.Advance(TimeSpan.FromSeconds(10));
            }
            Assert.Equal(answers[0], answers[1]);
        }
    }

    private static IReadOnlyList<string> Lookers(Secret secret)
    {
        if (Environment.GetEnvironmentVariable(Worlds) == "all")
            return secret.Viewers;
        var looked = Secret.Everybody.ToDictionary(viewer => viewer, _ => 0);
        foreach (var each in Secret.All)
        {
            List<string> lookers = [.. each.Viewers.OrderByDescending(viewer => viewer == each.Nearest).ThenBy(viewer => looked[viewer]).Take(Few)];
            if (each == secret)
                return lookers;
            lookers.ForEach(viewer => looked[viewer]++);
        }
        throw new ArgumentException($"There is no secret \"{secret}\".", nameof(secret));
    }

    private static async Task<(string? Difference, int Requests)> CompareAsync(Secret secret, IReadOnlyList<string> viewers, PlantedLeak? leak = null, Predicate<string>? isBrief = null, Drawing? drawing = null)
    {
        await using var without = await World.OpenAsync(null, secret.InACrowd, leak);
        await using var with = await World.OpenAsync(secret.Happens, secret.InACrowd, leak);
        var requests = 0;
        foreach (var viewer in viewers)
        {
            var exploration = await new Exploration(without, with, viewer, isBrief?.Invoke(viewer) == true, drawing: drawing).RunAsync();
            if (exploration.Difference is { } difference)
                return (difference, requests);
            requests += exploration.Requests;
            }
        return (null, requests);
    }
}
