using InConfidence.Policy.Internal;
using InConfidence.Policy.Internal.Language;
using static InConfidence.Policy.Tests.Say;

namespace InConfidence.Policy.Tests.Language;

/// <summary>What each statement of a document comes to once it is read.</summary>
public sealed class StatementsTests
{
    private static readonly Fact Drugs = Vocabulary.Find("matter.drugs")!;
    private static readonly Fact Adult = Vocabulary.Find("age=adult")!;

    public static TheoryData<string> People() =>
        [.. Enum.GetValues<Recipient>().Select(recipient => Spelling.Name(recipient)), "teacher", "writer", "teller", "school", "second-person", "safeguarding-lead-and-second-person"];

    [Theory]
    [MemberData(nameof(People))]
    public void TryRead_OfARuleThatAsks_KnowsWhom(string whom)
    {
        Assert.Equal(whom, Read($"rule r when act is tell ask {whom}").Rules[0].Whom);
        Assert.Equal(whom, Read($"rule r when act is tell ask the {whom.Replace("-and-", "+", StringComparison.Ordinal).Replace('-', ' ').Replace("+", "-and-", StringComparison.Ordinal)}").Rules[0].Whom);
    }

    [Theory]
    [InlineData("matter includes drugs")]
    [InlineData("matter include drugs")]
    [InlineData("MATTER INCLUDES DRUGS")]
    [InlineData("not (not (matter includes drugs))")]
    [InlineData("((matter includes drugs))")]
    public void TryRead_OfACondition_IsSo(string words) => Assert.Equal(Is(Drugs), When(words));

    [Fact]
    public void TryRead_OfMarksInsideAWord_TakesThemForPartOfIt()
    {
        Assert.Equal("a.b-c'd/e\u2019f", Read("rule a.b-c'd/e\u2019f when act is tell permit").Rules[0].Id);
        Assert.Equal("r-2", Read("rule r 2 when act is tell permit").Rules[0].Id);
        Assert.Equal("a", Read("rule a when act is tell permit").Rules[0].Id);
        Assert.Equal("r", Read("rule an r when act is tell permit").Rules[0].Id);
        Assert.Equal(string.Empty, Read("rule r when act is tell permit \"\"").Rules[0].Sentence);
    }

    [Fact]
    public void TryRead_OfATextThatBeginsWithAnEmptyLine_ReadsItsBlocks()
    {
        Assert.True(PolicyDocument.TryRead("\n\n## P1 x\n\n```policy\nrule r when act is tell permit\n```", out var document, out _));
        Assert.Equal(["r"], document.Rules.Select(rule => rule.Id));
        Assert.Equal(6, document.Statements!.LineOf("r"));
    }

    [Theory]
    [InlineData("## P1", "P1", "")]
    [InlineData("## P1 One two", "P1", "One two")]
    [InlineData("## P1. One", "P1", "One")]
    [InlineData("## P1: One", "P1", "One")]
    [InlineData("# R1234\tOne", "R1234", "One")]
    [InlineData("## M Weighing", "M", "Weighing")]
    [InlineData("## R12345 One", null, null)]
    [InlineData("## N One", null, null)]
    [InlineData("## p1 One", null, null)]
    [InlineData("## 11 One", null, null)]
    [InlineData("## P1a One", null, null)]
    public void TryRead_OfAHeading_KnowsTheClause(string heading, string? id, string? title)
    {
        Assert.True(PolicyDocument.TryRead($"{heading}\n\nText.\n", out var document, out _));

        Assert.Equal(id is null ? [] : [(id, title!)], document.Prose!.Clauses.Select(clause => (clause.Id, clause.Title)));
    }

