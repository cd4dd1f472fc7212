using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Policy.Tests;

/// <summary>Who reads a record, case by case, as a safeguarding lead would ask it.</summary>
public sealed class ReadRecordTests
{
    [Theory]
    [InlineData(Role.SafeguardingLead, RecordKind.Disclosure, AdultInvolved.No, true)]
    [InlineData(Role.SafeguardingLead, RecordKind.Concern, AdultInvolved.Unknown, true)]
    [InlineData(Role.DeputyLead, RecordKind.Disclosure, AdultInvolved.HostFamily, true)]
    [InlineData(Role.SafeguardingLead, RecordKind.ConcernAboutAdult, AdultInvolved.No, false)]
    [InlineData(Role.SafeguardingLead, RecordKind.Disclosure, AdultInvolved.AdultHere, false)]
    [InlineData(Role.DeputyLead, RecordKind.Disclosure, AdultInvolved.SafeguardingTeam, false)]
    [InlineData(Role.SafeguardingLead, RecordKind.Disclosure, AdultInvolved.Head, false)]
    [InlineData(Role.Head, RecordKind.Disclosure, AdultInvolved.AdultHere, true)]
    [InlineData(Role.Head, RecordKind.Concern, AdultInvolved.SafeguardingTeam, true)]
    [InlineData(Role.Head, RecordKind.Disclosure, AdultInvolved.Chair, true)]
    [InlineData(Role.Head, RecordKind.ConcernAboutAdult, AdultInvolved.Unknown, true)]
    [InlineData(Role.Head, RecordKind.ConcernAboutAdult, AdultInvolved.Head, false)]
    [InlineData(Role.Head, RecordKind.Disclosure, AdultInvolved.No, false)]
    [InlineData(Role.Head, RecordKind.Disclosure, AdultInvolved.Unknown, false)]
    [InlineData(Role.Chair, RecordKind.Disclosure, AdultInvolved.Head, true)]
    [InlineData(Role.Chair, RecordKind.ConcernAboutAdult, AdultInvolved.Head, true)]
    [InlineData(Role.Chair, RecordKind.Disclosure, AdultInvolved.AdultHere, false)]
    [InlineData(Role.Staff, RecordKind.Concern, AdultInvolved.No, false)]
    [InlineData(Role.DataProtectionOfficer, RecordKind.Concern, AdultInvolved.No, false)]
    [InlineData(Role.Administrator, RecordKind.Concern, AdultInvolved.No, false)]
    public void Decide_ByRoleAlone_FollowsKindAndAdultInvolved(Role role, RecordKind kind, AdultInvolved adult, bool reads)
    {
        var decision = Read(Readers.With(role).About(kind, adult));

        Assert.Equal(reads ? Outcome.Permit : Outcome.Refuse, decision.Outcome);
    }

    [Fact]
    public void Decide_AsWriterEmployedHere_Permits() =>
        Assert.Equal(["writer-rereads"], Read(Readers.Writer).Rules);

    [Fact]
    public void Decide_AsWriterWhoHasLeft_Refuses() =>
        Assert.Equal(Outcome.Refuse, Read(Readers.Writer.With(Vocabulary.ReaderEmployed, false)).Outcome);

    [Fact]
    public void Decide_AsWriterOfConcernAboutTheirOwnOffice_Permits() =>
        Assert.True(Read(Readers.Writer.With(Vocabulary.Of(Role.Head), true).About(RecordKind.Concern, AdultInvolved.Head)).IsPermitted);

    [Theory]
    [InlineData(Role.SafeguardingLead, true)]
    [InlineData(Role.DeputyLead, true)]
    [InlineData(Role.Head, true)]
    [InlineData(Role.Chair, true)]
    [InlineData(Role.Staff, false)]
    [InlineData(Role.DataProtectionOfficer, false)]
    [InlineData(Role.Administrator, false)]
    public void Decide_WhenAlerted_PermitsWhileInOffice(Role role, bool reads) =>
        Assert.Equal(reads, Read(Readers.With(role).About(RecordKind.ConcernAboutAdult, AdultInvolved.No)
            .With(Vocabulary.ReaderIsAlerted, true)).IsPermitted);

    [Theory]
    [InlineData("reader.is-alleged", "R21")]
    [InlineData("reader.is-kept-out", "D12")]
    [InlineData("reader.is-family-of-alleged", "R21")]
    [InlineData("reader.is-family-of-student", "R48")]
    public void Decide_WhenShutOut_RefusesAboveEveryRoleAndNamesTheClause(string shutOut, string clause)
    {
        var everything = Readers.Everything.About(RecordKind.Disclosure, AdultInvolved.No);
        Assert.True(Read(everything).IsPermitted);

        var decision = Read(everything.With(Vocabulary.Find(shutOut)!, true));

        Assert.Equal(Outcome.Refuse, decision.Outcome);
        Assert.Contains(clause, decision.Clauses);
    }

    [Theory]
    [InlineData(AdultInvolved.Head, Role.Head)]
    [InlineData(AdultInvolved.Chair, Role.Chair)]
    [InlineData(AdultInvolved.SafeguardingTeam, Role.SafeguardingLead)]
    [InlineData(AdultInvolved.SafeguardingTeam, Role.DeputyLead)]
    public void Decide_AboutTheReadersOwnOffice_RefusesThoughAlerted(AdultInvolved adult, Role role)
    {
        var decision = Read(Readers.With(role).With(Vocabulary.ReaderIsAlerted, true).About(RecordKind.Disclosure, adult));

        Assert.Equal(["own-office-never-reads"], decision.Rules);
    }

    [Fact]
    public void Decide_WithoutSecondFactor_RefusesEverybody() =>
        Assert.Equal(["second-factor-first"], Read(Readers.Everything.About(RecordKind.Disclosure, AdultInvolved.No)
            .With(Vocabulary.SessionSecondFactor, false)).Rules);

    [Fact]
    public void Decide_WithNothingKnown_Refuses() =>
        Assert.Equal(Outcome.Refuse, Read(Situation.Empty).Outcome);

    [Fact]
    public void Decide_WithOneFactUnknown_RefusesAndNamesIt()
    {
        var decision = Read(Readers.With(Role.SafeguardingLead).About(RecordKind.Disclosure, AdultInvolved.No)
            .With(Vocabulary.ReaderIsKeptOut, Knowledge.Unknown));

        Assert.Equal(Outcome.Refuse, decision.Outcome);
        Assert.Equal(["reader.is-kept-out"], decision.FindOut);
    }

    [Fact]
    public void Decide_WithKindUnknownButNotAboutAnAdult_PermitsTheLead() =>
        Assert.True(Read(Readers.With(Role.SafeguardingLead)
            .With(Vocabulary.Of(AdultInvolved.No), true)
            .With(Vocabulary.Of(RecordKind.ConcernAboutAdult), false)).IsPermitted);

    private static Decision Read(Situation situation) => PolicyDocument.Shipped.Decide(Act.ReadRecord, situation);
}
