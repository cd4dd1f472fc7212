using CsCheck;
using InConfidence.Data.Sharing;
using InConfidence.Policy;
using InConfidence.Sharing;

namespace InConfidence.Data.Tests.Sharing;

/// <summary>On which grounds in law somebody outside may be told, in every situation (R36, R42, R43).</summary>
public sealed class LawfulGroundsTests
{
    private static readonly Fact[] Facts = [.. Vocabulary.All.Where(fact => fact.Kind == FactKind.Sealed)];

    private static readonly Gen<Situation> Any = Gen.Int[0, Facts.Length - 1].Array[0, 40].Select(Gen.Bool.Array[40]).Select((places, values) =>
        places.Index().Aggregate(Situation.Empty, (situation, place) => situation.With(Facts[place.Item], values[place.Index])));

    [Fact]
    public void Paragraph18_OfSomebodyOfAgeWhoIsNotKnownToBeAtRisk_NeverHolds() => Any.Sample(situation =>
    {
        foreach (var risk in new[] { Knowledge.No, Knowledge.Unknown })
        {
            var grounds = LawfulGrounds.Of(situation.With(Named("age=adult"), true).With(Named("student.adult-at-risk"), risk));
            Assert.True(grounds.IsOfAgeAndNotAtRisk);
            Assert.DoesNotContain(SpecialCondition.Safeguarding, grounds.Conditions);
        }
    });

    [Fact]
    public void Paragraph18_OfAChild_OfWhomeverMayBeOne_AndOfAnAdultAtRisk_AlwaysHolds() => Any.Sample(situation =>
    {
        foreach (var known in new[] { situation.With(Named("age=adult"), true).With(Named("student.adult-at-risk"), true), situation.With(Named("age=16-to-17"), true), situation.With(Named("age=adult"), Knowledge.Unknown) })
            Assert.Contains(SpecialCondition.Safeguarding, LawfulGrounds.Of(known).Conditions);
    });

    /// <summary>R36: nobody has to agree before somebody is protected.</summary>
    [Fact]
    public void Telling_ThoseWhoProtect_AlwaysHasAGroundWithoutAgreement() => Gen.Select(Any, Gen.OneOf(Recipient.Police, Recipient.Ambulance, Recipient.SocialCare, Recipient.DesignatedOfficer)).Sample((situation, recipient) =>
    {
        var grounds = LawfulGrounds.Of(situation.With(Vocabulary.Of(recipient), true).With(Named("agreement=refused"), true));
        Assert.NotEmpty(grounds.Bases);
        Assert.NotEmpty(grounds.Conditions);
        Assert.DoesNotContain(LawfulBasis.Consent, grounds.Bases);
        Assert.DoesNotContain(SpecialCondition.ExplicitConsent, grounds.Conditions);
    });

    /// <summary>A public authority has a task; nobody else has, and it has no interests of its own.</summary>
    [Fact]
    public void Bases_OfAMaintainedSchoolAndOfAnother_AreNotTheSame() => Any.Sample(situation =>
    {
        var (maintained, other) = (LawfulGrounds.Of(situation.With(Named("school.maintained"), true)), LawfulGrounds.Of(situation.With(Named("school.maintained"), false)));
        Assert.Contains(LawfulBasis.PublicTask, maintained.Bases);
        Assert.Empty(maintained.Bases.Intersect([LawfulBasis.RecognisedInterest, LawfulBasis.LegitimateInterests]));
        Assert.Contains(LawfulBasis.LegitimateInterests, other.Bases);
        Assert.DoesNotContain(LawfulBasis.PublicTask, other.Bases);
    });

    [Fact]
    public void Life_AtRisk_ComesBeforeEverythingButALaw() => Any.Sample(situation =>
    {
        var grounds = LawfulGrounds.Of(situation.With(Named("harm.immediate"), true));
        Assert.Contains(grounds.Bases[0], new[] { LawfulBasis.LegalObligation, LawfulBasis.VitalInterests });
        Assert.Equal(SpecialCondition.VitalInterests, grounds.Conditions.First(condition => condition != SpecialCondition.Safeguarding));
        Assert.All(grounds.Bases, basis => Assert.All(grounds.Conditions, condition => Assert.True(grounds.Hold(basis, condition))));
    });

    [Theory]
    [InlineData("prompt=court-order", LawfulBasis.LegalObligation, SpecialCondition.LegalClaims)]
    [InlineData("agreement=given", LawfulBasis.Consent, SpecialCondition.ExplicitConsent)]
    [InlineData("harm.neglect", LawfulBasis.RecognisedInterest, SpecialCondition.Safeguarding)]
    [InlineData("recipient=police", LawfulBasis.LegitimateInterests, SpecialCondition.UnlawfulActs)]
    public void Ground_OfAFact_Holds(string fact, LawfulBasis basis, SpecialCondition condition)
    {
        Assert.True(LawfulGrounds.Of(Situation.Of((Named(fact), true))).Hold(basis, condition));
    }

    [Theory]
    [InlineData(SpecialCondition.Safeguarding, true)]
    [InlineData(SpecialCondition.UnlawfulActs, true)]
    [InlineData(SpecialCondition.Counselling, true)]
    [InlineData(SpecialCondition.VitalInterests, false)]
    [InlineData(SpecialCondition.LegalClaims, false)]
    [InlineData(SpecialCondition.ExplicitConsent, false)]
    [InlineData(SpecialCondition.NothingSpecial, false)]
    [InlineData(SpecialCondition.ToBeAsked, false)]
    public void PolicyDocument_IsNeededByTheConditionsOfScheduleOnePartTwo(SpecialCondition condition, bool isNeeded) =>
        Assert.Equal(isNeeded, LawfulGrounds.NeedsPolicyDocument(condition));

    private static Fact Named(string name) => Vocabulary.Find(name) ?? throw new InvalidOperationException($"There is no fact {name}.");
}
