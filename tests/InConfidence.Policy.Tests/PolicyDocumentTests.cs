using System.Text.RegularExpressions;
using InConfidence.Policy.Internal;
using InConfidence.Records;
using static InConfidence.Policy.Tests.Say;

namespace InConfidence.Policy.Tests;

public sealed partial class PolicyDocumentTests
{
    private static readonly Rule Plain = new("plain", Act.Tell, ["P1"], Is(Vocabulary.ReaderIsWriter), Outcome.Permit, "Because.");

    [Fact]
    public void New_WithAFault_NamesIt()
    {
        AssertFault("two rules are called `plain`", Plain, Plain);
        AssertFault("`plain` is an exception to `other`, and there is no such rule", Plain with { ExceptionTo = ["other"] });
        AssertFault("`plain` is, by a chain of exceptions, an exception to itself", Plain with { ExceptionTo = ["plain"] });
        AssertFault("`plain` is, by a chain of exceptions, an exception to itself",
            Plain with { ExceptionTo = ["b"] }, Plain with { Id = "b", ExceptionTo = ["c"] }, Plain with { Id = "c", ExceptionTo = ["plain"] });
        AssertFault("`b` is an exception to `plain`, which speaks of another act", Plain, Plain with { Id = "b", Act = Act.ReadRecord, ExceptionTo = ["plain"] });
        AssertFault("`plain` rests on no clause", Plain with { Clauses = [] });
        AssertFault("`plain` is a rule for reading, and nobody can be asked", Plain with { Act = Act.ReadOwnDraft, Effect = Outcome.Ask });
        AssertFault("`plain` is a rule for reading, and no database can filter by the sealed fact `recipient=police`",
            Plain with { Act = Act.ReadRecord, When = Is(Recipient.Police) });
        AssertFault("`plain` is a rule about a case, and `reader.is-writer` is known of a record only", Plain with { Act = Act.ReadCase });
        AssertFault("`plain` is a rule about a record, and `reader.is-granted` is known of a case only", Plain with { Act = Act.ReadRecord, When = Is(Vocabulary.ReaderIsGranted) });
    }

    [Fact]
    public void New_WithAnExceptionToTwoRules_IsNoFault() =>
        Assert.Empty(Faults.In([Plain, Plain with { Id = "b", ExceptionTo = ["plain"] }, Plain with { Id = "c", ExceptionTo = ["plain", "b"] }]));

    [Theory]
    [InlineData(Act.ReadRecord, "reader.is-family-of-student")]
    [InlineData(Act.ReadCase, "reader.is-family-of-student")]
    [InlineData(Act.ReadCase, "reader.is-granted")]
    [InlineData(Act.ReadRecord, "reader.is-writer")]
    [InlineData(Act.ReadCase, "reader.employed")]
    [InlineData(Act.Tell, "reader.is-granted")]
    public void New_WithAFactThatIsKnownThen_IsNoFault(Act act, string fact) =>
        Assert.Empty(Faults.In([Plain with { Act = act, When = Is(Vocabulary.Find(fact)!) }]));

    [Fact]
    public void Hash_OfTheSameRulesInAnyOrder_IsTheSame()
    {
        Rule[] rules = [Plain, Plain with { Id = "b" }];

        Assert.Equal(new PolicyDocument(rules).Hash, new PolicyDocument([.. rules.Reverse()]).Hash);
        Assert.Matches("^[0-9a-f]{64}$", new PolicyDocument(rules).Hash);
    }

