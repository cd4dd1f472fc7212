using InConfidence.Policy.Internal;
using InConfidence.Policy.Internal.Analysis;
using InConfidence.Policy.Internal.Diagrams;

namespace InConfidence.Policy.Tests.Analysis;

/// <summary>What a check says of a document, fault by fault.</summary>
public sealed class CheckingTests
{
    [Theory]
    [InlineData("rule a when act is tell and recipient is parent and recipient is police permit", "never-stands", "the rule `a` can never stand: no situation meets its conditions, or an exception always does too", 8)]
    [InlineData("rule a when act is tell and recipient is parent permit\nrule b when act is tell and student is adult refuse", "disagreement", "`b` says refuse and `a` says permit, and neither is an exception to the other", 9)]
    [InlineData("rule a when act is tell and recipient is parent permit\nrule b when act is tell and student is adult ask", "disagreement", "`b` says ask and `a` says permit, and neither is an exception to the other", 9)]
    [InlineData("rule a when act is tell and recipient is parent ask\nrule b when act is tell and student is adult refuse", "disagreement", "`b` says refuse and `a` says ask, and neither is an exception to the other", 9)]
    [InlineData("promise p \"Parents are told.\" never permit when act is tell and recipient is parent\nrule a when act is tell and recipient is parent permit", "broken-promise", "the promise `p` does not hold: Parents are told", 8)]
    [InlineData("promise p always refuse when act is tell and recipient is parent\nrule a when act is tell and student is adult permit", "broken-promise", "the promise `p` does not hold: p", 8)]
    [InlineData("promise p never permit when act is tell and recipient is parent and recipient is police\nrule a when act is tell permit", "empty-promise", "the promise `p` speaks of no situation at all", 8)]
    [InlineData("duty d \"D.\"\npromise p never must d when act is tell\nrule a when act is tell permit and must d (before)", "broken-promise", "the promise `p` does not hold: p", 9)]
    [InlineData("duty d \"D.\"\npromise p always must d when act is tell\nrule a when act is tell and student is adult permit and must d (before)", "broken-promise", "the promise `p` does not hold: p", 9)]
    [InlineData("rule a when act is message and student is known not to be adult permit\nrule b when act is message and student is adult refuse", "", "", 0)]
    [InlineData("rule a when act is message and not (student is known not to be adult) permit", "unknown-opens", "forgetting that `student is adult` is not so would permit to message: a rule rests on something not being known", 0)]
    [InlineData("example \"e\" given act is tell and recipient is parent expect refuse\nrule a when act is tell permit", "failed-example", "the example \"e\" fails: the answer is permit (a), not refuse", 8)]
    [InlineData("example \"e\" given act is message and recipient is parent expect refuse\nrule a when act is tell permit", "failed-example", "the example \"e\" fails: the answer is ask (no rule stands), not refuse", 8)]
    [InlineData("example \"e\" given recipient is parent expect permit\nrule a when act is tell permit", "failed-example", "the example \"e\" fails: it does not say what is about to be done: give the act", 8)]
    [InlineData("duty d \"D.\"\nexample \"e\" given act is tell and recipient is parent expect permit and must d\nrule a when act is tell permit", "failed-example", "the example \"e\" fails: nothing obliges `d`", 9)]
    [InlineData("duty d \"D.\"\nexample \"e\" given act is tell and recipient is parent expect permit and require q\nrule a when act is tell permit\nrequire q: head does d before when act is message", "failed-example", "the example \"e\" fails: `q` is not required", 9)]
    [InlineData("example \"e\" given act is tell and recipient is parent expect permit and most summary\nrule a when act is tell permit", "failed-example", "the example \"e\" fails: the most that may be told is whole, not summary", 8)]
    [InlineData("example \"e\" given act is tell and recipient is parent expect refuse and most summary\nrule a when act is tell refuse", "failed-example", "the example \"e\" fails: the most that may be told is nothing, not summary", 8)]
    [InlineData("duty d \"D.\"\nexample \"e\" given act is tell and recipient is parent expect permit and must d and most whole\nrule a when act is tell permit and must d (before)", "", "", 0)]
    [InlineData("duty d \"D.\"\nduty e \"E.\"\npromise p always must d when act is message\nrule a when act is message permit and must d (before), e (before)", "", "", 0)]
    [InlineData("duty d \"D.\"\npromise p always must d when act is message and student is adult\nrule a when act is message and student is adult permit and must d (before)", "", "", 0)]
    [InlineData("example \"e\" given act is tell and recipient is parent expect refuse\nrule a when act is tell permit\nrule b when act is tell and recipient is parent permit", "failed-example", "the example \"e\" fails: the answer is permit (a, b), not refuse", 8)]
    [InlineData("example \"e\" given act is tell and recipient is parent expect ask and most summary\nrule a when act is tell and content is any of care-instruction, consequence permit", "failed-example", "the example \"e\" fails: the most that may be told is care-instruction and consequence, not summary", 8)]
    [InlineData("duty d \"D.\"\nexample \"e\" given act is tell and recipient is parent expect permit and require q\nrule a when act is tell permit\nrequire q: head does d before when act is tell", "", "", 0)]
    public void Check_OfADocument_SaysWhatIsWrongAndWhere(string block, string kind, string message, int line)
    {
        var faults = Read(block).Check([]).Faults;

        if (kind.Length == 0)
            Assert.Empty(faults);
        else
            Assert.Contains((kind, message, line), faults.Select(fault => (fault.Kind, fault.Message, fault.Line)));
    }

