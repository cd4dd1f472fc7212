namespace InConfidence.Policy.Bench.ByHand;

/// <summary>Who reads a record, written by hand: every rule of the shipped policy for that act.</summary>
internal static class Readers
{
    public static Answer MayRead(Facts facts)
    {
        var said = default(Collected);
        Permissions(facts, ref said);
        Refusals(facts, ref said);
        return said.OfReading();
    }

    private static void Permissions(Facts facts, ref Collected said)
    {
        var isLead = facts.ReaderRoleSafeguardingLead || facts.ReaderRoleDeputyLead;
        if (facts.ReaderIsWriter && facts.ReaderEmployed)
            said.Permit(Rules.WriterRereads, Clauses.P2 | Clauses.D8);
        if (isLead && facts.RecordKind is Kind.Disclosure or Kind.Concern && facts.RecordAdultInvolved is Adult.Unknown or Adult.No or Adult.HostFamily)
            said.Permit(Rules.LeadReads, Clauses.L1 | Clauses.R05 | Clauses.R18);
        if (facts.ReaderRoleHead && (facts.RecordAdultInvolved is Adult.AdultHere or Adult.SafeguardingTeam or Adult.Chair
            || (facts.RecordKind == Kind.ConcernAboutAdult && facts.RecordAdultInvolved != Adult.Head)))
        {
            said.Permit(Rules.HeadReads, Clauses.L1 | Clauses.R33);
        }
        if (facts.ReaderRoleChair && facts.RecordAdultInvolved == Adult.Head)
            said.Permit(Rules.ChairReads, Clauses.L1 | Clauses.R33);
        if (facts.ReaderIsAlerted && (isLead || facts.ReaderRoleHead || facts.ReaderRoleChair))
            said.Permit(Rules.AlertedReads, Clauses.L1 | Clauses.R05 | Clauses.R06 | Clauses.R33);
    }

    private static void Refusals(Facts facts, ref Collected said)
    {
        if (facts.ReaderIsFamilyOfStudent)
            said.Refuse(Rules.FamilyOfStudentNeverReads, Clauses.R2 | Clauses.R18 | Clauses.R48);
        if (facts.ReaderIsKeptOut)
            said.Refuse(Rules.KeptOutNeverReads, Clauses.L1 | Clauses.D12 | Clauses.R18);
        if (!facts.SessionSecondFactor)
            said.Refuse(Rules.SecondFactorFirst, Clauses.L1 | Clauses.R18 | Clauses.R19);
        if (facts.ReaderIsAlleged)
            said.Refuse(Rules.AllegedNeverReads, Clauses.H1 | Clauses.R21 | Clauses.R33);
        if (facts.ReaderIsFamilyOfAlleged)
            said.Refuse(Rules.FamilyOfAllegedNeverReads, Clauses.H1 | Clauses.R21 | Clauses.R33);
        if (!facts.ReaderIsWriter && facts.RecordAdultInvolved switch
        {
            Adult.Head => facts.ReaderRoleHead,
            Adult.Chair => facts.ReaderRoleChair,
            Adult.SafeguardingTeam => facts.ReaderRoleSafeguardingLead || facts.ReaderRoleDeputyLead,
            _ => false,
        })
        {
            said.Refuse(Rules.OwnOfficeNeverReads, Clauses.H1 | Clauses.R21 | Clauses.R33);
        }
    }
}
