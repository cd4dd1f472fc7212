using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Advice;

/// <summary>A school in which somebody asks, and what the tests of it share.</summary>
public abstract class AdviceSchool : IAsyncLifetime
{
    protected const string Words = "  May I tell his tutor?\n\0 <b>He</b> asked me not to ";

    private protected DeskSchool School { get; private set; } = null!;

    public async ValueTask InitializeAsync() => School = await DeskSchool.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await School.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task LinkAsync(PersonId by, RecordId record, PartInRecord part, PersonId person)
    {
        var reader = await School.Test.ReaderAsync(by);
        await School.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => InConfidence.Data.Records.AfterSigning.LinkAsync(unit, reader, record, part, person, token), TestSchool.Cancellation);
    }

    private protected async Task<string> AskAsync(PersonId person, string words = "May I tell his tutor?") =>
        Question(await (await School.VisitAsync(person)).PostAsync("/ask", new Dictionary<string, string> { ["Words"] = words }, button: "Ask"));

    private protected static string Question(Answer sent) => sent.Location!.Replace("/ask/", "/questions/", StringComparison.Ordinal).Replace("/sent", "", StringComparison.Ordinal);

    private protected async Task AnswerAsync(PersonId person, string question, string words) =>
        await (await School.VisitAsync(person)).PostAsync(question, new Dictionary<string, string> { ["Answer"] = words }, button: "Answer");

    private protected async Task<Answer> ReadAsync(PersonId person, string question) => await (await School.VisitAsync(person)).GetAsync(question);

    /// <summary>How many questions wait on each desk; null for none.</summary>
    private protected async Task<string?[]> QuestionsAsync(params PersonId[] people)
    {
        var counts = new List<string?>();
        foreach (var person in people)
            counts.Add((await (await School.VisitAsync(person)).GetAsync("/desk")).Document.QuerySelector("[data-questions]")?.GetAttribute("data-questions"));
        return [.. counts];
    }

    private protected static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