    [Fact]
    public void Check_OfABrokenPromise_NamesItAndShowsASituation()
    {
        var fault = Assert.Single(Read("promise p never permit when act is tell and recipient is parent\nrule a when act is tell and recipient is parent permit").Check([]).Faults);

        Assert.Equal(("p", "P1"), (fault.Promise, fault.Clause));
        Assert.Equal((Knowledge.Yes, Knowledge.Yes), (fault.Witness![Vocabulary.Of(Act.Tell)], fault.Witness[Vocabulary.Of(Recipient.Parent)]));
    }

    [Fact]
    public void Check_OfAPromiseThatSeveralActsBreak_NamesItOnce() =>
        Assert.Single(Read("promise p never permit when student is adult\nrule a when act is any of message, keep-image and student is adult permit").Check([]).Faults);

    [Fact]
    public void Check_OfPromises_CountsThoseThatAreBroken()
    {
        var check = Read("promise p never permit when act is message and student is adult\npromise q never refuse when act is message\npromise e never permit when act is message and recipient is parent and recipient is agent\nrule a when act is message permit").Check([]);

        Assert.Equal((2, 1), (check.PromisesProved, check.PromisesBroken));
    }

    /// <summary>What is asked to be known not to be so cannot be searched for, by a rule or by a promise.</summary>
    [Theory]
    [InlineData("rule a when act is message and student is adult permit", false)]
    [InlineData("rule a when act is message and student is known not to be adult permit", true)]
    [InlineData("rule a when act is message permit\npromise p never refuse when act is message and student is known not to be adult", true)]
    public void Check_WhereAnswersAreSearched_IsTooLargeForWhatIsKnownNot(string block, bool isTooLarge)
    {
        var document = Read(block);

        Assert.Equal(isTooLarge, new PolicyDocument(document.Rules, document.Statements, forWhole: 0).Check([]).IsTooLarge);
        Assert.False(document.Check([]).IsTooLarge);
    }

    [Fact]
    public void ExampleRuns_WhereExamplesTogetherTookAllThatTheyMay_Throws()
    {
        var document = Read("example \"e\" given act is tell and recipient is parent expect ask");
        var spent = new Budget(0);
        Assert.Throws<TooLargeException>(() => spent.Spend(1));

        Assert.Throws<TooLargeException>(() => ExampleRuns.Of(document, document.Statements!.Examples[0], spent).ToList());
        Assert.Empty(ExampleRuns.Of(document, document.Statements!.Examples[0], new Budget(0)));
    }

