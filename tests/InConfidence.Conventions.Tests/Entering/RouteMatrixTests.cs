using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Entering;

/// <summary>
/// Every route of the running application, asked for by everybody who can ask, answers as docs/who-may-enter.md says. A
/// new route has no row there, so that nobody forgets to say who gets in.
/// </summary>
public sealed class RouteMatrixTests
{
    /// <summary>Set to 1, the page is written instead of compared.</summary>
    private const string Write = "INCONFIDENCE_WRITE";

    /// <summary>Saving what is being typed reads nothing back, so that one factor is enough, though the page asks for two.</summary>
    private const string Saving = "Autosave";

    private static readonly string Page = Repository.PathTo("docs", "who-may-enter.md");

    [Fact]
    public async Task Routes_AskedForByEverybody_AnswerAsThePageSays()
    {
        await using var school = await MatrixSchool.OpenAsync();

        var page = (await MatrixAsync(school)).ToPage();
        if (Environment.GetEnvironmentVariable(Write) == "1")
            await File.WriteAllTextAsync(Page, page, TestSchool.Cancellation);

        Assert.True(File.Exists(Page), $"docs/who-may-enter.md is missing. Run this test with {Write}=1.");
        Assert.Equal((await File.ReadAllTextAsync(Page, TestSchool.Cancellation)).Split('\n'), page.Split('\n'));
    }

    [Fact]
    public async Task Posts_OfEverybody_GetInNowhereWhereThePageIsClosed()
    {
        await using var school = await MatrixSchool.OpenAsync();
        var wrong = new List<string>();
        foreach (var route in (await school.RoutesAsync()).Where(route => route.Posts.Count > 0))
        {
            await school.BeginAnewAsync();
            foreach (var (knocker, secondFactor) in school.Knockers.SelectMany(knocker => knocker.Person is null ? [(knocker, false)] : new[] { (knocker, true), (knocker, false) }))
            {
                var visitor = await school.VisitAsync(knocker, secondFactor);
                var token = await MatrixSchool.TokenAsync(visitor, knocker);
                var shown = await school.GetAsync(visitor, route);
                foreach (var name in route.Posts)
                    if (await school.PostAsync(visitor, route, name, token) is var posted && !Agrees(shown, posted) && !(name == Saving && knocker.Name == "writer"))
                        wrong.Add($"{route.Pattern} {name} by {knocker.Name} with {(secondFactor ? "both factors" : "one")}: shown {shown}, posted {posted}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Routes_AskedForByWhoeverHasLeft_AnswerAsToNobody()
    {
        await using var school = await MatrixSchool.OpenAsync();
        var leaver = await school.VisitAsLeaverAsync();
        var nobody = await school.VisitAsync(school.Knockers[0], secondFactor: false);

        foreach (var route in await school.RoutesAsync())
            Assert.Equal((route.Pattern, await school.GetAsync(nobody, route)), (route.Pattern, await school.GetAsync(leaver, route)));
    }

    [Theory]
    [InlineData("yes no", "yes no", "same")]
    [InlineData("yes no", "code no", "code")]
    [InlineData("yes no", "code code", "code")]
    [InlineData("yes no", "yes code", "yes / code")]
    [InlineData("no no", "no yes", "no / yes")]
    [InlineData("yes yes", "code yes", "code / yes")]
    [InlineData("yes yes", "code no", "code / no")]
    public void OneFactor_OfAnswers_HidesNobodyWhoGetsInByOne(string both, string one, string expected) =>
        Assert.Equal(expected, RouteMatrix.OneFactor(both.Split(' '), one.Split(' ')));

    [Theory]
    [InlineData("no", "yes", false)]
    [InlineData("no", "to `/`", false)]
    [InlineData("sign in", "yes", false)]
    [InlineData("code", "yes", false)]
    [InlineData("code", "no", false)]
    [InlineData("yes", "no", true)]
    [InlineData("no", "no", true)]
    public void Agrees_OfWhatIsShownAndPosted_LetsNobodyInByPosting(string shown, string posted, bool expected) => Assert.Equal(expected, Agrees(shown, posted));

    /// <summary>Where the page is open, what is posted may still be refused: an empty form names nothing.</summary>
    private static bool Agrees(string shown, string posted) => shown is not ("no" or "sign in" or "code") || posted == shown;

    private static async Task<RouteMatrix> MatrixAsync(MatrixSchool school)
    {
        var routes = await school.RoutesAsync();
        var both = new Dictionary<string, List<string>>();
        var one = new Dictionary<string, List<string>>();
        foreach (var (answers, secondFactor) in new[] { (both, true), (one, false) })
            foreach (var knocker in school.Knockers)
            {
                var visitor = await school.VisitAsync(knocker, secondFactor);
                foreach (var route in routes)
                {
                    answers.TryAdd(route.Pattern, []);
                    answers[route.Pattern].Add(await school.GetAsync(visitor, route));
                }
            }
        return new RouteMatrix([.. school.Knockers.Select(knocker => knocker.Name)],
            [.. routes.Select(route => new MatrixRow(route.Pattern, both[route.Pattern], RouteMatrix.OneFactor(both[route.Pattern], one[route.Pattern])))]);
    }
}
