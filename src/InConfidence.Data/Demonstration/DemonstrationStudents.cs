using InConfidence.People;

namespace InConfidence.Data.Demonstration;

/// <summary>
/// The students: the older ones of the roster, moved into the years of an English sixth form. Among them are always
/// somebody who turns eighteen next week and somebody whose birth date nobody knows.
/// </summary>
internal sealed class DemonstrationStudents(DemonstrationCast cast, DemonstrationCrowd crowd)
{
    public const string MailDomain = "students.school.example";

    /// <summary>A year group, and the age that its students reach in the school year.</summary>
    private static readonly (string Name, int Age)[] Years = [("Year 12", 17), ("Year 13", 18), ("University foundation", 19)];

    public void Enrol(int number)
    {
        for (var index = 0; index < number; index++)
        {
            var (year, age) = Years[index % Years.Length];
            var profile = crowd.Student(index);
            var student = profile with { YearGroup = year, BirthDate = Born(profile.BirthDate, age), House = House(index) };
            cast.Add(PersonKind.Student, student with { Mail = cast.Mail(student, MailDomain) });
        }
        var students = cast.Of(PersonKind.Student);
        cast.Change(students[1].Id, PersonKind.Student, profile => profile with { BirthDate = EighteenIn(7) });
        cast.Change(students[3].Id, PersonKind.Student, profile => profile with { BirthDate = null });
    }

    /// <summary>Every fourth student lives with a host family; the others board.</summary>
    private static string? House(int index) => index % 4 == 3 ? null : DemonstrationCast.Houses[index % 2];

    /// <summary>Month and day are the roster's; the year is that in which somebody of this age group was born.</summary>
    private DateOnly? Born(DateOnly? date, int age)
    {
        if (date is not { } born)
            return null;
        var endOfYear = DemonstrationCalendar.SchoolYearOf(cast.Today) + 1 - age;
        var year = born.Month >= 9 ? endOfYear - 1 : endOfYear;
        return new(year, born.Month, Math.Min(born.Day, DateTime.DaysInMonth(year, born.Month)));
    }

    private DateOnly EighteenIn(int days)
    {
        var birthday = cast.Today.AddDays(days);
        // Somebody born on 29 February is of age on 1 March; a leap day eighteen years ago need not exist.
        return birthday is { Month: 2, Day: 29 } ? new(birthday.Year - 18, 3, 1) : birthday.AddYears(-18);
    }
}
