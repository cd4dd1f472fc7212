using InConfidence.Records;

namespace InConfidence.Web.Tests.WhoMayKnow;

/// <summary>
/// Who may open what at this moment: written from the sentences of the policy, and from nothing of the product. It says nothing of those whom an
/// alert may still reach.
/// </summary>
internal static class Yardstick
{
    /// <summary>Whether somebody is shut out, above every office (R21, L1, R18, R48).</summary>
    public static bool IsShutOut(Standing standing) => standing is Standing.Alleged or Standing.WroteAndIsAlleged or Standing.KeptOut or Standing.ToldAndThenKeptOut
        or Standing.HouseholdOfAlleged or Standing.RelativeOfAlleged
        or Standing.GuardianOfStudent or Standing.RelativeOfStudent or Standing.HouseholdOfStudent or Standing.HostOfStudent or Standing.WroteAboutOwnChild;

    /// <summary>Whether somebody works here: the chair and the data protection officer of this school do not.</summary>
    public static bool WorksHere(Office office) => office is Office.Staff or Office.Supply or Office.Lead or Office.Deputy or Office.Head or Office.Administrator;

    public static bool Wrote(Standing standing) => standing is Standing.Wrote or Standing.WroteAndIsAlleged or Standing.WroteAboutOwnChild;

    /// <summary>D8: whoever wrote it reads it again. P1, R33: the offices read what is theirs to answer.</summary>
    public static bool MayRead(Office office, Standing standing, RecordKind kind, AdultInvolved adult) =>
        !IsShutOut(standing) && ((Wrote(standing) && WorksHere(office)) || IsOfOffice(office, kind, adult));

    /// <summary>Whoever answers for it: the office to which such a record goes. Having written it takes that from nobody.</summary>
    public static bool MayAnswerFor(Office office, Standing standing, RecordKind kind, AdultInvolved adult) =>
        !IsShutOut(standing) && IsOfOffice(office, kind, adult);

    /// <summary>The file of a case with nothing but this record: an office that reads the record, as its writer or otherwise.</summary>
    public static bool MayReadCase(Office office, Standing standing, RecordKind kind, AdultInvolved adult) =>
        office is Office.Lead or Office.Deputy or Office.Head or Office.Chair && MayRead(office, standing, kind, adult);

    /// <summary>A part that was granted, while nothing shuts its reader out.</summary>
    public static bool MayReadPart(Office office, Standing standing, AdultInvolved adult) => standing is Standing.ToldWhatToDo or Standing.ToldTheWords && MayBeTold(office, adult);

    /// <summary>R33: whoever holds the office that the record is about is told no part of it either.</summary>
    public static bool MayBeTold(Office office, AdultInvolved adult) =>
        WorksHere(office) && !(office == Office.Head && adult == AdultInvolved.Head) && !(office is Office.Lead or Office.Deputy && adult == AdultInvolved.SafeguardingTeam);

    public static bool MayReadDraft(Office office, Standing standing) => Wrote(standing) && WorksHere(office);

    private static bool IsOfOffice(Office office, RecordKind kind, AdultInvolved adult) => office switch
    {
        Office.Lead or Office.Deputy => kind != RecordKind.ConcernAboutAdult && adult is AdultInvolved.No or AdultInvolved.Unknown or AdultInvolved.HostFamily,
        Office.Head => adult is AdultInvolved.AdultHere or AdultInvolved.SafeguardingTeam or AdultInvolved.Chair || (kind == RecordKind.ConcernAboutAdult && adult != AdultInvolved.Head),
        Office.Chair => adult == AdultInvolved.Head,
        _ => false,
    };
}
