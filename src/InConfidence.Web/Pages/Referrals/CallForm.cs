using InConfidence.Data.Referrals;
using InConfidence.Referrals;
using InConfidence.Time;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>Somebody outside, what they said and when. Texts are kept as they were typed.</summary>
public sealed class CallForm
{
    /// <summary>"yes" where somebody spoke with them, "no" where nobody answered; anything else is no answer.</summary>
    public string Spoke { get; private init; } = "";

    public string Whom { get; private init; } = "";

    public DateAnswer Day { get; private init; } = new();

    public string Time { get; private init; } = "";

    public string Reference { get; private init; } = "";

    public string Words { get; private init; } = "";

    /// <summary>Just now.</summary>
    public static CallForm At(DateTime local) => new() { Day = DateAnswer.Of(DateOnly.FromDateTime(local)), Time = $"{local:HH:mm}" };

    public static CallForm Read(IFormCollection form) => new()
    {
        Spoke = form["Form.Spoke"].ToString(),
        Whom = form.Verbatim("Form.Whom"),
        Day = new DateAnswer { Day = form["Form.Day.Day"], Month = form["Form.Day.Month"], Year = form["Form.Day.Year"] },
        Time = form["Form.Time"].ToString(),
        Reference = form.Verbatim("Form.Reference"),
        Words = form.Verbatim("Form.Words"),
    };

    /// <summary>What is kept; null where something is missing, which is said then.</summary>
    public ReferralActContent? Content(ReferralAct act, SchoolCalendar calendar, DateTimeOffset now, ModelStateDictionary errors)
    {
        var isUnanswered = act != ReferralAct.Answered && Spoke == "no";
        if (act != ReferralAct.Answered && Spoke is not ("yes" or "no"))
            errors.AddModelError("Form.Spoke", "Choose whether somebody spoke with you");
        if (!isUnanswered && string.IsNullOrWhiteSpace(Whom))
            errors.AddModelError("Form.Whom", act == ReferralAct.Answered ? "Write who decided it" : "Write with whom you spoke");
        var day = errors.ReadDate("Form.Day", Day, "The day", required: true);
        var time = errors.ReadTime("Form.Time", Time, "14:05");
        if (!isUnanswered && string.IsNullOrWhiteSpace(Words))
            errors.AddModelError("Form.Words", act == ReferralAct.Answered ? "Write what they decided" : "Write what they said, in a few words");
        if (day is { } spokenOn && time is { } at && spokenOn.ToDateTime(at) > calendar.Local(now))
            errors.AddModelError("Form.Day.Day", "That is still to come: check the day and the time");
        return errors.IsValid
            ? new ReferralActContent { Act = act, Whom = Whom, IsUnanswered = isUnanswered, SpokenAt = calendar.At(day!.Value, time!.Value), Reference = Reference, Words = Words }
            : null;
    }
}
