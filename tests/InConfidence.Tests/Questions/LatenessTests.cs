using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Schools;
using InConfidence.Time;

namespace InConfidence.Tests.Questions;

public sealed class LatenessTests
{
    private static readonly SchoolCalendar Calendar = new(new SchoolSettings { Name = "School" });
    private static readonly DateTimeOffset Written = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-24", "09:00", 1)]
    [InlineData("2026-11-23", "09:00", 25)]
    [InlineData("2026-11-23", "", 10)]
    [InlineData("2026-11-24", "", 0)]
    public void Of_ADayAndATime_CountsTheHours(string day, string time, int hours) =>
        Assert.Equal(hours, (int)Math.Round(Lateness.Of(day, time, Written, Calendar)!.Value.TotalHours));

    [Fact]
    public void Of_WhatHasNoDay_IsNotKnown() => Assert.Null(Lateness.Of(new DraftContent { Kind = RecordKind.Concern }, Written, Calendar));

    [Theory]
    [InlineData(24, null)]
    [InlineData(25, "1 day after it was said")]
    [InlineData(75, "3 days after it was said")]
    public void InWords_SpeaksOnlyOfMoreThanADay(int hours, string? words) => Assert.Equal(words, Lateness.InWords(TimeSpan.FromHours(hours)));
}
