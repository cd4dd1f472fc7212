using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Emergencies;

/// <summary>An opening that nobody has looked at in time goes on to the next one up, working day by working day.</summary>
internal static class OpeningClimbing
{
    public static Task ClimbUnreviewedOpeningsAsync(this OpenSchool school, SchoolDirectory directory, DueActs acts, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        return acts.DoEachAsync(
            "emergency",
            LedgerAct.EmergencyClimbed,
            context => context.Openings.Where(row => row.School == school.Id && row.ClimbsAt <= now).Select(row => row.Id),
            async (unit, id, token) =>
            {
                var row = await unit.Context.Openings.Include(row => row.Told).SingleOrDefaultAsync(row => row.Id == id && row.ClimbsAt <= now, token);
                if (row is null)
                    return false;
                row.ClimbsAt = EmergencyOpening.DueAt(directory.PolicyOn(directory.Calendar.Day(unit.Now)), directory, unit.Now);
                row.Version++;
                unit.TellNext(row, await unit.WayOfAsync(row, directory, token));
                unit.About(row.By);
                unit.Concerning(await unit.KeyAsync(row.KeyId, token));
                return true;
            },
            cancellation);
    }
}
