using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.People;

/// <summary>Who could be the second of two people.</summary>
internal static class SecondPeople
{
    /// <summary>
    /// Whoever holds an office that reads today and has an account, and is neither the one who acts nor the one whom it
    /// is about. An account that is switched off counts, or else switching off would take the second person away.
    /// </summary>
    public static async Task<IReadOnlyList<PersonId>> SecondPeopleAsync(this UnitOfWork unit, PersonId about, CancellationToken cancellation)
    {
        var directory = await unit.School.DirectoryAsync(cancellation);
        var today = directory.Calendar.Day(unit.Now);
        var holders = directory.People.Where(person => person.HoldsAny(Offices.ThatRead, today)).Select(person => person.Id)
            .Where(person => person != about && person != unit.Because.Who.Person).ToList();
        return await unit.Context.Accounts.Where(row => row.School == unit.School.Id && holders.Contains(row.Person))
            .Select(row => row.Person).Distinct().ToListAsync(cancellation);
    }
}