    [Fact]
    public void PromisesNotKept_OfADocumentWithoutAText_AreNone()
    {
        Assert.Empty(Read("rule a when act is tell permit").PromisesNotKept(new PolicyDocument([]), out var isTooLarge));
        Assert.False(isTooLarge);
    }

    [Fact]
    public void Check_OfWhatIsAlwaysMeantToWin_FindsNoDisagreement() =>
        Assert.Empty(Read("rule a when act is tell and recipient is parent permit\nrule b when act is tell and student is adult refuse always").Check([]).Faults);

    [Fact]
    public void Check_OfAnExceptionToARule_FindsNoDisagreement() =>
        Assert.Empty(Read("rule a when act is tell and student is adult refuse\nrule b is an exception to a when recipient is parent permit").Check([]).Faults);

    /// <summary>On the protective floor no rule is heard, so that none disagrees there.</summary>
    [Fact]
    public void Check_OfRulesThatMeetOnTheFloorAlone_FindsNoDisagreement() =>
        Assert.Empty(Read("rule a when act is tell and recipient is police permit\nrule b when act is tell and recipient is police refuse").Check([]).Faults);

    [Fact]
    public void Check_OfClauses_NamesThoseThatNothingCarriesOutAndThoseOfOneName()
    {
        const string Text = """
            ```policy
            policy "Test" dated 2026-09-01 review by 2027-09-01
            duty d "D."
            ```

            ## P1 One

            ```policy
            rule a under P5 when act is tell permit
            ```

            ## P2 Two

            ## P3 Three

            ```policy
            weighing "For a person."
            ```

            ## P4 Four

            ```policy
            promise p never refuse when act is tell
            ```

            ## P5 Five

            ## P6 Six

            ```policy
            require q: head does d before when student is adult
            ```

            ## P1 One again
            """;
        Assert.True(PolicyDocument.TryRead(Text, out var document, out _));

        var check = document.Check([]);

        Assert.Equal(
            [("uncovered-clause", "P2", "no rule carries out P2, and it is not marked as a weighing for a person", 12), ("uncovered-clause", "P1", "two clauses are called P1", 34)],
            check.Faults.Select(fault => (fault.Kind, fault.Clause!, fault.Message, fault.Line)));
        Assert.Equal((7, 1, 1, 0), (check.Clauses, check.Rules, check.PromisesProved, check.PromisesBroken));
    }

    [Fact]
    public void Check_OfADocumentWithoutAText_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new PolicyDocument([new Rule("r", Act.Tell, ["P1"], Simplification.Always, Outcome.Permit, "So.")]).Check([]));

    [Fact]
    public void Check_OfManyFaultsOfOneKind_NamesTwoHundred()
    {
        var rules = string.Join('\n', Enumerable.Range(0, 201).Select(index => $"rule r{index} when act is tell and recipient is parent and recipient is police permit"));

        Assert.Equal(200, Read(rules).Check([]).Faults.Count(fault => fault.Kind == "never-stands"));
    }

    [Fact]
    public void Check_OfARuleForSeveralActs_CountsAndNamesItOnce()
    {
        var check = Read("rule a when act is any of tell, message and recipient is parent and recipient is police permit").Check([]);

        Assert.Equal(1, check.Rules);
        Assert.Equal(["never-stands"], check.Faults.Select(fault => fault.Kind));
    }

    private static PolicyDocument Read(string block)
    {
        Assert.True(PolicyDocument.TryRead($"```policy\npolicy \"Test\" dated 2026-09-01 review by 2027-09-01\n```\n\n## P1 x\n\n```policy\n{block}\n```\n", out var document, out var faults), string.Join('\n', faults));
        return document;
    }
}
