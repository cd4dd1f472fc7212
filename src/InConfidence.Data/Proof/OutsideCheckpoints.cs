using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Proof;

/// <summary>A whole day went by without a checkpoint leaving the building.</summary>
/// <param name="LastLeft">The last day on which one did; null where none ever did.</param>
public sealed record CheckpointsMissing(DateOnly? LastLeft);

/// <summary>Which checkpoints left the building, for which places, and whom one is to be mailed to today.</summary>
public static class OutsideCheckpoints
{
    private static readonly Actor Keeper = Actor.Machine("checkpoints");

    /// <summary>The addresses among the settings' keepers to which none was mailed yet today.</summary>
    public static async Task<IReadOnlyList<string>> CheckpointMailsDueAsync(this OpenSchool school, CancellationToken cancellation)
    {
        var directory = await school.DirectoryAsync(cancellation);
        if (directory.Settings.CheckpointKeepers.Count == 0)
            return [];
        var today = directory.Calendar.Day(school.Sources.Now());
        await using var context = school.Database.CreateContext();
        var left = await context.OutsideCheckpoints.AsNoTracking().Where(row => row.School == school.Id && row.Day == today).Select(row => row.PlaceLookup).ToListAsync(cancellation);
        return [.. directory.Settings.CheckpointKeepers.Where(address => !left.Any(place => place.AsSpan().SequenceEqual(Lookup(school, address))))];
    }

    /// <summary>The mail server took today's checkpoint for one address.</summary>
    public static async Task CheckpointMailedAsync(this OpenSchool school, string address, CancellationToken cancellation)
    {
        var today = (await school.DirectoryAsync(cancellation)).Calendar.Day(school.Sources.Now());
        await school.CommitAsync(
            new Because(Keeper, LedgerAct.CheckpointMailed), (unit, token) => unit.CheckpointLeftAsync(address, today, token), cancellation);
    }

    /// <summary>Whether a whole day of the school's has gone by without one, in no place at all; null where each had its own.</summary>
    public static async Task<CheckpointsMissing?> CheckpointsMissingAsync(this OpenSchool school, CancellationToken cancellation)
    {
        var calendar = (await school.DirectoryAsync(cancellation)).Calendar;
        var yesterday = calendar.Day(school.Sources.Now()).AddDays(-1);
        await using var context = school.Database.CreateContext();
        var last = await context.OutsideCheckpoints.AsNoTracking().Where(row => row.School == school.Id).MaxAsync(row => (DateOnly?)row.Day, cancellation);
        var made = await context.Schools.AsNoTracking().Where(row => row.Id == school.Id).Select(row => row.CreatedAt).SingleAsync(cancellation);
        return (last ?? calendar.Day(made)) < yesterday ? new CheckpointsMissing(last) : null;
    }

    /// <summary>Written with the act that says so. The same place twice on one day is once.</summary>
    internal static async Task CheckpointLeftAsync(this UnitOfWork unit, string place, DateOnly day, CancellationToken cancellation)
    {
        var lookup = Lookup(unit.School, place);
        if (!await unit.Context.OutsideCheckpoints.AnyAsync(row => row.School == unit.School.Id && row.Day == day && row.PlaceLookup == lookup, cancellation))
            unit.Context.OutsideCheckpoints.Add(new OutsideCheckpointRow { School = unit.School.Id, Day = day, PlaceLookup = lookup, At = unit.Now });
    }

    private static byte[] Lookup(OpenSchool school, string place) => school.Keys.Lookup("checkpoint.place", place);
}