    [Fact]
    public void TryRead_OfConditions_MeanWhatTheySay()
    {
        Assert.Equal(Not(Is(Drugs)), When("matter does not include drugs"));
        Assert.Equal(Not(Is(Drugs)), When("not (matter includes drugs)"));
        Assert.Equal(KnownNot(Drugs), When("matter is known not to include drugs"));
        Assert.Equal(KnownNot(Drugs), When("matter are known not to include drugs"));
        Assert.Equal(Is(Adult), When("the student is an adult"));
        Assert.Equal(Is(Adult), When("student are adult"));
        Assert.Equal(Not(Is(Adult)), When("student is not adult"));
        Assert.Equal(KnownNot(Adult), When("student is known not to be adult"));
        Assert.Equal(Is(Vocabulary.SessionSecondFactor), When("session has second-factor"));
        Assert.Equal(Is(Vocabulary.SessionSecondFactor), When("session have second-factor"));
        Assert.Equal(Not(Is(Vocabulary.SessionSecondFactor)), When("session has not second-factor"));
        Assert.Equal(Not(Is(Vocabulary.SessionSecondFactor)), When("session does not have second-factor"));
        Assert.Equal(KnownNot(Vocabulary.SessionSecondFactor), When("session is known not to have second-factor"));
        Assert.Equal(All(Is(Drugs), Is(Adult)), When("matter includes drugs and student is adult"));
        Assert.Equal(Any(Is(Recipient.Parent), Is(Recipient.Agent)), When("recipient is any of parent, agent"));
        Assert.Equal(All(Not(Is(Recipient.Parent)), Not(Is(Recipient.Agent))), When("recipient is not any of parent, agent"));
        Assert.Equal(All(KnownNot(Vocabulary.Of(Recipient.Parent)), KnownNot(Vocabulary.Of(Recipient.Agent))), When("recipient is known not to be any of parent, agent"));
        Assert.Equal(
            new Condition.All([Is(Drugs), Any(Is(Adult), All(Is(Recipient.Parent), Not(Is(Recipient.Agent))))]).Given(Situation.Empty),
            When("matter includes drugs and (student is adult or recipient is parent and recipient is not agent)"));
    }

    [Fact]
    public void TryRead_OfARule_HoldsAllThatItSays()
    {
        var rule = Read("duty d \"Do  it,\n  please.\"\nrule my own under P2, P1 when act is tell refuse always \"No.\" and must d (before), d (within 2 working days) and must d (AFTER)").Rules[0];

        Assert.Equal(("my-own", Act.Tell, Outcome.Refuse, true, "No."), (rule.Id, rule.Act, rule.Effect, rule.Always, rule.Sentence));
        Assert.Equal(["P1", "P2"], rule.Clauses);
        Assert.Equal(
            [new Obligation("d", Due.Before, "Do it, please."), new Obligation("d", Due.Within, "Do it, please.") { Within = TimeSpan.FromDays(2), By = "within 2 working days" }, new Obligation("d", Due.After, "Do it, please.")],
            rule.Obligations);
        Assert.Equal("The rule my own says so.", Read("rule my-own when act is tell permit").Rules[0].Sentence);
        Assert.False(Read("rule my-own when act is tell permit").Rules[0].Always);
    }

    [Theory]
    [InlineData("with", Due.With, null)]
    [InlineData("at once", Due.Within, 0.0)]
    [InlineData("end of day", Due.Within, 24.0)]
    [InlineData("end of school day", Due.Within, 24.0)]
    [InlineData("end of next working day", Due.Within, 24.0)]
    [InlineData("within 1 minute", Due.Within, 1 / 60.0)]
    [InlineData("within 30 minutes", Due.Within, 0.5)]
    [InlineData("within 1 hour", Due.Within, 1.0)]
    [InlineData("within 3 days", Due.Within, 72.0)]
    [InlineData("within 2 working days", Due.Within, 48.0)]
    [InlineData("within 2 school days", Due.Within, 48.0)]
    [InlineData("within 1 week", Due.Within, 168.0)]
    [InlineData("within 2 months", Due.Within, 1440.0)]
    [InlineData("within 1000 days", Due.Within, 24_000.0)]
    public void TryRead_OfADuty_KnowsWhenItIsDue(string words, Due due, double? hours)
    {
        var duty = Read($"duty d \"D.\"\nrule r when act is tell permit and must d ({words})").Rules[0].Obligations[0];

        Assert.Equal((due, hours is null ? null : words), (duty.Due, duty.By));
        Assert.Equal(hours is { } within ? TimeSpan.FromHours(within) : null, duty.Within);
    }

    [Theory]
    [InlineData("within 0 days", "; did you mean `within 1 day`?")]
    [InlineData("within 1001 days", "; did you mean `within 1 day`?")]
    [InlineData("within one day", "; did you mean `within 1 day`?")]
    [InlineData("within 2", "")]
    [InlineData("by 2 days", "")]
    [InlineData("within 2 fortnights", "")]
    [InlineData("at one", "; did you mean `at once`?")]
    [InlineData("bevore", "; did you mean `before`?")]
    public void TryRead_OfNoTime_SaysWhatATimeIs(string words, string hint)
    {
        var fault = Fault($"duty d \"D.\"\nrequire q: head does d {words} when act is tell");

        if (words.StartsWith("by ", StringComparison.Ordinal))
            Assert.Equal("`2 days` is no time: say `before`, `with`, `after`, `at once` or such as `within 2 working days`", fault.Message);
        else
            Assert.Equal($"`{words}` is no time: say `before`, `with`, `after`, `at once` or such as `within 2 working days`{hint}", fault.Message);
    }

