namespace InConfidence.Policy.Bench.ByHand;

/// <summary>Whether parents may be told, written by hand: every rule of the shipped policy that speaks of a parent, its four exceptions included.</summary>
internal static class Parents
{
    public static Answer MayBeTold(Facts facts)
    {
        var said = default(Collected);
        Adults(facts, ref said);
        if (facts.Age != Age.Adult)
            Children(facts, ref said);
        Safety(facts, ref said);
        Recipients(facts, ref said);
        Words(facts, ref said);
        Requests(facts, ref said);
        return said.OfTelling();
    }

    private static void Adults(Facts facts, ref Collected said)
    {
        if (facts.Age != Age.Adult)
            return;
        var isExcepted = false;
        if (facts.Agreement == Agreement.Given && facts.Content is not (Content.MedicalNews or Content.Whole))
        {
            said.Permit(Rules.AdultAgreed, Clauses.R4 | Clauses.R50, Duties.RecordReason);
            isExcepted = true;
        }
        if (facts.RiskToLife == Risk.Serious && facts.LeadDecidedOnLife && facts.Content is Content.Existence or Content.CareInstruction or Content.Summary)
        {
            said.Permit(Rules.AdultLifeAtRisk, Clauses.R4 | Clauses.R50, Duties.RecordReason | Duties.TellStudentAfter);
            isExcepted = true;
        }
        if (facts.PlaceAtStake && facts.ConsequenceApplied && facts.Content == Content.Consequence)
        {
            said.Permit(Rules.PlaceAtStake, Clauses.R5 | Clauses.R50, Duties.TellStudentFirst | Duties.ConsequenceOnly | Duties.RecordReason);
            isExcepted = true;
        }
        if (!isExcepted)
            said.Refuse(Rules.AdultDecides, Clauses.R4 | Clauses.R50);
    }

    private static void Children(Facts facts, ref Collected said)
    {
        if ((facts.MatterAcademic || facts.MatterAttendance || facts.MatterBehaviour) && facts.RecipientResponsible && !facts.WordsPrivate
            && !facts.ProtectionConcern && facts.Content is not (Content.MedicalNews or Content.Words or Content.Whole))
        {
            said.Permit(Rules.ProgressToParents, Clauses.R1 | Clauses.R49);
        }
        if (!facts.RecipientResponsible && !facts.HarmImmediate)
            said.Ask(Rules.ResponsibilityFirst, Clauses.R1 | Clauses.R53);
        if (facts.LeadDecided)
        {
            if (facts.RecipientResponsible && facts.Content != Content.Whole)
                said.Permit(Rules.LeadTellsParents, Clauses.R2 | Clauses.R49, Duties.TellStudentFirst | Duties.RecordReason);
            return;
        }
        if (facts.Agreement != Agreement.Given && IsDifficult(facts))
            said.Ask(Rules.DifficultMatters, Clauses.R2 | Clauses.R49);
        if (facts.StudentWantsParentsNotTold)
            said.Ask(Rules.AskedToKeepFromParents, Clauses.R2);
        if (facts.WordsPrivate && facts.Agreement != Agreement.Given)
            said.Ask(Rules.PrivateWordsToParents, Clauses.R2 | Clauses.R56);
    }

    private static bool IsDifficult(Facts facts) =>
        facts.MatterDrugs || facts.MatterAlcohol || facts.MatterHealth || facts.MatterMentalHealth || facts.MatterSelfHarm || facts.MatterSex
        || facts.MatterPregnancy || facts.MatterRelationships || facts.MatterIdentity || facts.MatterHome;

    private static void Safety(Facts facts, ref Collected said)
    {
        if (facts.InquiryAtRisk && !facts.AgencyAgreed)
            said.Refuse(Rules.InquiryComesFirst, Clauses.P1 | Clauses.R48);
        WayHome(facts, ref said);
        if ((facts.HarmForcedMarriage || facts.HarmHonourBased) && !(facts.HomeLifted && facts.SecondPersonAgreed && facts.AgencyAgreed))
            said.Refuse(Rules.ForcedMarriageNeverHome, Clauses.G2 | Clauses.R48);
        if (facts.CourtForbids)
            said.Refuse(Rules.CourtForbids, Clauses.L1 | Clauses.R53);
        if (facts.Doubt && !facts.AdviceTaken)
            said.Ask(Rules.DoubtIsAsked, Clauses.D13);
    }

