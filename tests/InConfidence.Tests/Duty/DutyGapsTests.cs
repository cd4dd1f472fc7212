using CsCheck;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Schools;
using InConfidence.Time;

namespace InConfidence.Tests.Duty;

public sealed class DutyGapsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    private static readonly SchoolCalendar Calendar = new(new SchoolSettings
    {
        Name = "Fenland College",
        Closed = [new(new DateOnly(2026, 12, 14), new DateOnly(2027, 1, 4), "Christmas")],
    });

    [Fact]
    public void Find_WithoutLines_IsOneGapOfTheWholeTime() =>
        Assert.Equal([new DutyGap(Start, Start.AddDays(14), DutyKind.SchoolDay)], DutyGaps.Find([], Calendar, Start, TimeSpan.FromDays(14)));

    [Fact]
    public void Find_WhereLinesMeet_IsNoGap() =>
        Assert.Empty(DutyGaps.Find([Line(-5, 3), Line(3, 40)], Calendar, Start, TimeSpan.FromHours(24)));

    [Fact]
    public void Find_BetweenLines_NamesTheHoursAndTheirKind()
    {
        // From 19 to 8 o'clock: a night that begins after closing.
        var gaps = DutyGaps.Find([Line(22, 48), Line(-5, 9)], Calendar, Start, TimeSpan.FromHours(48));

        Assert.Equal([new DutyGap(Start.AddHours(9), Start.AddHours(22), DutyKind.Night)], gaps);
        Assert.Equal(TimeSpan.FromHours(13), gaps[0].Length);
    }

    [Fact]
    public void Find_WithALineThatEndsBeforeItBegins_IsStillAGap() =>
        Assert.Equal([new DutyGap(Start, Start.AddHours(10), DutyKind.SchoolDay)], DutyGaps.Find([Line(8, 2)], Calendar, Start, TimeSpan.FromHours(10)));

    [Fact]
    public void Find_AcrossTheNightInWhichTheClockGoesBack_LeavesTheExtraHourCoveredOrNotAsTheInstantsSay()
    {
        var evening = Calendar.At(new DateOnly(2026, 10, 24), new TimeOnly(22, 0));
        var morning = Calendar.At(new DateOnly(2026, 10, 25), new TimeOnly(8, 0));
        var night = new DutyLine(default, DutyKind.Night, default, evening, morning);

        Assert.Equal(TimeSpan.FromHours(11), morning - evening);
        Assert.Empty(DutyGaps.Find([night], Calendar, evening, TimeSpan.FromHours(11)));
        Assert.Single(DutyGaps.Find([night], Calendar, evening, TimeSpan.FromHours(12)));
    }

    [Theory]
    [InlineData(11, 24, 10, DutyKind.SchoolDay)]
    [InlineData(11, 24, 7, DutyKind.Night)]
    [InlineData(11, 24, 17, DutyKind.Night)]
    [InlineData(11, 28, 10, DutyKind.Weekend)]
    [InlineData(12, 19, 10, DutyKind.Holiday)]
    [InlineData(12, 15, 23, DutyKind.Holiday)]
    public void At_EachKindOfHour_IsTold(int month, int day, int hour, DutyKind kind) =>
        Assert.Equal(kind, DutyHours.At(Calendar, new DateTimeOffset(2026, month, day, hour, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Find_OfAnyRota_HoldsExactlyTheHoursThatNoLineCovers() =>
        Gen.Select(Gen.Int[-60, 60], Gen.Int[-5, 40]).Array[0, 12].Sample(spans =>
        {
            var lines = spans.Select(span => Line(span.Item1, span.Item1 + span.Item2)).ToList();
            var gaps = DutyGaps.Find(lines, Calendar, Start, TimeSpan.FromHours(50));

            for (var half = 0; half < 100; half++)
            {
                var moment = Start.AddMinutes(30 * half);
                Assert.Equal(!lines.Any(line => line.Covers(moment)), gaps.Any(gap => gap.From <= moment && moment < gap.Until));
            }
            Assert.All(gaps.Zip(gaps.Skip(1)), pair => Assert.True(pair.First.Until < pair.Second.From));
        }, iter: 2_000);

    private static DutyLine Line(int fromHours, int untilHours) =>
        new(default, DutyKind.Cover, PersonId.From(Guid.Empty), Start.AddHours(fromHours), Start.AddHours(untilHours));
}
