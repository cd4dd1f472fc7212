using InConfidence.Data.Steps;

namespace InConfidence.Web.Pages.Desk;

/// <summary>When what the policy requires is due, the most pressing first.</summary>
public enum DueGroup
{
    Late,

    Today,

    /// <summary>A student was not told yet of what was passed on: that is looked at again on a day (D5).</summary>
    Silence,

    /// <summary>A decision on telling that is looked at again on a day.</summary>
    LookAgain,

    Later,
}

/// <summary>One line of what there is today: how many, and where on the page they stand.</summary>
/// <param name="Text">What they are.</param>
/// <param name="Place">Where on the desk they stand.</param>
/// <param name="Count">How many stand there.</param>
/// <param name="IsLate">Whether somebody should have done something by now.</param>
public sealed record TodayLine(string Text, string Place, int Count, bool IsLate = false);

/// <summary>What of a desk is for today: a few numbers before the lists, so that nobody scrolls to find that a student waits.</summary>
internal static class Today
{
    public static IReadOnlyList<TodayLine> Of(IndexModel desk)
    {
        var due = desk.Due.Shown.ToLookup(one => GroupOf(one.Step, desk.Now, desk.EndOfToday));
        var words = new CaseDueWords(desk.Directory, desk.Now);
        var cases = desk.CasesDue.ToLookup(line => CaseDueWords.KindOf(line.Cause));
        TodayLine[] all =
        [
            new("New", "new", Count(DeskGroup.New)),
            new("Waiting for an answer", "waiting", Count(DeskGroup.Waiting), desk.Lines.Any(line => line.Group == DeskGroup.Waiting && line.IsOverdue)),
            new("Promised meetings", "meetings", desk.Meetings.Count(), desk.Meetings.Any(pair => pair.Meeting.DueAt <= desk.Now)),
            new("Opened in an emergency, to review", "openings", desk.Openings.Count),
            new("Questions to you", "questions", desk.Questions.Count),
            new("Late", "due", due[DueGroup.Late].Count(), IsLate: true),
            new("Due today", "due", due[DueGroup.Today].Count()),
            new("Silences to review", "due", desk.Due.Shown.Count(one => one.Step.IsSilence)),
            new("Referrals", "referrals", desk.Referrals.Shown.Count, desk.Referrals.Shown.Any(line => line.Referral.IsLate(desk.Directory.Calendar, desk.Now))),
            .. cases.OrderBy(kind => kind.Key).Select(kind => new TodayLine(CaseDueWords.Today(kind.Key), "cases", kind.Count(), kind.Any(words.IsLate))),
        ];
        return [.. all.Where(line => line.Count > 0)];

        int Count(DeskGroup group) => desk.Lines.Count(line => line.Group == group);
    }

    public static DueGroup GroupOf(StepView step, DateTimeOffset now, DateTimeOffset endOfToday) =>
        step.IsLate(now) ? DueGroup.Late
        : step.DueAt <= endOfToday || step.By == "at once" ? DueGroup.Today
        : step.IsSilence ? DueGroup.Silence
        : step.IsToLookAgain ? DueGroup.LookAgain
        : DueGroup.Later;

    public static string Of(DueGroup group) => group switch
    {
        DueGroup.Late => "Late",
        DueGroup.Today => "Today",
        DueGroup.Silence => "Silences to review",
        DueGroup.LookAgain => "To look at again",
        _ => "Later",
    };
}
