using System.Text.Json.Nodes;
using InConfidence.Data.Drills;
using InConfidence.Policy;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Drills;

/// <summary>What once went wrong elsewhere, replayed: which rule fires, and when.</summary>
public sealed class DrillTests
{
    public static TheoryData<string> Names => [.. ShippedScenarios.All.Keys];

    [Fact]
    public void All_AreTheTenFailures() => Assert.Equal(10, ShippedScenarios.All.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void Play_ByTheShippedPolicy_AnswersEveryMomentAsTheFileSays(string name)
    {
        foreach (var played in Drill.Play(ShippedScenarios.All[name], PolicyDocument.Shipped))
            Assert.True(played.IsAsExpected, $"{name}, {played.Moment.At:s}: {played.Answer.Outcome} by {string.Join(", ", played.Answer.Rules)}, "
                + $"requires {string.Join(", ", played.Answer.Requires)}, told {string.Join(", ", played.Answer.Told)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Play_ShowsARuleThatWouldHaveStoppedItOrAWayThatGoesPastIt(string name) =>
        Assert.Contains(Drill.Play(ShippedScenarios.All[name], PolicyDocument.Shipped), played =>
            played.Answer is { Rules.Count: > 0, Outcome: "refuse" or "ask" } || played.Answer.Requires.Count > 0 || played.Route is { OutsideOnly: true });

    [Fact]
    public void Play_ByAPolicyWithoutRules_SaysThatItAnswersOtherwise()
    {
        Assert.True(PolicyDocument.TryRead("# Policy\n\n```policy\npolicy \"Test\" dated 2026-09-01 review by 2027-09-01\n```\n", out var policy, out _));

        Assert.All(Drill.Play(ShippedScenarios.All["10-the-call-home"], policy).SkipLast(2), played => Assert.False(played.IsAsExpected));
    }

    [Theory]
    [InlineData("outcome", "permit")]
    [InlineData("rules", null)]
    public void Play_OfAFileThatExpectsSomethingElse_IsNotAsExpected(string key, string? value)
    {
        var file = File.ReadAllText(Repository.PathTo("scenarios", "10-the-call-home.json"));
        var changed = JsonNode.Parse(file)!;
        changed["moments"]![1]!["expect"]![key] = value is null ? new JsonArray("another-rule") : value;
        Assert.True(Scenario.TryRead(changed.ToJsonString(), out var scenario, out _));

        Assert.False(Drill.Play(scenario, PolicyDocument.Shipped)[1].IsAsExpected);
    }

    [Theory]
    [InlineData("{}", "no scenario")]
    [InlineData("not json", "line 1: this is no scenario")]
    [InlineData("""{"title":"t","source":"s","happened":"h","clauses":[],"people":[],"moments":[]}""", "no moments")]
    [InlineData("""{"title":"t","source":"s","happened":"h","clauses":[],"people":[],"moments":[{"at":"2026-01-01T10:00","story":"s","question":"q","expect":{}}]}""", "either a situation")]
    [InlineData("""{"title":"t","source":"s","happened":"h","clauses":[],"people":[],"moments":[{"at":"2026-01-01T10:00","story":"s","question":"q","matter":{"kind":"concern","writer":"Ada"},"expect":{}}]}""", "speaks of Ada")]
    [InlineData("""{"title":"t","source":"s","happened":"h","clauses":[],"people":[],"moments":[],"more":1}""", "no scenario")]
    public void TryRead_OfWhatIsNoScenario_SaysWhy(string json, string why)
    {
        Assert.False(Scenario.TryRead(json, out _, out var fault));
        Assert.Contains(why, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Play_OfASituationThatNamesNoFact_SaysWhichMoment()
    {
        Assert.True(Scenario.TryRead(
            """{"title":"t","source":"s","happened":"h","clauses":[],"people":[],"moments":[{"at":"2026-01-01T10:00","story":"s","question":"q","situation":{"act":"tell","recipent":"parent"},"expect":{}}]}""",
            out var scenario, out _));

        Assert.StartsWith("moment 1: ", Assert.Throws<InvalidDataException>(() => Drill.Play(scenario, PolicyDocument.Shipped)).Message, StringComparison.Ordinal);
    }
}
