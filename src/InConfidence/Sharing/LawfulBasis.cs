namespace InConfidence.Sharing;

/// <summary>Why personal data may be passed on at all: UK GDPR, Article 6(1).</summary>
public enum LawfulBasis
{
    /// <summary>(c) A law or a court requires it.</summary>
    LegalObligation = 1,

    /// <summary>(d) To protect somebody's life.</summary>
    VitalInterests = 2,

    /// <summary>(e) A task in the public interest: schools that are public authorities.</summary>
    PublicTask = 3,

    /// <summary>(ea) Safeguarding vulnerable individuals, crime and emergencies, Annex 1: no balancing. Not for public authorities.</summary>
    RecognisedInterest = 4,

    /// <summary>(f) Legitimate interests, weighed against the student's. Not for public authorities.</summary>
    LegitimateInterests = 5,

    /// <summary>(a) The student has agreed. Never needed to protect them (R36).</summary>
    Consent = 6,
}

/// <summary>Why data about health, sex life, beliefs and the like may be passed on: UK GDPR, Article 9(2), and Data Protection Act 2018, Schedule 1, Part 2.</summary>
public enum SpecialCondition
{
    /// <summary>Article 9(2)(c): to protect the life of somebody who cannot agree.</summary>
    VitalInterests = 1,

    /// <summary>Paragraph 18: safeguarding of children and of individuals at risk. Not of somebody of 18 or over who is not at risk (R42).</summary>
    Safeguarding = 2,

    /// <summary>Paragraph 10: preventing or detecting unlawful acts.</summary>
    UnlawfulActs = 3,

    /// <summary>Paragraph 17: confidential counselling, where agreement cannot reasonably be had.</summary>
    Counselling = 4,

    /// <summary>Article 9(2)(f): legal claims, and courts.</summary>
    LegalClaims = 5,

    /// <summary>Article 9(2)(a): the student has agreed expressly.</summary>
    ExplicitConsent = 6,

    /// <summary>Nothing of the kind is told: no condition is needed.</summary>
    NothingSpecial = 7,

    /// <summary>None of these: those who protect are told all the same, and the data protection officer is asked afterwards.</summary>
    ToBeAsked = 8,
}
