using InConfidence.Policy;
using InConfidence.Testing;
namespace InConfidence.Cli.Tests.Commands;

[OnOneDatabase]
public sealed class PolicyCommandTests : IDisposable
{
    private const string Document = """
        # Policy

        ```policy
        policy "Test" dated 2026-09-01 review by 2027-09-01
        duty record-reason "Write down why."
        ```

        ## R4 The adult student

        An adult decides.

        ```policy
        rule adult-behaviour
          when act is tell and recipient is parent and matter includes behaviour and student is adult
          refuse "An adult student decides."
        rule adult-agreed is an exception to adult-behaviour
          when agreement is given
          permit "The student agreed." and must record-reason (within 1 working day)
        require reason: safeguarding-lead does record-reason by end of day when student is adult
        promise private never permit when act is tell and recipient is parent and student is adult and agreement is not given
        example "agreed" given act is tell and recipient is parent and matter includes behaviour and student is adult and agreement is given expect permit
        ```
        """;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Check_OfAGoodDocument_ProvesItsPromises()
    {
        var answer = await CommandLine.RunAsync("policy", "check", Write("policy.md", Document), "--json");

        Assert.Equal((0, string.Empty), (answer.ExitCode, answer.Errors));
        Assert.Equal(1, answer.Json.GetProperty("clauses").GetInt32());
        Assert.Equal(2, answer.Json.GetProperty("rules").GetInt32());
        Assert.Equal(1, answer.Json.GetProperty("promisesProved").GetInt32());
        Assert.Equal(0, answer.Json.GetProperty("promisesBroken").GetInt32());
        Assert.Equal(1, answer.Json.GetProperty("examplesPassed").GetInt32());
        Assert.Equal(0, answer.Json.GetProperty("examplesFailed").GetInt32());
        Assert.Equal(0, answer.Json.GetProperty("faults").GetArrayLength());
        Assert.True(answer.Json.GetProperty("milliseconds").GetInt64() >= 0);
    }

    [Fact]
    public async Task Check_OfABrokenPromise_ShowsASituationAndExitsWithOne()
    {
        var broken = Document.Replace("agreement is not given", "risk-to-life is none", StringComparison.Ordinal);

        var answer = await CommandLine.RunAsync("policy", "check", Write("policy.md", broken), "--json");

        var fault = answer.Json.GetProperty("faults")[0];
        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("broken-promise", fault.GetProperty("kind").GetString());
        Assert.Equal("R4", fault.GetProperty("clause").GetString());
        Assert.Equal("parent", fault.GetProperty("witness").GetProperty("recipient").GetString());
    }

