using InConfidence.Sharing;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>How grounds in law and test words are said.</summary>
internal static class GroundWords
{
    public static string Of(LawfulBasis basis) => basis switch
    {
        LawfulBasis.LegalObligation => "A law or a court requires it (6(1)(c))",
        LawfulBasis.VitalInterests => "A life is at risk (6(1)(d))",
        LawfulBasis.PublicTask => "A task in the public interest (6(1)(e))",
        LawfulBasis.RecognisedInterest => "Safeguarding, a recognised legitimate interest (6(1)(ea))",
        LawfulBasis.LegitimateInterests => "Legitimate interests, weighed against the student’s (6(1)(f))",
        _ => "The student has agreed (6(1)(a))",
    };

    public static string Of(SpecialCondition condition) => condition switch
    {
        SpecialCondition.VitalInterests => "A life is at risk, and whoever it is cannot agree (Article 9(2)(c))",
        SpecialCondition.Safeguarding => "Safeguarding of a child, or of somebody at risk (Schedule 1, paragraph 18)",
        SpecialCondition.UnlawfulActs => "Preventing or detecting unlawful acts (Schedule 1, paragraph 10)",
        SpecialCondition.Counselling => "Confidential counselling, where agreement cannot be had (Schedule 1, paragraph 17)",
        SpecialCondition.LegalClaims => "A court, or a legal claim (Article 9(2)(f))",
        SpecialCondition.ExplicitConsent => "The student has agreed expressly (Article 9(2)(a))",
        SpecialCondition.NothingSpecial => "None is needed: nothing about health, sex life, origin or beliefs is told",
        _ => "None of these: the data protection officer is asked",
    };

    public static string Of(TestWord word) => word switch
    {
        TestWord.Necessary => "Necessary: nothing less would do",
        TestWord.Proportionate => "Proportionate: no more than it is worth",
        TestWord.Relevant => "Relevant: only to whoever needs it",
        TestWord.Adequate => "Adequate: enough to be understood",
        TestWord.Accurate => "Accurate: right, up to date, fact told from opinion",
        TestWord.Timely => "Timely: while it can still help",
        _ => "Secure: by a way that nobody else reads",
    };

    /// <summary>The word itself.</summary>
    public static string Name(TestWord word) => word.ToString().ToLowerInvariant();
}
