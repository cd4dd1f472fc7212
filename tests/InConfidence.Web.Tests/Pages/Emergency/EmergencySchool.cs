using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Emergency;

/// <summary>A school in which somebody is in danger, and a teacher who has been told nothing.</summary>
public abstract class EmergencySchool : IAsyncLifetime
{
    protected const string Why = "  He is missing.\n\0 I must know <b>where</b> he may be ";

    private protected DeskSchool School { get; private set; } = null!;

    /// <summary>Somebody who has written nothing and was told nothing.</summary>
    private protected PersonId Teacher { get; private set; }

    public async ValueTask InitializeAsync()
    {
        School = await DeskSchool.OpenAsync();
        Teacher = await School.Test.AddPersonAsync("Tilda", "Teacher", PersonKind.Staff, Role.Staff);
    }

    public async ValueTask DisposeAsync()
    {
        await School.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Finds the student, and presses on them.</summary>
    private protected static async Task<Answer> ChooseAsync(Visitor visitor, string student = "Sam")
    {
        var found = await visitor.PostAsync("/emergency", new Dictionary<string, string> { ["Query"] = student }, button: "Find");
        var person = found.Document.QuerySelector("[data-found] button[name=person]")!.GetAttribute("value")!;
        return await visitor.SubmitAsync(found, new Dictionary<string, string> { ["person"] = person }, form: "[data-found] form");
    }

    private protected static Task<Answer> SubmitAsync(Visitor visitor, Answer page, string why = Why) =>
        visitor.SubmitAsync(page, new Dictionary<string, string> { ["Reason"] = why, ["IsDanger"] = "true" }, button: "Open it for three hours");

    /// <summary>Opens what is known of the student; where it leads.</summary>
    private protected async Task<string> OpenAsync(PersonId person, string student = "Sam")
    {
        var visitor = await School.VisitAsync(person);
        return (await SubmitAsync(visitor, await ChooseAsync(visitor, student))).Location!;
    }

    private protected async Task<Answer> ReadAsync(PersonId person, string path) => await (await School.VisitAsync(person)).GetAsync(path);

    private protected static string ReviewOf(string opened) => opened.Replace("/emergency/", "/openings/", StringComparison.Ordinal);

    private protected async Task LinkAsync(RecordId record, PartInRecord part, PersonId person)
    {
        var lead = await School.Test.ReaderAsync(School.Lead);
        Assert.True(await School.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(lead, record, part, person, token), TestSchool.Cancellation));
    }

    /// <summary>The constant "not found", as it is for what was never there.</summary>
    private protected async Task AssertHiddenAsync(PersonId person, string path)
    {
        var visitor = await School.VisitAsync(person);
        var missing = FormTokens.Without((await visitor.GetAsync(path[..(path.LastIndexOf('/') + 1)] + Guid.NewGuid().ToString("N"))).Body);
        var answer = await visitor.GetAsync(path);
        Assert.Equal((HttpStatusCode.NotFound, missing), (answer.Status, FormTokens.Without(answer.Body)));
    }

    /// <summary>Who has been told of an opening, by the page of somebody who was.</summary>
    private protected async Task<IReadOnlyList<string>> ToldAsync(PersonId person, string opened) =>
        [.. (await ReadAsync(person, ReviewOf(opened))).Document.QuerySelectorAll("[data-told] strong").Select(told => told.TextContent)];
}