    [Theory]
    [InlineData("recipient is parent", "recipient is paren", "14:37: `recipient is paren` is no fact; did you mean `parent`?")]
    [InlineData("```policy\nrule", "```policy\nruel", "13:1: `ruel` does not belong here; did you mean `rule`?")]
    public async Task Check_OfWhatCannotBeRead_PointsAtItAndExitsWithTwo(string right, string wrong, string message)
    {
        var answer = await CommandLine.RunAsync("policy", "check", Write("policy.md", Document.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(message, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfBytesThatAreNoText_SaysSo()
    {
        var file = Path.Combine(folder, "policy.md");
        File.WriteAllBytes(file, [0xff, 0xfe, 0x00, 0xd8]);

        var answer = await CommandLine.RunAsync("policy", "check", file);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("not UTF-8 text", answer.Errors, StringComparison.Ordinal);
    }

    /// <summary>Whoever reads the answers by a program relies on each key: a new one may come, none may go.</summary>
    [Fact]
    public async Task Json_OfCheckAndDecide_HasEveryKeyThatTheDocumentationNames()
    {
        var broken = Document.Replace("agreement is not given", "risk-to-life is none", StringComparison.Ordinal);
        var check = (await CommandLine.RunAsync("policy", "check", Write("broken.md", broken), "--json")).Json;
        Assert.Equal(["clauses", "examplesFailed", "examplesPassed", "faults", "milliseconds", "promisesBroken", "promisesProved", "rules"], Keys(check));
        Assert.Subset(Keys(check.GetProperty("faults")[0]).ToHashSet(), new HashSet<string> { "clause", "kind", "message", "witness" });
        Assert.NotEqual("", check.GetProperty("faults")[0].GetProperty("message").GetString());

        var situation = Write("situation.json", """{ "act": "tell", "recipient": "parent", "matter": ["behaviour"], "age": "adult", "content": "words" }""");
        var decide = (await CommandLine.RunAsync("policy", "decide", Write("policy.md", Document), "--situation", situation, "--json")).Json;
        Assert.Subset(Keys(decide).ToHashSet(), new HashSet<string> { "askWhom", "clauses", "duties", "findOut", "mostThatMay", "outcome", "reasons", "requirements", "rules", "wouldChange" });
        Assert.Equal(("ask", "safeguarding-lead"), (decide.GetProperty("outcome").GetString(), decide.GetProperty("askWhom").GetString()));
        Assert.NotEmpty(decide.GetProperty("findOut").EnumerateArray());
        var required = Assert.Single(decide.GetProperty("requirements").EnumerateArray());
        Assert.Equal(("safeguarding-lead", "record-reason", "end of day"), (required.GetProperty("who").GetString(), required.GetProperty("what").GetString(), required.GetProperty("by").GetString()));

        var agreed = Write("agreed.json", """{ "act": "tell", "recipient": "parent", "matter": ["behaviour"], "age": "adult", "content": "words", "agreement": "given" }""");
        var permit = (await CommandLine.RunAsync("policy", "decide", Write("policy.md", Document), "--situation", agreed, "--json")).Json;
        var duty = Assert.Single(permit.GetProperty("duties").EnumerateArray());
        Assert.Equal(("record-reason", "within 1 working day"), (duty.GetProperty("duty").GetString(), duty.GetProperty("when").GetString()));
        Assert.Contains("The student agreed.", permit.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        Assert.Equal("words", permit.GetProperty("mostThatMay").GetString());

        static IEnumerable<string> Keys(System.Text.Json.JsonElement json) => json.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Decide_OfASituation_SaysWhyAndWhatWouldChangeIt()
    {
        var situation = Write("situation.json", """{"act": "tell", "recipient": "parent", "matter": ["behaviour"], "age": "adult", "agreement": "refused"}""");

        var answer = await CommandLine.RunAsync("policy", "decide", Write("policy.md", Document), "--situation", situation, "--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("refuse", answer.Json.GetProperty("outcome").GetString());
        Assert.Equal("adult-behaviour", answer.Json.GetProperty("rules")[0].GetString());
        Assert.Equal("R4", answer.Json.GetProperty("clauses")[0].GetString());
        Assert.Equal("record-reason", answer.Json.GetProperty("requirements")[0].GetProperty("what").GetString());
        Assert.Contains(answer.Json.GetProperty("wouldChange").EnumerateArray(), change =>
            change.GetProperty("fact").GetString() == "agreement" && change.GetProperty("value").GetString() == "given" && change.GetProperty("outcome").GetString() == "permit");
    }

    [Theory]
    [InlineData("""{"act": "tell", "recipent": "parent"}""", "`recipent` is no fact; did you mean `recipient`?")]
    [InlineData("""{"act": "tell", "matter": ["drug"]}""", "`matter` with the value `drug` is no fact; did you mean `drugs`?")]
    [InlineData("""{"recipient": "parent"}""", "say what is about to be done")]
    public async Task Decide_OfAnUnknownName_NamesTheNearestAndExitsWithTwo(string situation, string message)
    {
        var answer = await CommandLine.RunAsync("policy", "decide", Write("policy.md", Document), "--situation", Write("situation.json", situation));

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(message, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfTwoDocuments_ListsTheClassesThatChange()
    {
        var newer = Write("newer.md", Document.Replace("permit \"The student agreed.\"", "ask \"The student agreed.\"", StringComparison.Ordinal));

        var answer = await CommandLine.RunAsync("policy", "diff", Write("policy.md", Document), newer, "--json");

        var change = Assert.Single(answer.Json.GetProperty("changes").EnumerateArray());
        Assert.Equal((1, 1), (answer.Json.GetProperty("total").GetInt32(), answer.Json.GetProperty("shown").GetInt32()));
        Assert.Equal(("tell", "permit", "ask"), (change.GetProperty("act").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        Assert.Contains("agreement is given", change.GetProperty("when").EnumerateArray().Select(words => words.GetString()));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("diff")]
    public async Task CheckAndDiff_OfMoreThanCanBeProved_SayThatItIsTooLargeAndExitWithTwo(string verb)
    {
        var (large, other) = (Write("large.md", Large(seed: 1)), Write("other.md", Large(seed: 2)));

        var answer = await CommandLine.RunAsync(verb == "check" ? ["policy", "check", large, "--json"] : ["policy", "diff", large, other, "--json"]);

        Assert.Equal((2, string.Empty), (answer.ExitCode, answer.Output));
        Assert.EndsWith("too large to prove", answer.Errors.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vocabulary_InJson_HasASentenceForEveryValue()
    {
        var answer = await CommandLine.RunAsync("policy", "vocabulary", "--json");

        var recipient = answer.Json.GetProperty("facts").EnumerateArray().Single(fact => fact.GetProperty("name").GetString() == "recipient");
        Assert.Equal("one", recipient.GetProperty("type").GetString());
        Assert.All(recipient.GetProperty("values").EnumerateArray(), value => Assert.EndsWith(".", value.GetProperty("sentence").GetString(), StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Many rules that meet in every way, and one that asks what is known not to be so: too large for diagrams, and not to be searched.</summary>
    private static string Large(int seed)
    {
        var random = new Random(seed);
        Fact[] facts = [.. Vocabulary.All.Where(fact => fact is { Kind: FactKind.Sealed, Variable: null }).Take(67)];
        string[] effects = ["permit", "ask always", "refuse always"];
        var rules = Enumerable.Range(0, 300).Select(number =>
            $"rule r{number} when act is tell and {string.Join(" and ", random.GetItems(facts, 4).Select(fact => random.Next(2) == 0 ? fact.Phrase : $"not ({fact.Phrase})"))} {effects[random.Next(3)]} \"So.\"\n");
        return $"## P1 x\n\n```policy\n{string.Concat(rules)}rule known-not when act is tell and student is known not to be adult permit \"So.\"\n```\n";
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
