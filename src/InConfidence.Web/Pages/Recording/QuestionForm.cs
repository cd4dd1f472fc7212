using System.Collections.Immutable;
using System.Globalization;
using InConfidence.Questions;
using InConfidence.Time;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Recording;

/// <summary>
/// One question on its way through a form: filled from the answer that is kept, read back from what was posted. What
/// was typed is there again whatever was wrong with it.
/// </summary>
public sealed class QuestionForm(Question question)
{
    public Question Question => question;

    /// <summary>What stands in each field of text, one answer or a time.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>What is ticked, for each field of which many may be.</summary>
    public Dictionary<string, string[]> Ticked { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateAnswer> Days { get; } = new(StringComparer.Ordinal);

    /// <summary>How many rows are shown: those filled in, and one more.</summary>
    public int Rows { get; private set; } = 1;

    public IEnumerable<(string Name, Field Field, int Row)> Fields =>
        Enumerable.Range(1, question.Rows).SelectMany(row => question.Fields, (row, asked) => (question.Rows > 1 ? $"{row}.{asked.Name}" : asked.Name, asked, row));

    public bool HasAnything => Values.Values.Any(value => value.Length > 0) || Ticked.Values.Any(ticked => ticked.Length > 0)
        || Days.Values.Any(day => day.Read() is not DateReading.Nothing);

    public static QuestionForm Of(Question question, QuestionAnswer? answer)
    {
        var form = new QuestionForm(question);
        foreach (var (name, field, _) in form.Fields)
            form.Fill(name, field, answer?[name] ?? "");
        form.CountRows();
        return form;
    }

    public static QuestionForm Posted(Question question, IFormCollection posted)
    {
        var form = new QuestionForm(question);
        foreach (var (name, field, _) in form.Fields)
            if (field.Kind == FieldKind.Day)
                form.Days[name] = new DateAnswer { Day = posted[$"Days[{name}].Day"], Month = posted[$"Days[{name}].Month"], Year = posted[$"Days[{name}].Year"] };
            else if (field.Kind == FieldKind.AnyOf)
                form.Ticked[name] = [.. posted[$"Ticked[{name}]"].OfType<string>().Where(value => field.Options.Any(option => option.Value == value))];
            else
                form.Values[name] = field.Kind == FieldKind.OneOf && field.Options.All(option => option.Value != posted[$"Values[{name}]"]) ? "" : posted.Verbatim($"Values[{name}]");
        form.CountRows();
        return form;
    }

    /// <summary>
    /// The values to keep. Whatever cannot be understood is said in the state, by its field, and kept out. Text comes
    /// back byte for byte, also where the browser could not show all of it.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Read(QuestionAnswer? kept, SchoolCalendar calendar, DateTimeOffset now, ModelStateDictionary state)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, field, _) in Fields)
            if (ReadField(name, field, kept, state) is { Length: > 0 } value)
                values[name] = value;
        if (RefuseFuture(values, calendar, now, state) && Lateness.Of(values.GetValueOrDefault("day", ""), values.GetValueOrDefault("time", ""), now, calendar) > Lateness.Late
            && !values.ContainsKey("late"))
            state.AddModelError("Values[late]", "That was more than a day ago: say in a few words why it is written now");
        return values.ToImmutable();
    }

    private string? ReadField(string name, Field field, QuestionAnswer? kept, ModelStateDictionary state) => field.Kind switch
    {
        FieldKind.Day => state.ReadDate($"Days[{name}]", Days[name], "The day", required: false)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.Time => Values[name].Trim().Length == 0 ? null : state.ReadTime($"Values[{name}]", Values[name], "14:05")?.ToString("HH:mm", CultureInfo.InvariantCulture),
        FieldKind.AnyOf => string.Join(',', Ticked[name]),
        _ => TypedText.Returned(kept?[name] ?? "", Values[name]),
    };

    /// <summary>Whether a day was given that can have been.</summary>
    private static bool RefuseFuture(ImmutableSortedDictionary<string, string>.Builder values, SchoolCalendar calendar, DateTimeOffset now, ModelStateDictionary state)
    {
        if (!DateOnly.TryParseExact(values.GetValueOrDefault("day"), "yyyy-MM-dd", out var day))
            return false;
        var local = calendar.Local(now);
        var time = TimeOnly.TryParseExact(values.GetValueOrDefault("time"), "HH:mm", out var given) ? given : TimeOnly.MinValue;
        if (day > DateOnly.FromDateTime(local) || day.ToDateTime(time) > local)
            state.AddModelError("Days[day].Day", "That is still to come: check the day and the time");
        else if (calendar.Zone.IsInvalidTime(day.ToDateTime(time)))
            state.AddModelError("Values[time]", "The clocks went forward that night, so there was no such time: check it");
        else
            return true;
        return false;
    }

    private void Fill(string name, Field field, string value)
    {
        if (field.Kind == FieldKind.Day)
            Days[name] = DateAnswer.Of(DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? day : null);
        else if (field.Kind == FieldKind.AnyOf)
            Ticked[name] = value.Split(',', StringSplitOptions.RemoveEmptyEntries);
        else
            Values[name] = TypedText.Shown(value);
    }

    private void CountRows()
    {
        var filled = Fields.Where(field => Values.GetValueOrDefault(field.Name, "").Length > 0).Select(field => field.Row).DefaultIfEmpty(0).Max();
        Rows = Math.Min(filled + 1, question.Rows);
    }
}
