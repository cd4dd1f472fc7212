using System.Globalization;
using CsCheck;
using InConfidence.Schools;
using InConfidence.Time;

namespace InConfidence.Tests.Time;

/// <summary>A school in London. In 2026 its clocks go forward on 29 March at 01:00 and back on 25 October at 02:00.</summary>
/// <summary>The school's own days and hours, and by when a promised meeting must take place (D2, R03).</summary>
public sealed class SchoolCalendarTests
{
    private static readonly SchoolSettings Settings = new()
    {
        Name = "Fenland College",
        Closed = [new(new DateOnly(2026, 10, 26), new DateOnly(2026, 10, 30), "Half term")],
    };

    private static readonly SchoolCalendar Calendar = new(Settings);

    [Theory]
    [InlineData("2026-01-15T12:00:00Z", "2026-01-15T12:00:00")]
    [InlineData("2026-07-15T12:00:00Z", "2026-07-15T13:00:00")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T00:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T02:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T01:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T01:00:00")]
    public void Local_AtAMoment_FollowsTheSchoolsClock(string moment, string local) =>
        Assert.Equal(DateTime.Parse(local, CultureInfo.InvariantCulture), Calendar.Local(Moment(moment)));

    [Theory]
    [InlineData("2026-07-14T22:59:59Z", "2026-07-14")]
    [InlineData("2026-07-14T23:00:00Z", "2026-07-15")]
    [InlineData("2026-01-14T23:30:00Z", "2026-01-14")]
    public void Day_NearMidnight_IsTheSchoolsDay(string moment, string day) =>
        Assert.Equal(Day(day), Calendar.Day(Moment(moment)));

    [Theory]
    [InlineData("2026-10-23", true)]
    [InlineData("2026-10-24", false)]
    [InlineData("2026-10-25", false)]
    [InlineData("2026-10-26", false)]
    [InlineData("2026-10-30", false)]
    [InlineData("2026-11-02", true)]
    public void IsSchoolDay_OnWeekdaysOutsideClosedDays_IsTrue(string day, bool isSchoolDay) =>
        Assert.Equal(isSchoolDay, Calendar.IsSchoolDay(Day(day)));

    [Theory]
    [InlineData("2026-03-29", "00:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29", "01:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "00:30", "2026-10-24T23:30:00Z")]
    [InlineData("2026-10-25", "01:00", "2026-10-25T00:00:00Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25", "02:00", "2026-10-25T02:00:00Z")]
    [InlineData("2026-07-15", "17:00", "2026-07-15T16:00:00Z")]
    public void At_AroundAClockChange_IsTheFirstSuchMomentOrTheJump(string day, string time, string moment)
    {
        var at = Calendar.At(Day(day), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

        Assert.Equal(Moment(moment), at);
        Assert.Equal(TimeSpan.Zero, at.Offset);
    }

    [Fact]
    public void At_AnyTimeThatHappensOnce_ComesBackAsItWas() =>
        Gen.Select(Gen.Int[0, 364], Gen.Int[0, (24 * 60) - 1]).Sample((days, minutes) =>
        {
            var local = new DateTime(2026, 1, 1).AddDays(days).AddMinutes(minutes);
            return Calendar.Zone.IsInvalidTime(local)
                || Calendar.Local(Calendar.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))) == local;
        }, iter: 5_000);

    [Fact]
    public void StartOfEndedWorkingDay_OfAnyTwoMoments_ComesAfterWhatIsAWorkingDayAgo() =>
        Gen.Select(Gen.Int[0, 28 * 24 * 4], Gen.Int[0, 8 * 24 * 4]).Sample((from, quarters) =>
        {
            var then = Moment("2026-03-16T00:00:00Z").AddMinutes(15 * from);
            var now = then.AddMinutes(15 * quarters);
            return (then < Calendar.StartOfEndedWorkingDay(now)) == (Calendar.EndOfWorkingDays(then, 1) <= now);
        }, iter: 5_000);

    [Theory]
    [InlineData("2026-07-15T06:59:59Z", false)]
    [InlineData("2026-07-15T07:00:00Z", true)]
    [InlineData("2026-07-15T15:59:59Z", true)]
    [InlineData("2026-07-15T16:00:00Z", false)]
    [InlineData("2026-07-18T10:00:00Z", false)]
    [InlineData("2026-10-27T10:00:00Z", false)]
    public void IsSchoolHours_FromOpeningUntilClosing_IsTrue(string moment, bool isSchoolHours) =>
        Assert.Equal(isSchoolHours, Calendar.IsSchoolHours(Moment(moment)));

    [Theory]
    [InlineData("2026-07-15T10:00:00Z", "2026-07-15T16:00:00Z")]
    [InlineData("2026-01-15T10:00:00Z", "2026-01-15T17:00:00Z")]
    [InlineData("2026-07-15T15:59:59Z", "2026-07-15T16:00:00Z")]
    public void LatestMeeting_BeforeClosing_IsTheEndOfTheSchoolDay(string now, string latest)
    {
        Assert.Equal(Moment(latest), Calendar.EndOfSchoolDay(Moment(now)));
        Assert.Equal(Moment(latest), Calendar.LatestMeeting(Moment(now)));
    }

    [Theory]
    [InlineData("2026-07-15T16:00:00Z")]
    [InlineData("2026-07-15T21:30:00Z")]
    [InlineData("2026-07-18T10:00:00Z")]
    [InlineData("2026-10-27T10:00:00Z")]
    [InlineData("2026-10-24T23:30:00Z")]
    public void LatestMeeting_AfterClosingOrWithoutSchool_IsWithinTwoHours(string now)
    {
        Assert.Null(Calendar.EndOfSchoolDay(Moment(now)));
        Assert.Equal(Moment(now).AddHours(2), Calendar.LatestMeeting(Moment(now)));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
