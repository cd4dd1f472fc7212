using InConfidence.Data.Drills;
using InConfidence.Questions;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// One viewer asks both worlds the same, request for request: every route that the application has, with every identifier
/// that might tell something, then every link and every form that the answers hold, then everything that can be posted;
/// and looks again after time has passed. Answers are compared byte for byte, and how much the database was asked for each.
/// Stops at the first that differs. In brief, fewer links are followed and nothing is posted but by forms. Only below one
/// path, it says that somebody is in danger wherever it is asked so. By drawing, it asks a few of the routes and looks again
/// once: so many worlds can be asked that together they are asked all.
/// </summary>
internal sealed class Exploration(
    World without, World with, string viewer, bool isBrief = false, string? only = null, IReadOnlyList<string>? declared = null, Drawing? drawing = null)
{
    private const int MostFollowed = 24;
    private const int FewFollowed = 8;
    private const int DrawnFollowed = 2;

    private readonly World[] worlds = [without, with];
    private readonly Discovery discovery = new(only);
    private readonly Queue<Asked> found = new();
    private readonly SortedSet<string> differed = [];
    private Wire[] wires = [];
    private string?[] tokens = [null, null];

    /// <summary>What differed first, or null.</summary>
    public string? Difference { get; private set; }

    /// <summary>Paths of a declared flow whose answers differed: they may, and only they.</summary>
    public IReadOnlyList<string> DeclaredThatDiffered => [.. differed.Order()];

    /// <summary>How many requests each world answered.</summary>
    public int Requests { get; private set; }

    public async Task<Exploration> RunAsync()
    {
        wires = [await without.SignInAsync(viewer), await with.SignInAsync(viewer)];
        IReadOnlyList<ApplicationRoute> routes = [.. (await ApplicationRoutes.OfAsync(without.Application)).Where(route => only is null || route.Pattern.StartsWith(only, StringComparison.Ordinal))];
        foreach (var path in routes.SelectMany(Fillings).Where(path => !Discovery.EndsSession(path) && drawing?.Takes() is null or true))
            await AskAsync(new Asked("GET", path));
        var most = drawing is not null ? DrawnFollowed : isBrief ? FewFollowed : MostFollowed;
        for (var followed = 0; followed < most && found.TryDequeue(out var next); followed++)
            await AskAsync(next);
        foreach (var (path, post) in isBrief ? [] : routes.SelectMany(route => Fillings(route).TakeLast(2).SelectMany(path => route.Posts.Select(post => (path, post)))))
            if (!Discovery.EndsSession(path))
                await AskAsync(new Asked("POST", post.Length == 0 ? path : $"{path}?handler={post}", [.. tokens.Select(Empty)]));
        await WaitAsync();
        if (drawing is null)
            await WaitAsync();
        if (Difference is null && viewer != "nobody")
            Assert.DoesNotContain("/sign-in", (await wires[0].SendAsync("GET", "/")).Location ?? "", StringComparison.Ordinal);
        return this;
    }

    /// <summary>Time passes in both worlds; then what matters is looked at again, and the mails that have been queued.</summary>
    private async Task WaitAsync()
    {
        if (Difference is not null)
            return;
        foreach (var world in worlds)
        {
            world.Test.Time.Advance(TimeSpan.FromMinutes(16));
            await world.StepAsync($"{viewer} waits after {Requests}", world.Application.TurnAsync);
        }
        foreach (var path in without.Records.Values.Where(_ => drawing?.TakesAgain() is null or true).Select(record => $"/records/{record}").Prepend("/mine").Prepend("/desk").Prepend("/"))
            await AskAsync(new Asked("GET", path));
        var (one, other) = (await without.MailsOfAsync(viewer), await with.MailsOfAsync(viewer));
        if (one != other)
            Difference ??= $"mails to {viewer}: {one} / {other}";
    }

    /// <summary>A route with each identifier in its hole: of what is there in both worlds, then of the secret, and last of nothing at all.</summary>
    private IEnumerable<string> Fillings(ApplicationRoute route)
    {
        if (!route.Pattern.Contains('{', StringComparison.Ordinal))
            return [route.Pattern];
        IEnumerable<string> ids = route.Pattern.Split('/')[1] switch
        {
            "records" => with.Records.Where(record => record.Key is "hers" or "conduct" or "secret").OrderBy(record => record.Key == "secret").Select(record => record.Value.ToString()),
            "record" => with.Drafts.Where(draft => draft.Key is "secret" || draft.Key == viewer).OrderBy(draft => draft.Key == "secret").Select(draft => draft.Value.ToString()),
            "questions" or "ask" => with.Questions.OrderBy(question => question.Key == "secret").Select(question => question.Value.ToString()),
            "cases" => with.Cases.OrderBy(one => one.Key == "secret").Select(one => one.Value.ToString()),
            "told" => with.Grants.OrderBy(one => one.Key == "secret").Select(one => one.Value.ToString()),
            "emergency" or "openings" => with.Openings.OrderBy(one => one.Key == "secret").Select(one => one.Value.ToString()),
            "counselling" => with.Notes.OrderBy(one => one.Key == "secret").Select(one => one.Value.ToString()),
            "adults" => [with.People["Lena"].ToString(), with.People["Ada"].ToString()],
            "drills" => [ShippedScenarios.All.First().Key],
            "people" or "consent" or "way-home" or "policy" => [with.People["Sam"].ToString()],
            var first => throw new InvalidOperationException($"Say here what /{first} is about: {route.Pattern}"),
        };
        var named = new Dictionary<string, string>(with.Holes) { ["which"] = "who", ["record/name"] = Questionnaire.All[0].Name };
        return ids.Append(Identifier.Text(new Guid(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7))).Select(id => RoutePaths.Fill(route.Pattern, named, otherwise: id));
    }

    private async Task AskAsync(Asked asked)
    {
        if (Difference is not null)
            return;
        var before = worlds.Select(world => WorkCounters.Of(world.Test)).ToList();
        var answers = await Task.WhenAll(worlds.Select((world, index) =>
            world.StepAsync($"{viewer} {Requests}", () => wires[index].SendAsync(asked.Method, asked.Path, asked.Forms?[index]))));
        Requests++;
        Difference = FirstDifference(answers[0].Comparable, answers[1].Comparable) is { } first ? $"{viewer}, {asked}: {first}" : null;
        if (Difference is not null && declared?.Contains(asked.Path) == true)
        {
            (Difference, _) = (null, differed.Add(asked.Path));
            return;
        }
        var work = worlds.Zip(before, (world, earlier) => WorkCounters.Of(world.Test) - earlier).ToList();
        if (Difference is null && work[0] != work[1])
            Difference = $"{viewer}, {asked}: {work[0]} without, {work[1]} with";
        tokens = [.. answers.Zip(tokens, (answer, known) => answer.Token ?? known)];
        if (Difference is null)
            foreach (var next in discovery.In(answers, asked.Path))
                found.Enqueue(next);
    }

    private static List<KeyValuePair<string, string>> Empty(string? token) => token is null ? [] : [new("__RequestVerificationToken", token)];

    private static string? FirstDifference(string one, string other)
    {
        if (one == other)
            return null;
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"\"{Around(one, at)}\" without, \"{Around(other, at)}\" with";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];
}
