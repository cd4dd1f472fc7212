using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>Says what an import would change in a school as it is.</summary>
public static class RosterComparing
{
    public static async Task<RosterProposal> ProposeAsync(this OpenSchool school, RosterReading reading, CancellationToken cancellation)
    {
        var directory = await school.DirectoryAsync(cancellation);
        return Propose(new KnownRoster(directory, directory.Calendar.Day(school.Sources.Now())), reading);
    }

    internal static RosterProposal Propose(KnownRoster known, RosterReading reading)
    {
        var difference = RosterDifference.Between(known.Beside(reading.Snapshot), reading.Snapshot.Kept(known));
        return new(reading, difference with
        {
            Doubts =
            [
                .. difference.Doubts,
                .. RosterOffices.Doubts(known, reading.Snapshot, difference),
                .. RosterReturns.Doubts(known, difference),
            ],
        });
    }
}
