using InConfidence.Web.Pages.WhatHappens.Words;

namespace InConfidence.Web.Pages.WhatHappens;

/// <summary>A question as it is shown: its words beside its answers, in the order of the answers.</summary>
public sealed class QuestionText(StudentPageWords words, StudentQuestion question)
{
    private readonly QuestionWords spoken = words.Questions[question.Name];

    public string Text => spoken.Text;

    public string? Hint => spoken.Hint;

    public IEnumerable<(string Value, string Label)> Answers => question.Answers.Select(answer => (answer.Value, spoken.Answers[answer.Value]));
}