    [Fact]
    public void TryRead_OfPromises_HoldsAllThatTheySay()
    {
        var promises = Read("duty d \"D.\"\npromise one more \"Kept.\" never permit when act is tell\npromise two always must d when student is adult").Statements!.Promises;

        Assert.Equal(new Promise("one-more", "Kept.", "P1", 5, true, Outcome.Permit, null, Is(Vocabulary.Of(Act.Tell))), promises[0]);
        Assert.Equal(new Promise("two", "two", "P1", 6, false, null, "d", Is(Adult)), promises[1]);
    }

    [Fact]
    public void TryRead_OfARequirement_HoldsAllThatItSays()
    {
        var required = Assert.Single(Read("duty do-it \"D.\"\nrequire q under P2: safeguarding lead does do-it by end of day when student is adult").Statements!.Requirements);

        Assert.Equal(("q", "safeguarding-lead", "do-it", "end of day", "D."), (required.Requirement.Name, required.Requirement.Who, required.Requirement.What, required.Requirement.By, required.Requirement.Sentence));
        Assert.Equal(["P1", "P2"], required.Requirement.Clauses);
        Assert.Equal(Is(Adult), required.When);
        Assert.Equal("before", Read("duty d \"D.\"\nrequire q: head does d before when student is adult").Statements!.Requirements[0].Requirement.By);
    }

    [Fact]
    public void TryRead_OfAnExample_HoldsAllThatItSays()
    {
        var example = Assert.Single(Read("duty d \"D.\"\nexample \"One\" given act is tell and student is not adult and matter includes drugs expect ask and must d and require q and most words and most summary").Statements!.Examples);

        Assert.Equal(("One", "P1", 5, Outcome.Ask, "summary"), (example.Name, example.Clause, example.Line, example.Outcome, example.Most));
        Assert.Equal(["d", "q"], example.Duties.Concat(example.Requirements));
        Assert.Equal(Situation.Of((Vocabulary.Of(Act.Tell), true), (Adult, false), (Drugs, true)), example.Given);
        Assert.Null(Read("example \"One\" given act is tell expect ask").Statements!.Examples[0].Most);
    }

    /// <summary>"Only" says of every fact about the question that stands alone or in a set, and of no other, that it is not so.</summary>
    [Fact]
    public void TryRead_OfAnExampleOfOnlySomeFacts_SaysThatTheOthersAreNotSo()
    {
        var given = Read("example \"One\" given only act is tell and matter includes drugs expect ask").Statements!.Examples[0].Given;

        Assert.All(Vocabulary.All.Where(fact => fact.Variable != "act"), fact => Assert.Equal(
            fact == Drugs ? Knowledge.Yes : fact is { Kind: FactKind.Sealed, Variable: null } ? Knowledge.No : Knowledge.Unknown, given[fact]));
    }

    [Fact]
    public void TryRead_OfStatements_LetsDutiesAndWeighingsBeCalledLikeOthers()
    {
        var document = Read("policy \"r\" dated 2026-09-01\nduty r \"R.\"\nrule r when act is tell permit\nweighing \"r\"\nweighing \"r\"");

        Assert.Equal(["P1"], document.Statements!.Weighings);
        Assert.Equal((true, "2026-09-01", null), (document.Statements.HasHead, document.Statements.Dated, document.Statements.Review));
    }

    [Fact]
    public void TryRead_OfARuleUnderNoHeading_RestsOnTheClausesThatItNames()
    {
        Assert.True(PolicyDocument.TryRead("```policy\nrule r under R4, R4 when act is tell permit\n```\n", out var document, out _));
        Assert.Equal(["R4"], document.Rules[0].Clauses);

        Assert.False(PolicyDocument.TryRead("```policy\nrule r when act is tell permit\n```\n", out _, out var faults));
        Assert.Equal("`r` stands under no clause: give the heading above it an identifier, such as `R4`", faults[0].Message);
        Assert.Equal((null, 2, 6), (faults[0].Clause, faults[0].Line, faults[0].Column));

        Assert.False(PolicyDocument.TryRead("```policy\nweighing \"W.\"\n```\n", out _, out faults));
        Assert.Equal("a weighing stands under a clause", faults[0].Message);
    }

    private static Condition When(string words) => Read($"rule r when act is message and ({words}) permit").Rules[0].When;

    private static PolicyFault Fault(string block)
    {
        Assert.False(PolicyDocument.TryRead(Text(block), out _, out var faults));
        return faults[0];
    }

    private static PolicyDocument Read(string block)
    {
        Assert.True(PolicyDocument.TryRead(Text(block), out var document, out var faults), string.Join('\n', faults));
        return document;
    }

    private static string Text(string block) => $"## P1 x\n\n```policy\n{block}\n```\n";
}
