using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Shredding;

/// <summary>Who may decide that a record is destroyed, or that it must not be.</summary>
internal static class Destroyers
{
    private static readonly Role[] Offices = [Role.SafeguardingLead, Role.Head, Role.Chair, Role.DataProtectionOfficer];

    public static Task<RecordRow?> FindRecordAsync(this OpenSchool school, StoreContext context, RecordId record, CancellationToken cancellation) =>
        context.Records.AsNoTracking().Include(row => row.People).SingleOrDefaultAsync(row => row.School == school.Id && row.Id == record, cancellation);

    /// <summary>Holds one of the offices today, and has nothing to do with the matter: nobody destroys what is said about themselves or theirs.</summary>
    public static bool May(SchoolDirectory directory, RecordRow record, PersonId person, DateTimeOffset now)
    {
        var today = directory.Calendar.Day(now);
        return directory.Find(person) is { } found && found.HoldsAny(Offices.Except(About(record.AdultInvolved)), today)
            && !new Conflicts(Routes.MatterOf(record), directory.Relations).Concern(person);
    }

    /// <summary>Names in the act's entry the record, and those who ordered it.</summary>
    public static void Name(this UnitOfWork unit, RecordId record, params IEnumerable<PersonId> people)
    {
        unit.About(record);
        foreach (var person in people)
            unit.About(person);
    }

    /// <summary>Writes down that people asked for something that destroys or protects a record, and that it was refused.</summary>
    public static Task RefusedAsync(this OpenSchool school, Because because, RecordId record, IReadOnlyList<PersonId> people, CancellationToken cancellation) =>
        school.CommitAsync(
            because,
            (unit, _) =>
            {
                unit.Name(record, people);
                unit.Refused();
                return Task.CompletedTask;
            },
            cancellation);

    /// <summary>The offices that a matter is about, whether or not anybody in them was named.</summary>
    private static Role[] About(AdultInvolved involved) => involved switch
    {
        AdultInvolved.SafeguardingTeam => [Role.SafeguardingLead],
        AdultInvolved.Head => [Role.Head],
        AdultInvolved.Chair => [Role.Chair],
        _ => [],
    };
}
