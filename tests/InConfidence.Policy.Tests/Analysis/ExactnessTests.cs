using CsCheck;
using InConfidence.Policy.Internal;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests.Analysis;

/// <summary>What the analysis proves, against trying every situation one by one with the naive evaluator.</summary>
public sealed class ExactnessTests
{
    private const int Documents = 250;

    private static readonly IReadOnlyList<Situation> Situations = WrittenPolicy.Situations();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_OfPromises_FindsExactlyTheBrokenOnes(bool isWhole) =>
        Gen.Select(WrittenPolicy.Rules(withKnownNot: isWhole), WrittenPolicy.Condition(withKnownNot: isWhole), Gen.Enum<Outcome>(), Gen.Bool)
            .Sample((rules, when, outcome, isNever) =>
            {
                var promise = $"promise p {(isNever ? "never" : "always")} {outcome} when act is message and ({WrittenPolicy.Say(when)})";

                var check = Read(WrittenPolicy.Text(rules, promise), isWhole).Check([]);

                var broken = Situations.Any(situation => Breaks(rules, when, outcome, isNever, situation));
                Assert.Equal(broken ? 1 : 0, check.PromisesBroken);
                foreach (var fault in check.Faults.Where(fault => fault.Kind == "broken-promise"))
                    Assert.True(Breaks(rules, when, outcome, isNever, fault.Witness!), fault.Witness!.ToJson());
            }, iter: Tries.Of(Documents));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_OfRules_FindsThoseThatNeverStandAndThoseThatDisagree(bool isWhole) =>
        WrittenPolicy.Rules(withKnownNot: isWhole).Sample(rules =>
        {
            var check = Read(WrittenPolicy.Text(rules), isWhole).Check([]);

            var standing = Situations.SelectMany(situation => Worlds(situation).Select(world => Standing(rules, world, situation))).ToList();
            var never = rules.Count(rule => !standing.Any(all => all.Contains(rule)));
            var disagreeing = rules.SelectMany(_ => rules, (one, other) => (one, other))
                .Count(pair => Rank(pair.one.Effect) > Rank(pair.other.Effect) && standing.Any(all => all.Contains(pair.one) && all.Contains(pair.other)));
            Assert.Equal(never, check.Faults.Count(fault => fault.Kind == "never-stands"));
            Assert.Equal(disagreeing, check.Faults.Count(fault => fault.Kind == "disagreement"));
        }, iter: Tries.Of(Documents));

    [Fact]
    public void Check_OfUnknownFacts_FindsADoorThatForgettingOpens() =>
        WrittenPolicy.Rules(withKnownNot: true).Sample(rules =>
        {
            var check = Read(WrittenPolicy.Text(rules)).Check([]);

            var permitted = Situations.ToDictionary(situation => situation, situation => NaiveEvaluator.OutcomeOf(rules, Act.Message, situation) == Outcome.Permit);
            var opens = Situations.Any(known => !permitted[known] && Situations.Any(less => permitted[less] && IsLess(less, known)));
            Assert.Equal(opens, check.Faults.Any(fault => fault.Kind == "unknown-opens"));
        }, iter: Tries.Of(Documents));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decide_OfAWrittenDocument_AnswersLikeTheRulesItWasWrittenFrom(bool isWhole) =>
        WrittenPolicy.Rules(withKnownNot: true).Sample(rules =>
        {
            var document = Read(WrittenPolicy.Text(rules), isWhole);
            Assert.All(Situations, situation =>
                Assert.Equal(NaiveEvaluator.OutcomeOf(rules, Act.Message, situation), document.Decide(Act.Message, situation).Outcome));
        }, iter: Tries.Of(Documents));

    [Fact]
    public void Difference_OfTwoDocuments_HoldsExactlyTheSituationsThatChangeAndNoClassTooMany() =>
        Gen.Select(WrittenPolicy.Rules(withKnownNot: false), WrittenPolicy.Rules(withKnownNot: false)).Sample((older, newer) =>
        {
            var difference = Read(WrittenPolicy.Text(older)).DifferenceTo(Read(WrittenPolicy.Text(newer)));

            var classes = difference.Changes.Select(change => (Change: change, Where: Where(change))).ToList();
            var covered = Situations.Where(IsWhole).Select(situation =>
            {
                var (was, becomes) = (NaiveEvaluator.OutcomeOf(older, Act.Message, situation), NaiveEvaluator.OutcomeOf(newer, Act.Message, situation));
                var holding = classes.Where(each => NaiveTruth.Of(each.Where, Worlds(situation).Single(), situation)).ToList();
                Assert.Equal(was != becomes, holding.Count > 0);
                Assert.All(holding, each => Assert.Equal((Spelling.Name(was), Spelling.Name(becomes)), (each.Change.Before, each.Change.After)));
                return holding;
            }).ToList();
            Assert.Equal(difference.Total, classes.Count);
            Assert.All(classes, each => Assert.Contains(covered, holding => holding.Count == 1 && holding[0].Change == each.Change));
        }, iter: Tries.Of(Documents));

    private static Condition Where(PolicyChange change)
    {
        var when = string.Join(" and ", change.When.Select(words => $"({words})").Prepend("act is message"));
        return Read($"## P1 x\n\n```policy\nrule r when {when} permit\n```\n").Rules.Single().When;
    }

    /// <param name="text">The document.</param>
    /// <param name="isWhole">Whether each answer is one diagram; otherwise answers are searched, as in documents that are too large for that.</param>
    private static PolicyDocument Read(string text, bool isWhole = true)
    {
        Assert.True(PolicyDocument.TryRead(text, out var document, out var faults), string.Join('\n', faults) + text);
        return isWhole ? document : new PolicyDocument(document.Rules, document.Statements, forWhole: 0);
    }

    private static bool Breaks(Rule[] rules, Condition when, Outcome outcome, bool isNever, Situation situation)
    {
        var worlds = Worlds(situation);
        return isNever
            ? worlds.Any(world => NaiveTruth.Of(when, world, situation)) && worlds.All(world => NaiveEvaluator.OutcomeIn([.. rules], Act.Message, world, situation) == outcome)
            : worlds.All(world => NaiveTruth.Of(when, world, situation)) && NaiveEvaluator.OutcomeOf(rules, Act.Message, situation) != outcome;
    }

    private static IReadOnlyList<IReadOnlySet<Fact>> Worlds(Situation situation) => NaiveWorlds.Of(situation, WrittenPolicy.Facts);

    private static bool IsWhole(Situation situation) => WrittenPolicy.Facts.All(fact => situation[fact] != Knowledge.Unknown);

    private static bool IsLess(Situation less, Situation known) =>
        !less.Equals(known) && WrittenPolicy.Facts.All(fact => less[fact] == known[fact] || less[fact] == Knowledge.Unknown);

    private static List<Rule> Standing(Rule[] rules, IReadOnlySet<Fact> world, Situation asked) =>
        [.. rules.Where(rule => NaiveEvaluator.Stands(rule, [.. rules], world, asked))];

    private static int Rank(Outcome effect) => effect switch { Outcome.Permit => 0, Outcome.Ask => 1, _ => 2 };
}
