using InConfidence.Data.Steps;
using InConfidence.Records;
using InConfidence.Web.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Desk;

/// <summary>What is late comes first, then what is due today, then what is to be looked at again.</summary>
public sealed class TodayTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero), Midnight = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1.0, false, "Late")]
    [InlineData(0.0, true, "Late")]
    [InlineData(0.1, false, "Today")]
    [InlineData(14.0, true, "Today")]
    [InlineData(14.1, true, "LookAgain")]
    [InlineData(14.1, false, "Later")]
    [InlineData(null, false, "Later")]
    [InlineData(null, true, "LookAgain")]
    public void GroupOf_AStep_IsByWhenItIsDue(double? hours, bool isToLookAgain, string group) => Assert.Equal(group, Today.GroupOf(Step(hours, isToLookAgain, "end of day"), Now, Midnight).ToString());

    [Fact]
    public void GroupOf_WhatIsDoneAtOnce_IsToday() => Assert.Equal(DueGroup.Today, Today.GroupOf(Step(null, isToLookAgain: false, "at once"), Now, Midnight));

    private static StepView Step(double? hours, bool isToLookAgain, string by) => new()
    {
        Id = StepId.From(Guid.NewGuid()),
        Record = RecordId.From(Guid.NewGuid()),
        Who = "Safeguarding lead",
        Sentence = "Do it.",
        By = by,
        DueAt = hours is { } some ? Now.AddHours(some) : null,
        Clauses = [],
        RaisedAt = Now.AddDays(-1),
        Referral = null,
        IsToLookAgain = isToLookAgain,
        Answer = null,
        AnsweredBy = null,
        AnsweredAt = null,
    };
}