    [Fact]
    public void Hash_OfAnyChange_Differs()
    {
        var before = new Obligation("tell", Due.Before, "Tell.");
        Rule[] changed =
        [
            Plain, Plain with { Id = "other" }, Plain with { Act = Act.ReadRecord }, Plain with { Clauses = ["P2"] },
            Plain with { When = KnownNot(Vocabulary.ReaderIsWriter) }, Plain with { When = Not(Is(Vocabulary.ReaderIsWriter)) },
            Plain with { Effect = Outcome.Refuse }, Plain with { Sentence = "So." }, Plain with { Always = true },
            Plain with { Obligations = [before] }, Plain with { Obligations = [before with { Due = Due.After }] },
            Plain with { Obligations = [before with { Due = Due.Within, Within = TimeSpan.FromDays(1) }] },
            Plain with { Obligations = [before with { Due = Due.Within, Within = TimeSpan.FromDays(2) }] },
            Plain with { Obligations = [before with { Due = Due.Within, Within = TimeSpan.FromDays(1), By = "within 1 working day" }] },
            Plain with { Obligations = [before with { Due = Due.Within, Within = TimeSpan.FromDays(1), By = "end of day" }] },
            Plain with { Obligations = [before with { Sentence = "Say." }] }, Plain with { Whom = "head" },
        ];

        Assert.Equal(changed.Length, changed.Select(rule => new PolicyDocument([rule]).Hash).Distinct().Count());
    }

    /// <summary>Each of these changes what somebody is told to do, or by when.</summary>
    [Theory]
    [InlineData("require refer-it: staff does tell-it within 1 day when harm is immediate", "require refer-it: staff does tell-it within 2 days when harm is immediate")]
    [InlineData("require refer-it: staff does tell-it within 1 day when harm is immediate", "require refer-it: staff does tell-it within 1 working day when harm is immediate")]
    [InlineData("require refer-it: staff", "require refer-it: head")]
    [InlineData("require refer-it: staff", "require refer-them: staff")]
    [InlineData("require refer-it: staff", "require refer-it under P2: staff")]
    [InlineData("when harm is immediate", "when harm is not immediate")]
    [InlineData("duty tell-it \"Tell it.\"", "duty tell-it \"Say it.\"")]
    [InlineData("staff does tell-it", "staff does say-it")]
    [InlineData("and must write-it (within 1 day)", "and must write-it (within 1 school day)")]
    [InlineData("and must write-it (within 1 day)", "and must write-it (end of day)")]
    [InlineData("require refer-it: staff does tell-it within 1 day when harm is immediate", "")]
    public void Hash_OfAWrittenDocument_DiffersWhereADutyOrRequirementDoes(string before, string after)
    {
        const string Text = "## P1 x\n\n```policy\nduty tell-it \"Tell it.\"\nduty say-it \"Tell it.\"\nduty write-it \"Write it.\"\n"
            + "rule r when act is tell permit \"So.\" and must write-it (within 1 day)\n"
            + "require refer-it: staff does tell-it within 1 day when harm is immediate\n```\n";
        var changed = Text.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Text, changed);

