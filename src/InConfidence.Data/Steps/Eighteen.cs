using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>
/// At the start of an eighteenth birthday, in the school's time zone, what is required of the student's records is looked at
/// anew (R4, R51). That family hears nothing more without the student's word needs no act: every decision asks how old they are.
/// </summary>
internal static class Eighteen
{
    /// <summary>For how many days after the birthday it is made up for, where the server stood still.</summary>
    private const int Days = 3;

    public static async Task LookAtEighteenAsync(this OpenSchool school, SchoolDirectory directory, DueActs acts, CancellationToken cancellation)
    {
        var today = directory.Calendar.Day(school.Sources.Now());
        var students = directory.People.Where(person => person.Is(PersonKind.Student) && person.Profile.BirthDate is { } born && Age.DayOf(born, 18) is var day && day <= today && day > today.AddDays(-Days))
            .Select(person => person.Id).ToList();
        if (students.Count == 0)
            return;
        await acts.DoEachAsync(
            "eighteen",
            LedgerAct.TurnedEighteen,
            context => context.RecordPeople
                .Where(person => person.School == school.Id && students.Contains(person.Person) && (person.Part == PartInRecord.Spoke || person.Part == PartInRecord.Concerned))
                .Join(context.Records.Where(record => record.SignedAt != null), person => person.Record, record => record.Id, (_, record) => record.Id).Distinct(),
            async (unit, id, token) =>
            {
                var record = await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).SingleAsync(row => row.Id == id, token);
                await unit.RaiseStepsAsync(record, directory, directory.PolicyOn(today), token);
                if (!unit.Context.ChangeTracker.HasChanges())
                    return false;
                unit.About(id);
                unit.Concerning(await unit.KeyAsync(record.KeyId, token));
                return true;
            },
            cancellation);
    }
}
