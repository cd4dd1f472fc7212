using System.Globalization;
using InConfidence.Alerts;
using InConfidence.Data.People;
using InConfidence.Data.Steps;
using InConfidence.Policy;
using InConfidence.Schools;

namespace InConfidence.Data.Tests.Steps;

/// <summary>By when a step is due, by the school's own calendar: over nights, weekends, holidays and a change of the clock.</summary>
public sealed class StepDueTests
{
    private static readonly SchoolDirectory School = new(
        1, new SchoolSettings { Name = "Fenmarsh School", Closed = [new(new DateOnly(2026, 12, 21), new DateOnly(2027, 1, 3), "Christmas")] }, [], [], []);

    [Theory]
    [InlineData("at once", "2026-11-24T10:00", "2026-11-24T10:30")]
    [InlineData("end of day", "2026-11-24T10:00", "2026-11-25T00:00")]
    [InlineData("end of school day", "2026-11-24T10:00", "2026-11-24T17:00")]
    [InlineData("end of school day", "2026-11-24T17:30", "2026-11-24T19:30")]
    [InlineData("end of next working day", "2026-11-27T10:00", "2026-11-30T17:00")]
    [InlineData("within 30 minutes", "2026-11-24T10:00", "2026-11-24T10:30")]
    [InlineData("within 72 hours", "2026-11-27T10:00", "2026-11-30T10:00")]
    [InlineData("within 5 days", "2026-11-24T10:00", "2026-11-29T10:00")]
    [InlineData("within 2 weeks", "2026-11-24T10:00", "2026-12-08T10:00")]
    [InlineData("within 1 month", "2027-01-31T10:00", "2027-02-28T10:00")]
    [InlineData("within 1 working day", "2026-11-24T10:00", "2026-11-25T17:00")]
    [InlineData("within 1 working day", "2026-11-27T23:00", "2026-11-30T17:00")]
    [InlineData("within 1 working day", "2026-11-28T10:00", "2026-11-30T17:00")]
    [InlineData("within 2 working days", "2026-11-27T10:00", "2026-12-01T17:00")]
    [InlineData("within 1 working day", "2026-12-23T10:00", "2026-12-24T17:00")]
    [InlineData("within 1 school day", "2026-12-18T10:00", "2027-01-04T17:00")]
    [InlineData("within 2 school days", "2026-12-17T10:00", "2027-01-04T17:00")]
    [InlineData("within 2 school days", "2026-12-18T10:00", "2027-01-05T17:00")]
    public void Of_WordsOfTheDocument_IsTheMoment(string by, string raised, string due) =>
        Assert.Equal(Local(due), StepDue.Of(by, Local(raised), AlertLevel.Ordinary, School));

    [Fact]
    public void Of_DaysOverAChangeOfTheClock_KeepsTheTimeOfDay() => Assert.Equal(
        new DateTimeOffset(2027, 3, 29, 9, 0, 0, TimeSpan.Zero),
        StepDue.Of("within 2 days", new DateTimeOffset(2027, 3, 27, 10, 0, 0, TimeSpan.Zero), AlertLevel.Ordinary, School));

    [Fact]
    public void Of_AtOnceInDanger_IsLateAsSoonAsAnAlertOfDangerIs() =>
        Assert.Equal(Local("2026-11-24T10:05"), StepDue.Of("at once", Local("2026-11-24T10:00"), AlertLevel.Danger, School));

    [Theory, InlineData("before"), InlineData("with"), InlineData("after")]
    public void Of_WordsThatNameNoMoment_IsNone(string by) => Assert.Null(StepDue.Of(by, Local("2026-11-24T10:00"), AlertLevel.Ordinary, School));

    [Theory, InlineData("soon"), InlineData("within 2 fortnights"), InlineData("within many days"), InlineData("")]
    public void Of_WordsThatAreNoTime_Throws(string by) =>
        Assert.Throws<InvalidDataException>(() => StepDue.Of(by, Local("2026-11-24T10:00"), AlertLevel.Ordinary, School));

    [Fact]
    public void Of_EveryTimeThatTheLanguageKnows_IsReadAndNeverBeforeItWasRaised()
    {
        string[] units = ["minute", "hour", "day", "working day", "school day", "week", "month"];
        var known = units.SelectMany(unit => new[] { $"within 1 {unit}", $"within 1000 {unit}s" }).Concat(["at once", "end of day", "end of school day", "end of next working day"]);
        foreach (var by in known)
        {
            var text = $"# S1 A clause\n\nWords.\n\n```policy\nduty look \"Look.\"\nrequire seen: head does look {by} when harm is immediate\n```\n";
            Assert.True(PolicyDocument.TryRead(text, out var document, out _), by);
            var requirement = Assert.Single(document.Explain(Act.Tell, Situation.Of((Vocabulary.Find("harm.immediate")!, true))).Requirements);
            for (var hour = 0; hour < 24 * 40; hour += 5)
            {
                var raised = Local("2026-12-01T00:00").AddHours(hour);
                Assert.True(StepDue.Of(requirement.By, raised, AlertLevel.Ordinary, School) > raised, by);
            }
        }
    }

    private static DateTimeOffset Local(string text) => School.Calendar.At(
        DateOnly.Parse(text[..10], CultureInfo.InvariantCulture), TimeOnly.Parse(text[11..], CultureInfo.InvariantCulture));
}