    private static void WayHome(Facts facts, ref Collected said)
    {
        var isFromHome = !facts.HomeLifted
            && (facts.HomeUnsafe || facts.SourceHousehold || facts.SourceCarer || facts.SourceUnclear || facts.HarmGenitalMutilation || facts.HarmFabricatedIllness);
        var needsTwo = (facts.HarmGenitalMutilation || facts.BarredInQuestion) && !(facts.HomeLifted && facts.SecondPersonAgreed);
        var isMutilation = facts.HarmGenitalMutilation && !facts.HomeLifted;
        if (facts.StudentEmergency && facts.Content == Content.MedicalNews && (facts.TellerSafeguardingLead || facts.TellerOnCall))
        {
            if (isFromHome || needsTwo || facts.HomeShut || isMutilation)
                said.Permit(Rules.MedicalEmergency, Clauses.R2, Duties.EmergencyOnly | Duties.RecordWhatWasTold);
            return;
        }
        if (isFromHome)
            said.Refuse(Rules.RiskFromHome, Clauses.R2 | Clauses.R48);
        if (needsTwo)
            said.Refuse(Rules.TwoLiftTheBar, Clauses.R2 | Clauses.R48 | Clauses.R53);
        if (facts.HomeShut)
            said.Refuse(Rules.WayHomeIsShut, Clauses.R2 | Clauses.R48);
        if (isMutilation)
            said.Refuse(Rules.MutilationNotHome, Clauses.G1 | Clauses.R48);
    }

    private static void Recipients(Facts facts, ref Collected said)
    {
        if (!facts.IdentityChecked && !facts.HarmImmediate && facts.Content is Content.Summary or Content.Words or Content.Whole)
            said.Refuse(Rules.IdentityFirst, Clauses.L1 | Clauses.R60);
        if (facts.Channel == Channel.Personal && !facts.HarmImmediate)
            said.Refuse(Rules.PersonalChannelNever, Clauses.L1 | Clauses.D3 | Clauses.R17);
        if (facts.RecipientAlleged)
        {
            if (facts.Content == Content.Existence)
                said.Ask(Rules.AllegedHearsThatThereIsSomething, Clauses.H1 | Clauses.R21, Duties.RecordReason);
            else
                said.Refuse(Rules.AllegedNeverHears, Clauses.H1 | Clauses.R21);
        }
        if (facts.RecipientFamilyOfAlleged)
            said.Refuse(Rules.FamilyOfAllegedNeverHears, Clauses.H1 | Clauses.R21 | Clauses.R33);
        if (facts.RecipientBarred)
            said.Refuse(Rules.BarredNever, Clauses.F1 | Clauses.R53);
    }

    private static void Words(Facts facts, ref Collected said)
    {
        if (facts.SourceShown)
        {
            if (facts.SourceProtected)
                said.Refuse(Rules.SourceIsProtected, Clauses.L1 | Clauses.R41);
            if (facts.Reporter == Reporter.Anonymous)
                said.Refuse(Rules.ReporterNotTraced, Clauses.Q1 | Clauses.R67);
        }
        var stays = facts.Agreement != Agreement.Given && !facts.ProtectionConcern && facts.RiskToLife != Risk.Serious && !facts.HarmImmediate;
        if (facts.WordsMedical && stays && facts.Content is not (Content.CareInstruction or Content.Existence))
            said.Refuse(Rules.TreatmentStays, Clauses.N1 | Clauses.R65);
        if (facts.WordsCounselling && stays)
            said.Refuse(Rules.CounsellingStays, Clauses.N2 | Clauses.R64);
        if (facts.WordsCounselling && facts.Content is Content.Words or Content.Whole && facts.Agreement != Agreement.Given)
            said.Refuse(Rules.CounsellingRiskOnly, Clauses.N2 | Clauses.R64);
    }

    private static void Requests(Facts facts, ref Collected said)
    {
        if (facts.WordsMedical && facts.Prompt is Prompt.OwnRequest or Prompt.ParentRequest && !facts.HealthOpinion && !facts.ContentKnownAlready)
            said.Ask(Rules.HealthOpinionFirst, Clauses.N1 | Clauses.R55);
        if (facts.Prompt == Prompt.ParentRequest && facts.AbuseData && !facts.BestInterests)
            said.Refuse(Rules.AbuseDataToParents, Clauses.E1 | Clauses.R54);
        if (facts.OthersNamed && !facts.OthersReasonable)
            said.Ask(Rules.OthersAreNamed, Clauses.E1 | Clauses.R57);
        if (facts.Content == Content.Whole)
            said.Ask(Rules.WholeFileToFamily, Clauses.E1 | Clauses.R40);
    }
}
