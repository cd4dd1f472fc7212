using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Proof;

/// <summary>A whole day went by on which a checkpoint did not leave for a place.</summary>
/// <param name="Place">Which: a folder or a mail address.</param>
/// <param name="LastLeft">The last day on which one did; null where none ever did.</param>
public sealed record CheckpointsMissing(string Place, DateOnly? LastLeft);

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
        var last = (await LastDaysAsync(school, cancellation)).Find(day => day.IsFor(Lookup(school, address)))?.Day;
        if (last < today.AddDays(-1))
            await school.CheckpointMissedAsync(Between("mailed to somebody who keeps one", last.Value, today), cancellation);
        await school.CommitAsync(
            new Because(Keeper, LedgerAct.CheckpointMailed), (unit, token) => unit.CheckpointLeftAsync(address, today, token), cancellation);
    }

    /// <summary>Says that a place went without for whole days: nobody was serving, or nobody could be reached.</summary>
    internal static string Between(string what, DateOnly last, DateOnly today) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"none was {what} between {last:yyyy-MM-dd} and {today:yyyy-MM-dd}");

    /// <summary>The places for which a whole day of the school's has gone by without one: each is judged by itself, since one that fails is hidden by no other.</summary>
    /// <param name="school">Whose log.</param>
    /// <param name="folder">The folder into which they are put; null where there is none.</param>
    /// <param name="cancellation">To give up.</param>
    public static async Task<IReadOnlyList<CheckpointsMissing>> CheckpointsMissingAsync(this OpenSchool school, string? folder, CancellationToken cancellation)
    {
        var calendar = (await school.DirectoryAsync(cancellation)).Calendar;
        var yesterday = calendar.Day(school.Sources.Now()).AddDays(-1);
        var keepers = (await school.DirectoryAsync(cancellation)).Settings.CheckpointKeepers;
        var left = await LastDaysAsync(school, cancellation);
        await using var context = school.Database.CreateContext();
        var made = calendar.Day(await context.Schools.AsNoTracking().Where(row => row.Id == school.Id).Select(row => row.CreatedAt).SingleAsync(cancellation));
        return
        [
            .. keepers.Prepend(folder is { Length: > 0 } ? folder : null).OfType<string>()
                .Select(place => new CheckpointsMissing(place, left.Find(day => day.IsFor(Lookup(school, place)))?.Day))
                .Where(missing => (missing.LastLeft ?? made) < yesterday),
        ];
    }

    private static async Task<List<LastDay>> LastDaysAsync(OpenSchool school, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await context.OutsideCheckpoints.AsNoTracking().Where(row => row.School == school.Id)
            .GroupBy(row => row.PlaceLookup).Select(place => new LastDay(place.Key, place.Max(row => row.Day))).ToListAsync(cancellation);
    }

    /// <summary>Written with the act that says so. The same place twice on one day is once.</summary>
    internal static async Task CheckpointLeftAsync(this UnitOfWork unit, string place, DateOnly day, CancellationToken cancellation)
    {
        var lookup = Lookup(unit.School, place);
        if (!await unit.Context.OutsideCheckpoints.AnyAsync(row => row.School == unit.School.Id && row.Day == day && row.PlaceLookup == lookup, cancellation))
            unit.Context.OutsideCheckpoints.Add(new OutsideCheckpointRow { School = unit.School.Id, Day = day, PlaceLookup = lookup, At = unit.Now });
    }

    private static byte[] Lookup(OpenSchool school, string place) => school.Keys.Lookup("checkpoint.place", place);

    /// <summary>The last day on which one left for a place.</summary>
    private sealed record LastDay(byte[] Lookup, DateOnly Day)
    {
        public bool IsFor(byte[] place) => Lookup.AsSpan().SequenceEqual(place);
    }
}
