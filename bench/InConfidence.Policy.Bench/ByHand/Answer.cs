namespace InConfidence.Policy.Bench.ByHand;

/// <summary>The rules of the measured part, a bit each, in the order of the document and named as there.</summary>
[Flags]
public enum Rules : ulong
{
    None = 0,
    InquiryComesFirst = 1UL << 0,
    ProgressToParents = 1UL << 1,
    ResponsibilityFirst = 1UL << 2,
    RiskFromHome = 1UL << 3,
    TwoLiftTheBar = 1UL << 4,
    WayHomeIsShut = 1UL << 5,
    MedicalEmergency = 1UL << 6,
    DifficultMatters = 1UL << 7,
    AskedToKeepFromParents = 1UL << 8,
    PrivateWordsToParents = 1UL << 9,
    LeadTellsParents = 1UL << 10,
    AdultDecides = 1UL << 11,
    AdultAgreed = 1UL << 12,
    AdultLifeAtRisk = 1UL << 13,
    PlaceAtStake = 1UL << 14,
    IdentityFirst = 1UL << 15,
    PersonalChannelNever = 1UL << 16,
    SourceIsProtected = 1UL << 17,
    CourtForbids = 1UL << 18,
    DoubtIsAsked = 1UL << 19,
    AllegedNeverHears = 1UL << 20,
    AllegedHearsThatThereIsSomething = 1UL << 21,
    FamilyOfAllegedNeverHears = 1UL << 22,
    BarredNever = 1UL << 23,
    MutilationNotHome = 1UL << 24,
    ForcedMarriageNeverHome = 1UL << 25,
    TreatmentStays = 1UL << 26,
    HealthOpinionFirst = 1UL << 27,
    CounsellingStays = 1UL << 28,
    CounsellingRiskOnly = 1UL << 29,
    ReporterNotTraced = 1UL << 30,
    AbuseDataToParents = 1UL << 31,
    OthersAreNamed = 1UL << 32,
    WholeFileToFamily = 1UL << 33,
    WriterRereads = 1UL << 34,
    FamilyOfStudentNeverReads = 1UL << 35,
    LeadReads = 1UL << 36,
    HeadReads = 1UL << 37,
    ChairReads = 1UL << 38,
    AlertedReads = 1UL << 39,
    KeptOutNeverReads = 1UL << 40,
    SecondFactorFirst = 1UL << 41,
    AllegedNeverReads = 1UL << 42,
    FamilyOfAllegedNeverReads = 1UL << 43,
    OwnOfficeNeverReads = 1UL << 44,
}

/// <summary>The clauses that they carry out.</summary>
[Flags]
public enum Clauses : ulong
{
    None = 0,
    D3 = 1UL << 0,
    D8 = 1UL << 1,
    D12 = 1UL << 2,
    D13 = 1UL << 3,
    E1 = 1UL << 4,
    F1 = 1UL << 5,
    G1 = 1UL << 6,
    G2 = 1UL << 7,
    H1 = 1UL << 8,
    L1 = 1UL << 9,
    N1 = 1UL << 10,
    N2 = 1UL << 11,
    P1 = 1UL << 12,
    P2 = 1UL << 13,
    Q1 = 1UL << 14,
    R1 = 1UL << 15,
    R2 = 1UL << 16,
    R4 = 1UL << 17,
    R05 = 1UL << 18,
    R5 = 1UL << 19,
    R06 = 1UL << 20,
    R17 = 1UL << 21,
    R18 = 1UL << 22,
    R19 = 1UL << 23,
    R21 = 1UL << 24,
    R33 = 1UL << 25,
    R40 = 1UL << 26,
    R41 = 1UL << 27,
    R48 = 1UL << 28,
    R49 = 1UL << 29,
    R50 = 1UL << 30,
    R53 = 1UL << 31,
    R54 = 1UL << 32,
    R55 = 1UL << 33,
    R56 = 1UL << 34,
    R57 = 1UL << 35,
    R60 = 1UL << 36,
    R64 = 1UL << 37,
    R65 = 1UL << 38,
    R67 = 1UL << 39,
}

/// <summary>The duties that they oblige.</summary>
[Flags]
public enum Duties : ulong
{
    None = 0,
    TellStudentFirst = 1,
    RecordReason = 2,
    TellStudentAfter = 4,
    ConsequenceOnly = 8,
    EmergencyOnly = 16,
    RecordWhatWasTold = 32,
}

/// <summary>An answer with its rules, clauses and duties.</summary>
public readonly record struct Answer(Outcome Outcome, Rules Rules, Clauses Clauses, Duties Duties)
{
    /// <summary>Something that needs all of it, so that none of it is left out of what is measured.</summary>
    public ulong Sum => unchecked((ulong)Outcome + (ulong)Rules + (ulong)Clauses + (ulong)Duties);
}
