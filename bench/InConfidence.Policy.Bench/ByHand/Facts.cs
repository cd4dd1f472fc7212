namespace InConfidence.Policy.Bench.ByHand;

/// <summary>
/// What the measured part of the policy asks about, as somebody who writes it by hand would hold it: a field for each fact, everything known.
/// A property is named like its fact, a value like its member, an age that begins with a digit with "From" before it.
/// </summary>
public sealed class Facts
{
    public Kind RecordKind { get; set; }

    public Adult RecordAdultInvolved { get; set; }

    public bool ReaderIsWriter { get; set; }

    public bool ReaderIsAlerted { get; set; }

    public bool ReaderIsAlleged { get; set; }

    public bool ReaderIsKeptOut { get; set; }

    public bool ReaderIsFamilyOfAlleged { get; set; }

    public bool ReaderIsFamilyOfStudent { get; set; }

    public bool ReaderRoleSafeguardingLead { get; set; }

    public bool ReaderRoleDeputyLead { get; set; }

    public bool ReaderRoleHead { get; set; }

    public bool ReaderRoleChair { get; set; }

    public bool ReaderEmployed { get; set; }

    public bool SessionSecondFactor { get; set; }

    public Content Content { get; set; }

    public Age Age { get; set; }

    public Agreement Agreement { get; set; }

    public Risk RiskToLife { get; set; }

    public bool MatterBehaviour { get; set; }

    public bool MatterAcademic { get; set; }

    public bool MatterAttendance { get; set; }

    public bool MatterDrugs { get; set; }

    public bool MatterAlcohol { get; set; }

    public bool MatterHealth { get; set; }

    public bool MatterMentalHealth { get; set; }

    public bool MatterSelfHarm { get; set; }

    public bool MatterSex { get; set; }

    public bool MatterPregnancy { get; set; }

    public bool MatterRelationships { get; set; }

    public bool MatterIdentity { get; set; }

    public bool MatterHome { get; set; }

    public bool HarmGenitalMutilation { get; set; }

    public bool HarmForcedMarriage { get; set; }

    public bool HarmHonourBased { get; set; }

    public bool HarmFabricatedIllness { get; set; }

    public bool SourceHousehold { get; set; }

    public bool SourceCarer { get; set; }

    public bool SourceUnclear { get; set; }

    public Prompt Prompt { get; set; }

    public Channel Channel { get; set; }

    public Reporter Reporter { get; set; }

    public bool StudentWantsParentsNotTold { get; set; }

    public bool PlaceAtStake { get; set; }

    public bool ConsequenceApplied { get; set; }

    public bool HarmImmediate { get; set; }

    public bool ProtectionConcern { get; set; }

    public bool HomeUnsafe { get; set; }

    public bool HomeLifted { get; set; }

    public bool HomeShut { get; set; }

    public bool BarredInQuestion { get; set; }

    public bool StudentEmergency { get; set; }

    public bool TellerSafeguardingLead { get; set; }

    public bool TellerOnCall { get; set; }

    public bool LeadDecided { get; set; }

    public bool LeadDecidedOnLife { get; set; }

    public bool SecondPersonAgreed { get; set; }

    public bool AgencyAgreed { get; set; }

    public bool InquiryAtRisk { get; set; }

    public bool RecipientAlleged { get; set; }

    public bool RecipientFamilyOfAlleged { get; set; }

    public bool RecipientBarred { get; set; }

    public bool RecipientResponsible { get; set; }

    public bool IdentityChecked { get; set; }

    public bool ContentKnownAlready { get; set; }

    public bool SourceProtected { get; set; }

    public bool SourceShown { get; set; }

    public bool OthersNamed { get; set; }

    public bool OthersReasonable { get; set; }

    public bool WordsCounselling { get; set; }

    public bool WordsMedical { get; set; }

    public bool WordsPrivate { get; set; }

    public bool CourtForbids { get; set; }

    public bool AbuseData { get; set; }

    public bool BestInterests { get; set; }

    public bool HealthOpinion { get; set; }

    public bool Doubt { get; set; }

    public bool AdviceTaken { get; set; }
}
