using System.Collections.Frozen;
using InConfidence.Data.Saving;

namespace InConfidence.Data.Schools;

/// <summary>Refuses to accept what might not be kept. Below the reserve only readings are still recorded.</summary>
public static class SpaceReserve
{
    /// <summary>The bytes kept free so that openings can still be recorded when the disk is otherwise full.</summary>
    public const long Bytes = 24L * 1024 * 1024;

    /// <summary>Signing in, reading and answering go on from the reserve.</summary>
    private static readonly FrozenSet<LedgerAct> FromTheReserve = FrozenSet.Create(
        LedgerAct.SignedIn, LedgerAct.SignInFailed, LedgerAct.SecondFactorGiven, LedgerAct.SecondFactorFailed, LedgerAct.SignedOut,
        LedgerAct.SessionsEnded, LedgerAct.RecordOpened, LedgerAct.PictureOpened, LedgerAct.WayHomeRead, LedgerAct.EmergencyOpened, LedgerAct.EmergencyRead, LedgerAct.EmergencyLookedAt, LedgerAct.PartRead, LedgerAct.PeopleSearched, LedgerAct.AlertAcknowledged, LedgerAct.AdviceOpened, LedgerAct.AdviceAnswered, LedgerAct.ProtectionKeyCreated);

    internal static bool LetsThrough(LedgerAct act) => FromTheReserve.Contains(act);

    /// <param name="folder">Where things are kept.</param>
    /// <param name="beside">The bytes that what is to be accepted may take, where those are many.</param>
    public static void RefuseWhenFull(string folder, long beside = 0)
    {
        if (new DriveInfo(folder).AvailableFreeSpace < Bytes + beside)
            throw new DiskFullException();
    }
}

/// <summary>The disk is too full to promise that anything more would be kept.</summary>
public sealed class DiskFullException()
    : IOException("The disk is nearly full, so this was not accepted: keep this page open, phone the duty lead, and ask the administrator to make room.");
