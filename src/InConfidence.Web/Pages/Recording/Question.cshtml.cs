using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>
/// One question of the questionnaire (D1, D3, D4, D7, D9, D10, D11, D12). "It did not come up" and "don't know yet" are
/// whole answers; nobody is sent back to ask a student.
/// </summary>
[WhoMayEnter(Entry.Writing)]
public sealed class QuestionModel(OpenSchool school) : DraftPage(school)
{
    public QuestionForm Asked { get; private set; } = null!;

    public Dictionary<string, string> Values => Asked.Values;

    public Dictionary<string, string[]> Ticked => Asked.Ticked;

    public Dictionary<string, DateAnswer> Days => Asked.Days;

    public string Version { get; private set; } = "";

    public string Self => $"{Base}/question/{Asked.Question.Name}";

    public async Task<IActionResult> OnGetAsync(string name)
    {
        if (Find(name) is not { } question)
            return await NotForYouAsync();
        Asked = QuestionForm.Of(question, AnswerOf(Written, question));
        Version = VersionOf(Written);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name)
    {
        if (Find(name) is not { } question)
            return await NotForYouAsync();
        Asked = QuestionForm.Posted(question, Request.Form);
        Version = Request.Form["Version"].ToString();
        var answer = Answer(question);
        if (!ModelState.IsValid)
            return Page();
        switch (await SaveAsync(current => Change(current, question, answer)))
        {
            case ConflictResult:
                Version = VersionOf((await School.FindDraftAsync(Draft.Id, Reader.Id, Cancellation))!.Content);
                ModelState.AddModelError("", "This answer was changed on another page meanwhile. What you typed is here: save again to keep it instead");
                return Page();
            case { } elsewhere:
                return elsewhere;
            default:
                return Redirect(Next(question, answer));
        }
    }

    public async Task<IActionResult> OnPostAutosaveAsync(string name)
    {
        if (Find(name) is not { } question)
            return await NotForYouAsync();
        Asked = QuestionForm.Posted(question, Request.Form);
        var values = Asked.Read(AnswerOf(Written, question), Directory.Calendar, Now, ModelState);
        // What is half typed is kept as far as it can be understood; the button says what is wrong with the rest.
        return await AutosaveAsync(
            current => Change(current, question, values.Count == 0 ? null : new QuestionAnswer(AnswerState.Answered, values)), VersionOf);
    }

    private QuestionAnswer? Answer(Question question)
    {
        var values = Asked.Read(AnswerOf(Written, question), Directory.Calendar, Now, ModelState);
        var state = Request.Form["state"].ToString();
        if (state is "did-not-come-up" or "dont-know-yet")
        {
            if (Asked.HasAnything)
                ModelState.AddModelError("", "You wrote something here: save it, or empty it first");
            return QuestionAnswer.Of(state == "dont-know-yet" ? AnswerState.DontKnowYet : AnswerState.DidNotComeUp);
        }
        if (values.Count > 0)
            return new QuestionAnswer(AnswerState.Answered, values);
        if (Request.Form["then"] != "tell" && ModelState.IsValid)
            ModelState.AddModelError("", $"Write something, or choose “{question.DidNotComeUp}” or “Don’t know yet”");
        return null;
    }

    private DraftContent? Change(DraftContent current, Question question, QuestionAnswer? answer)
    {
        var pasted = Request.Form["pasted"].OfType<string>().Where(part => Asked.Fields.Any(field => part == $"{question.Name}.{field.Name}"));
        current = current with { Pasted = current.Pasted.Union(pasted) };
        var before = AnswerOf(current, question);
        var isAsShown = VersionOf(current) == Request.Form["Version"];
        if ((isAsShown || MayReadBack) && (Equals(before, answer) || (answer is null && before is not { State: AnswerState.Answered })))
            return current;
        if (!isAsShown)
            return null;
        return answer is null ? current with { Answers = current.Answers.Remove(question.Name) } : current.WithAnswer(question.Name, answer);
    }

    /// <summary>The next question that nobody has come to yet; after the last, the list.</summary>
    private string Next(Question question, QuestionAnswer? answer)
    {
        if (Request.Form["then"] == "tell")
            return $"{Base}/tell";
        if (Request.Form["state"] == "more")
            return Self;
        var content = answer is null ? Written : Written.WithAnswer(question.Name, answer);
        var open = Questionnaire.For(content).SkipWhile(one => one.Name != question.Name).Skip(1)
            .FirstOrDefault(one => Questionnaire.StateOf(content, one) == AnswerState.NotYet);
        return open is null ? Base : $"{Base}/question/{open.Name}";
    }

    private Question? Find(string name) =>
        Questionnaire.Find(name) is { } question && (Questionnaire.For(Written).Contains(question) || Written.Answers.ContainsKey(name)) ? question : null;

    private static QuestionAnswer? AnswerOf(DraftContent content, Question question) => content.Answers.GetValueOrDefault(question.Name);

    private string VersionOf(DraftContent content) => TypedText.Version(
        AnswerOf(content, Asked.Question) is { } answer ? answer.State + string.Concat(answer.Values.Select(value => $"\0{value.Key}\0{value.Value}")) : "");
}
