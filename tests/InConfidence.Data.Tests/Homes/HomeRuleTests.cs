using InConfidence.Data.Homes;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Routing;

namespace InConfidence.Data.Tests.Homes;

/// <summary>What shuts the way home, by the policy that is shipped (R2, R48): the source, the four matters, and what lifts each.</summary>
public sealed class HomeRuleTests
{
    private static readonly Matter About = new() { Kind = RecordKind.Disclosure, Writer = PersonId.From(new Guid(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)) };

    [Theory]
    [InlineData("source.household", true, false, false)]
    [InlineData("source.carer", true, false, false)]
    [InlineData("source.unclear", true, false, false)]
    [InlineData("home.unsafe", true, false, false)]
    [InlineData("harm.fabricated-illness", true, false, false)]
    [InlineData("harm.forced-marriage", true, true, true)]
    [InlineData("harm.honour-based", true, true, true)]
    [InlineData("harm.genital-mutilation", true, true, false)]
    [InlineData("barred.in-question", true, true, false)]
    [InlineData("source.student", false, false, false)]
    [InlineData("source.outsider", false, false, false)]
    [InlineData("harm.physical", false, false, false)]
    public void State_OfOneFact_IsWhatThePolicySays(string fact, bool isBarred, bool needsSecond, bool needsAgency)
    {
        var state = HomeRule.Of(PolicyDocument.Shipped, Bar([fact]));

        Assert.Equal((isBarred, isBarred, needsSecond, needsAgency), (state.IsBarred, state.IsShut, state.NeedsSecond, state.NeedsAgency));
        Assert.Equal(isBarred, state.Saying.Sentences.Count > 0);
        Assert.Equal(isBarred, state.Saying.Clauses.Count > 0);
    }

    [Theory]
    [InlineData("source.household", false, false, true)]
    [InlineData("harm.genital-mutilation", false, true, false)]
    [InlineData("harm.genital-mutilation", true, false, true)]
    [InlineData("barred.in-question", false, false, false)]
    [InlineData("barred.in-question", true, false, true)]
    [InlineData("harm.forced-marriage", true, false, false)]
    [InlineData("harm.forced-marriage", false, true, false)]
    [InlineData("harm.forced-marriage", true, true, true)]
    public void Lift_OpensOnlyWithTheWordsThatItNeeds(string fact, bool byTwo, bool withAgency, bool opens) =>
        Assert.Equal(opens, !HomeRule.Of(PolicyDocument.Shipped, Bar([fact], new HomeLift([fact], byTwo, withAgency))).IsShut);

    [Fact]
    public void Lift_OfLessThanIsKnownNow_OpensNothing() => Assert.True(
        HomeRule.Of(PolicyDocument.Shipped, Bar(["source.unclear", "source.household"], new HomeLift(["source.unclear"], ByTwo: true, WithAgency: true))).IsShut);

    [Fact]
    public void State_OfNothing_IsOpen() => Assert.False(HomeRule.Of(PolicyDocument.Shipped, Bar([])).IsShut);

    /// <summary>Whatever else is so, one of these facts shuts it: adding a fact never opens the way.</summary>
    [Fact]
    public void State_WithMoreFacts_IsNeverMoreOpen()
    {
        var names = Vocabulary.All.Where(fact => fact.Set is "source" or "harm" || fact.Name is "home.unsafe" or "barred.in-question").Select(fact => fact.Name).ToList();
        foreach (var one in names.Where(one => HomeRule.Of(PolicyDocument.Shipped, Bar([one])).IsShut))
            foreach (var other in names.Where(other => other != one))
                Assert.True(HomeRule.Of(PolicyDocument.Shipped, Bar([one, other])).IsShut, $"{one} and {other}");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("unknown", true)]
    [InlineData("student,unknown", true)]
    [InlineData("student", false)]
    [InlineData("online", false)]
    public void Source_IsUnclear_UntilSomebodyHasSaidWhere(string? ticked, bool isUnclear)
    {
        var content = new DraftContent { Kind = RecordKind.Concern };
        var matter = new RecordMatter
        {
            Kind = RecordKind.Concern,
            AdultInvolved = AdultInvolved.No,
            Standing = ticked is null ? content : content.WithAnswer("source", QuestionAnswer.Answered(("source", ticked))),
            IsDangerSaid = false,
            Spoke = new HashSet<PersonId>(),
            Concerned = new HashSet<PersonId>(),
            Ages = [],
            OfficesOfWriter = [],
            KindOfWriter = PersonKind.Staff,
        };

        Assert.Equal(isUnclear, TellingFacts.Of(matter)[Vocabulary.Find("source.unclear")!] == Knowledge.Yes);
        Assert.Equal(Knowledge.No, TellingFacts.Of(matter with { AdultInvolved = AdultInvolved.AdultHere })[Vocabulary.Find("source.unclear")!]);
    }

    [Theory]
    [InlineData(false, "source.student", true)]
    [InlineData(false, "protection.concern", false)]
    [InlineData(true, "source.household", false)]
    [InlineData(true, "harm.physical", true)]
    [InlineData(true, "source.unclear", true, "source.student", true)]
    [InlineData(false, "source.household", false, "source.carer", false)]
    public void Source_IsSettled_ByWhatWhoeverAnswersSays(bool isUnclear, string fact, bool value, string? second = null, bool secondValue = false)
    {
        var assessed = new Dictionary<string, bool> { [fact] = value };
        if (second is not null)
            assessed[second] = secondValue;
        var unclear = Vocabulary.Find("source.unclear")!;

        Assert.Equal(isUnclear, HomeRule.WithSourceSettled(Situation.Of((unclear, true)), assessed)[unclear] == Knowledge.Yes);
    }

    private static HomeBar Bar(IReadOnlyList<string> facts, HomeLift? lift = null) => new() { Matter = About, Facts = facts, Lift = lift };
}