        Assert.NotEqual(Read(Text).Hash, Read(changed).Hash);
    }

    [Fact]
    public void Hash_OfStatementsInAnotherOrder_IsTheSame()
    {
        const string Head = "## P1 x\n\n```policy\nduty tell-it \"Tell it.\"\n";
        const string One = "require a: staff does tell-it within 1 day when harm is immediate\n";
        const string Other = "require b: head does tell-it before when harm is immediate\n";

        Assert.Equal(Read($"{Head}{One}{Other}```\n").Hash, Read($"{Head}{Other}{One}```\n").Hash);
    }

    /// <summary>Were it taken over anything else, no document would have the hash that decisions of years ago carry.</summary>
    [Fact]
    public void Hash_OfADocument_IsTheOneThatOldDecisionsCarry() => Assert.Equal(
        "808a4e04047ae4d07d52b7efed6ab87c06ab78a0d4b7c46af916d3b4cb4584a5",
        Read("## P1 x\n\n```policy\nduty tell-it \"Tell it.\"\nrule b when act is any of tell, message permit \"So.\" and must tell-it (within 1 day), tell-it (before)\n"
            + "rule a is an exception to b under P2 when student is adult and matter is known not to include drugs ask always head\n"
            + "require r under P3: staff does tell-it within 1 day when harm is immediate or not (matter includes drugs)\n"
            + "require q: head does tell-it before when harm is immediate\n```\n").Hash);

    [Fact]
    public void Decide_OnAnyDocument_CarriesItsHash() =>
        Assert.Equal(PolicyDocument.Shipped.Hash, PolicyDocument.Shipped.Decide(Act.ReadRecord, Situation.Empty).DocumentHash);

    [Fact]
    public void Shipped_EveryRule_RestsOnClauses() =>
        Assert.All(PolicyDocument.Shipped.Rules, rule => Assert.All(rule.Clauses, clause => Assert.Matches(Clause(), clause)));

    [Fact]
    public void Shipped_Recording_HasNoRefusal() =>
        Assert.DoesNotContain(PolicyDocument.Shipped.Rules, rule => rule.Act == Act.WriteRecord && rule.Effect == Outcome.Refuse);

    [Theory]
    [InlineData(Recipient.Head, AdultInvolved.AdultHere, Outcome.Permit)]
    [InlineData(Recipient.Head, AdultInvolved.SafeguardingTeam, Outcome.Permit)]
    [InlineData(Recipient.Head, AdultInvolved.Chair, Outcome.Permit)]
    [InlineData(Recipient.Head, AdultInvolved.Head, Outcome.Refuse)]
    [InlineData(Recipient.Head, AdultInvolved.No, Outcome.Ask)]
    [InlineData(Recipient.Chair, AdultInvolved.Head, Outcome.Permit)]
    [InlineData(Recipient.Chair, AdultInvolved.Chair, Outcome.Refuse)]
    [InlineData(Recipient.Chair, AdultInvolved.AdultHere, Outcome.Ask)]
    [InlineData(Recipient.Parent, AdultInvolved.No, Outcome.Ask)]
    public void Decide_TellingAboutAnAdult_GoesPastWhoeverItConcerns(Recipient recipient, AdultInvolved adult, Outcome outcome) =>
        Assert.Equal(outcome, PolicyDocument.Shipped.Decide(Act.Tell, FirstHeard(recipient).About(RecordKind.Disclosure, adult)).Outcome);

    [Fact]
    public void Decide_TellingTheHeadOfAConcernAboutAnAdult_Permits() =>
        Assert.True(PolicyDocument.Shipped.Decide(
            Act.Tell, FirstHeard(Recipient.Head).About(RecordKind.ConcernAboutAdult, AdultInvolved.Unknown)).IsPermitted);

    [Theory]
    [InlineData(true, true, true, false, true)]
    [InlineData(true, true, false, true, true)]
    [InlineData(true, true, false, false, false)]
    [InlineData(true, false, true, true, false)]
    [InlineData(false, true, true, true, false)]
    public void Decide_ReadingADraft_IsForItsWriterInThisSessionOrWithASecondFactor(bool writer, bool employed, bool secondFactor, bool started, bool reads) =>
        Assert.Equal(reads, PolicyDocument.Shipped.Decide(Act.ReadOwnDraft, Situation.Of(
            (Vocabulary.ReaderIsWriter, writer), (Vocabulary.ReaderEmployed, employed),
            (Vocabulary.SessionSecondFactor, secondFactor), (Vocabulary.SessionStartedThisDraft, started))).IsPermitted);

    private static PolicyDocument Read(string text)
    {
        Assert.True(PolicyDocument.TryRead(text, out var document, out var faults), string.Join('\n', faults));
        return document;
    }

    private static void AssertFault(string expected, params Rule[] rules) =>
        Assert.StartsWith(expected, Assert.Throws<ArgumentException>(() => new PolicyDocument(rules)).Message, StringComparison.Ordinal);

    /// <summary>Nobody has heard of it yet, so there is no inquiry to harm, and whoever is told has no part in it.</summary>
    private static Situation FirstHeard(Recipient recipient) => Told.FirstHeard.With(Vocabulary.Of(recipient), true);

    /// <summary>A clause of the policy (P2, D13) or a rule of law and guidance (R05 to R75).</summary>
    [GeneratedRegex("^([A-Z][0-9]{1,2}|M)$")]
    private static partial Regex Clause();
}
