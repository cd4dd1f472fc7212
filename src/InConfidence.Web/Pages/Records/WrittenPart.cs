using System.Globalization;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Web.Components;

namespace InConfidence.Web.Pages.Records;

/// <summary>One answered field, as it is read back.</summary>
internal sealed record WrittenField(string Label, string Text, bool Pasted);

/// <summary>One question with its answer, or with the words that complete it without one.</summary>
internal sealed record WrittenPart(string Title, bool IsOpinion, string? Completed, IReadOnlyList<WrittenField> Fields)
{
    /// <summary>Every question that was answered or completed, in the order of the questionnaire.</summary>
    /// <param name="content">What was written.</param>
    /// <param name="withSilences">Whether whoever reads may know that a student was not told (D5).</param>
    public static IReadOnlyList<WrittenPart> Of(DraftContent content, bool withSilences) =>
        [.. Asked(content, withSilences).Where(question => Questionnaire.StateOf(content, question) != AnswerState.NotYet).Select(question => Of(content, question))];

    /// <summary>The questions that nobody has come to yet.</summary>
    public static IReadOnlyList<string> NotYet(DraftContent content, bool withSilences) =>
        [.. Asked(content, withSilences).Where(question => Questionnaire.StateOf(content, question) == AnswerState.NotYet).Select(question => question.Title)];

    /// <summary>What was answered once is shown, even where it would no longer be asked.</summary>
    private static IEnumerable<Question> Asked(DraftContent content, bool withSilences) =>
        Questionnaire.All.Where(question => (withSilences || question.Name != Questionnaire.PassingOn) && question.Kinds.Contains(content.Kind) && (question.Applies(content) || content.Answers.ContainsKey(question.Name)));

    private static WrittenPart Of(DraftContent content, Question question)
    {
        var answer = content.Answers[question.Name];
        var completed = answer.State switch
        {
            AnswerState.DidNotComeUp => question.DidNotComeUp,
            AnswerState.DontKnowYet => "Don’t know yet",
            _ => null,
        };
        return new WrittenPart(question.Title, question.Name == "opinion", completed, completed is null ? [.. FieldsOf(content, question, answer)] : []);
    }

    private static IEnumerable<WrittenField> FieldsOf(DraftContent content, Question question, QuestionAnswer answer)
    {
        for (var row = 1; row <= question.Rows; row++)
            foreach (var field in question.Fields)
            {
                var name = question.Rows > 1 ? $"{row}.{field.Name}" : field.Name;
                var label = question.Rows > 1 ? $"{row}. {field.Label}" : field.Label;
                if (answer[name].Length > 0)
                    yield return new WrittenField(label, Spoken(field, answer[name]), IsPasted(content, question, name));
            }
    }

    private static bool IsPasted(DraftContent content, Question question, string field) =>
        content.Pasted.Contains(question.Name) || content.Pasted.Contains($"{question.Name}.{field}");

    private static string Spoken(Field field, string value) => field.Kind switch
    {
        FieldKind.OneOf => Label(field, value),
        FieldKind.AnyOf => string.Join(", ", value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => Label(field, one))),
        FieldKind.Day when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            SpokenTime.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), TimePrecision.Day),
        _ => value,
    };

    private static string Label(Field field, string value) => field.Options.FirstOrDefault(option => option.Value == value)?.Label ?? value;
}
