using InConfidence.Data.Cases;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Cases;

/// <summary>What somebody is told, for what, and until when.</summary>
public sealed class GrantForm
{
    /// <summary>Whoever needs it longer is asked about again.</summary>
    public const int MostDays = 366;

    [BindNever]
    public string Text { get; set; } = "";

    [BindNever]
    public string Purpose { get; set; } = "";

    public DateAnswer Until { get; set; } = new();

    public static GrantForm For(DateOnly today) => new() { Until = DateAnswer.Of(today.AddDays(14)) };

    /// <summary>As it was typed, blanks and all.</summary>
    public GrantForm Verbatim(IFormCollection form)
    {
        (Text, Purpose) = (form.Verbatim($"Form.{nameof(Text)}"), form.Verbatim($"Form.{nameof(Purpose)}"));
        return this;
    }

    /// <summary>The last day, or null with sentences in the model state.</summary>
    public DateOnly? Check(ModelStateDictionary state, DateOnly today, string? textMissing)
    {
        if (textMissing is not null && string.IsNullOrWhiteSpace(Text))
            state.AddModelError($"Form.{nameof(Text)}", textMissing);
        if (string.IsNullOrWhiteSpace(Purpose))
            state.AddModelError($"Form.{nameof(Purpose)}", "Say what they need it for");
        var until = state.ReadDate($"Form.{nameof(Until)}", Until, "The last day", required: true);
        if (until < today)
            state.AddModelError("Form.Until.Day", "The last day must be today or later");
        else if (until > today.AddDays(MostDays))
            state.AddModelError("Form.Until.Day", "Grant it for at most a year: check the year");
        return state.IsValid ? until : null;
    }

    public GrantContent Content() => new(Purpose, Text);
}
