using System.Text.RegularExpressions;
using InConfidence.Data.Demonstration;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Time;
using static InConfidence.Data.Tests.Demonstration.Demonstrations;

namespace InConfidence.Data.Tests.Demonstration;

public partial class DemonstrationPlanTests
{
    /// <summary>Days on which something is special: term, holidays, a Sunday, a leap day's eve, the clocks going back.</summary>
    public static TheoryData<DateOnly> Days => [Today, D(2026, 8, 10), D(2026, 12, 24), D(2027, 2, 28), D(2028, 2, 22), D(2026, 10, 25), D(2027, 3, 28)];

    [Fact]
    public void Create_SameSeedAndDay_GivesTheSameSchool() => Assert.Equal(Text(S0), Text(Create(7, Today)));

    [Fact]
    public void Create_AnotherSeed_GivesAnotherSchool() => Assert.NotEqual(Text(S0), Text(Create(8, Today)));

    [Fact]
    public void Create_OfSizeS0_HasAboutSixtyPeopleAndTwoHundredRecords()
    {
        Assert.InRange(S0.People.Count, 50, 70);
        Assert.Equal(200, S0.Records.Count);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Create_OnAnyDay_HasTheAgesThatTheRulesTellApart(DateOnly today)
    {
        var students = Create(1, today).People.Where(person => person.Kind.HasFlag(PersonKind.Student)).ToList();
        var ages = students.Select(student => Age.BandOn(student.Profile.BirthDate, today)).ToList();

        Assert.Contains(AgeBand.Adult, ages);
        Assert.Contains(AgeBand.SixteenToSeventeen, ages);
        Assert.Single(ages, AgeBand.Unknown);
        Assert.Contains(students, student => Age.On(student.Profile.BirthDate, today.AddDays(6)) == 17 && Age.On(student.Profile.BirthDate, today.AddDays(8)) == 18);
        Assert.All(students, student => Assert.True(Age.On(student.Profile.BirthDate, today) is null or (>= 15 and <= 19)));
    }

    [Fact]
    public void Create_Always_HasSiblingsATeachersChildAndHostFamilies()
    {
        var kinds = S0.People.ToDictionary(person => person.Id, person => person.Kind);

        Assert.Contains(S0.Relations, tie => tie.Kind == RelationKind.SameHousehold && kinds[tie.From] == PersonKind.Student && kinds[tie.To] == PersonKind.Student);
        Assert.Contains(S0.Relations, tie => tie.Kind == RelationKind.GuardianOf && kinds[tie.From] == (PersonKind.Staff | PersonKind.Guardian));
        Assert.Contains(S0.Relations, tie => tie.Kind == RelationKind.HostOf && kinds[tie.From] == PersonKind.HostFamily);
        Assert.Contains(kinds.Values, kind => kind.HasFlag(PersonKind.Supply));
        Assert.Equal(2, S0.People.Select(person => person.Profile.House).OfType<string>().Distinct().Count());
        Assert.All(S0.Relations, tie => Assert.True(kinds.ContainsKey(tie.From) && kinds.ContainsKey(tie.To)));
    }

    [Theory]
    [InlineData(Role.SafeguardingLead, 1)]
    [InlineData(Role.DeputyLead, 2)]
    [InlineData(Role.Head, 1)]
    [InlineData(Role.Chair, 1)]
    [InlineData(Role.DataProtectionOfficer, 1)]
    [InlineData(Role.Administrator, 1)]
    public void Create_Always_FillsEveryOffice(Role role, int holders)
    {
        Assert.Equal(holders, S0.Roles.Count(held => held.Grant.Role == role && held.Grant.HoldsOn(Today)));
        Assert.Equal(holders, S0.Roles.Count(held => held.Grant.Role == role && held.Grant.HoldsOn(Today.AddYears(-1))));
    }

    [Fact]
    public void Accounts_OfEverybodyWithARole_AreTheirWorkMail()
    {
        Assert.Equal(S0.Roles.Select(role => role.Person).Distinct().Order(ById), S0.Accounts.Select(account => account.Person).Order(ById));
        Assert.All(S0.Accounts, account => Assert.EndsWith("@school.example", account.Name, StringComparison.Ordinal));
        Assert.Equal(S0.Accounts.Count, S0.Accounts.Select(account => account.Name).Distinct().Count());
        Assert.DoesNotContain(S0.Accounts, account => S0.People.Single(person => person.Id == account.Person).Kind.HasFlag(PersonKind.Student));
    }

    [Fact]
    public void PhonesAndMail_OfEverybody_CanReachNobody()
    {
        Assert.All(S0.People.Select(person => person.Profile.Phone).OfType<string>(), phone => Assert.Matches(DramaPhone(), phone));
        Assert.All(S0.People.Select(person => person.Profile.Mail).OfType<string>(), mail => Assert.EndsWith(".example", mail, StringComparison.Ordinal));
        var phones = S0.People.Select(person => person.Profile.Phone).OfType<string>().ToList();
        Assert.Equal(phones.Count, phones.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Duty_ForTwoWeeks_LeavesOneGapAndNoMore(DateOnly today)
    {
        var plan = Create(1, today);
        var calendar = new SchoolCalendar(plan.Settings);
        var leads = plan.Roles.Where(held => held.Grant.Role is Role.SafeguardingLead or Role.DeputyLead).Select(held => held.Person).ToHashSet();
        var from = calendar.At(today, TimeOnly.MinValue);

        var gap = Assert.Single(DutyGaps.Find(plan.Duty, calendar, from, calendar.At(today.AddDays(14), new(8, 0)) - from));

        Assert.Equal(DayOfWeek.Sunday, calendar.Local(gap.From).DayOfWeek);
        Assert.Equal(new TimeOnly(13, 0), TimeOnly.FromDateTime(calendar.Local(gap.From)));
        Assert.Equal(TimeSpan.FromHours(5), gap.Length);
        Assert.Contains(plan.Duty, line => line.Kind == DutyKind.Cover);
        Assert.All(plan.Duty, line => Assert.Contains(line.Person, leads));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Settings_OnAnyDay_HaveHolidaysAllAroundIt(DateOnly today)
    {
        var settings = Create(1, today).Settings;

        Assert.Equal(new TimeOnly(17, 0), settings.Closing);
        Assert.Contains(settings.Closed, closed => closed.First > today.AddMonths(6));
        Assert.Contains(settings.Closed, closed => closed.Last < today.AddMonths(-11));
        var calendar = new SchoolCalendar(settings);
        Assert.InRange(Enumerable.Range(0, 365).Count(day => calendar.IsSchoolDay(today.AddDays(-day))), 165, 200);
    }

    [Theory]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2028, "2028-04-16")]
    public void Settings_AroundEaster_AreClosed(int year, string easter)
    {
        var closed = Assert.Single(Create(1, new(year, 5, 1)).Settings.Closed, closed => closed.Why == "Easter" && closed.First.Year == year);

        Assert.Equal(DateOnly.ParseExact(easter, "yyyy-MM-dd", null), closed.First.AddDays(9));
    }

    [Fact]
    public void Create_AShareOfASchool_GrowsInProportion()
    {
        var plan = Create(3, Today, DemonstrationSize.OfOneSchool(0.05));

        Assert.Equal(60, plan.People.Count(person => person.Kind.HasFlag(PersonKind.Student)));
        Assert.Equal(1200, plan.Records.Count);
    }

    [Fact]
    public void Create_MoreStudentsThanTheRosterHas_GivesRosterIdsToNobodyTwice()
    {
        var plan = Create(3, Today, new(700, 50, 10));

        var ids = plan.People.Select(person => person.Profile.RosterId).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(plan.People.Count(person => person.Profile.Mail is not null), plan.People.Select(person => person.Profile.Mail).OfType<string>().Distinct().Count());
    }

    private static DateOnly D(int year, int month, int day) => new(year, month, day);

    private static Comparer<PersonId> ById => Comparer<PersonId>.Create((one, other) => one.Value.CompareTo(other.Value));

    [GeneratedRegex(@"^\+44(7700900|1632960)\d{3}$")]
    private static partial Regex DramaPhone();
}
