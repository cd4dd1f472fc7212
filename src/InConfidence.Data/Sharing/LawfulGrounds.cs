using InConfidence.Policy;
using InConfidence.Sharing;

namespace InConfidence.Data.Sharing;

/// <summary>
/// On which grounds in law a telling may rest, the one that is proposed before those that hold as well (R36, R42, R43; UK GDPR, Articles 6 and 9, as
/// amended by the Data (Use and Access) Act 2025; Data Protection Act 2018, Schedule 1). The law's, not a school's to choose: a table and no rules of
/// the document.
/// </summary>
/// <param name="Bases">Each basis that holds.</param>
/// <param name="Conditions">Each condition that holds.</param>
/// <param name="IsOfAgeAndNotAtRisk">The student is of age and not known to be at risk: paragraph 18 does not hold.</param>
public sealed record LawfulGrounds(IReadOnlyList<LawfulBasis> Bases, IReadOnlyList<SpecialCondition> Conditions, bool IsOfAgeAndNotAtRisk)
{
    /// <summary>Conditions of Schedule 1, Part 2: each needs an appropriate policy document (Part 4).</summary>
    public static bool NeedsPolicyDocument(SpecialCondition condition) =>
        condition is SpecialCondition.Safeguarding or SpecialCondition.UnlawfulActs or SpecialCondition.Counselling;

    /// <summary>The grounds that hold in a situation of telling. What is not known gives no ground, but for age: whoever may be a child is protected as one.</summary>
    /// <param name="situation">What is known.</param>
    internal static LawfulGrounds Of(Situation situation)
    {
        bool Is(string fact) => situation[Vocabulary.Find(fact)!] == Knowledge.Yes;
        var ofAge = Is("age=adult") && !Is("student.adult-at-risk");
        var forLife = Is("harm.immediate") || Is("risk-to-life=serious") || Is("student.emergency");
        var byCourt = Is("prompt=court-order");
        var isRequired = byCourt || Is("prompt=statute") || (Is("law.sharing") && Is("recipient.listed-body"));
        var isPublic = Is("school.maintained");
        var agreed = Is("agreement=given");
        return new LawfulGrounds(
            Those(
                (LawfulBasis.LegalObligation, isRequired),
                (LawfulBasis.VitalInterests, forLife),
                (LawfulBasis.PublicTask, isPublic),
                (LawfulBasis.RecognisedInterest, !isPublic && IsSafeguarding(situation)),
                (LawfulBasis.LegitimateInterests, !isPublic),
                (LawfulBasis.Consent, agreed)),
            Those(
                (SpecialCondition.Safeguarding, !ofAge),
                (SpecialCondition.VitalInterests, forLife),
                (SpecialCondition.LegalClaims, byCourt || Is("recipient=court") || Is("recipient=solicitor")),
                (SpecialCondition.UnlawfulActs, Is("recipient=police") || Is("crime.serious") || Is("matter.crime")),
                (SpecialCondition.Counselling, Is("words.counselling") && !agreed),
                (SpecialCondition.ExplicitConsent, agreed),
                (SpecialCondition.NothingSpecial, !Is("content=whole")),
                (SpecialCondition.ToBeAsked, Is("recipient=police") || Is("recipient=ambulance") || Is("recipient=social-care") || Is("recipient=designated-officer"))),
            ofAge);
    }

    /// <summary>Whether a basis and a condition both hold.</summary>
    public bool Hold(LawfulBasis basis, SpecialCondition condition) => Bases.Contains(basis) && Conditions.Contains(condition);

    private static bool IsSafeguarding(Situation situation) =>
        situation[Vocabulary.Find("protection.concern")!] == Knowledge.Yes || Vocabulary.All.Any(fact => fact.Set == "harm" && situation[fact] == Knowledge.Yes);

    private static IReadOnlyList<T> Those<T>(params (T Ground, bool Holds)[] grounds) => [.. grounds.Where(ground => ground.Holds).Select(ground => ground.Ground)];
}
