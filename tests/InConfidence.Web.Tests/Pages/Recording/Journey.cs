using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

/// <summary>A member of staff at a browser, on the way through one draft.</summary>
internal sealed class Journey(DeskSchool school, Visitor visitor, PersonId writer, string path)
{
    public Visitor Visitor => visitor;

    public string Path => path;

    public DraftId Draft => DraftId.Parse(path["/record/".Length..], null);

    /// <summary>Begins a draft on the first page, with one factor: writing needs no more.</summary>
    public static async Task<Journey> BeginAsync(DeskSchool school, string way = "A student told me something", PersonId? writer = null)
    {
        var visitor = await school.Application.VisitAsync(writer ?? school.Writer, secondFactor: false);
        var answer = await visitor.PostAsync("/", button: way);
        Assert.EndsWith("/danger", answer.Location, StringComparison.Ordinal);
        return new Journey(school, visitor, writer ?? school.Writer, answer.Location![..^"/danger".Length]);
    }

    public Task<Answer> GetAsync(string page = "") => visitor.GetAsync(path + page);

    public Task<Answer> PostAsync(string page, Dictionary<string, string>? fields = null, string? button = null) => visitor.PostAsync(path + page, fields, button);

    public Task<Answer> DangerAsync(string answer = "no") => PostAsync("/danger", new() { ["Danger"] = answer });

    /// <summary>Finds somebody by name and presses the one who is found.</summary>
    public async Task<Answer> FindAsync(string which, string name, PersonId expected, PartInRecord? part = null)
    {
        var fields = new Dictionary<string, string> { ["Query"] = name };
        if (part is { } chosen)
            fields["Part"] = chosen.ToString();
        var found = await PostAsync($"/people/{which}", fields, "Find");
        return await visitor.SubmitAsync(found, new Dictionary<string, string> { ["person"] = expected.ToString() }, form: "[data-found] form");
    }

    public Task<Answer> AdultAsync(AdultInvolved adult = AdultInvolved.No, bool keepOut = false)
    {
        var fields = new Dictionary<string, string> { ["Adult"] = adult.ToString() };
        if (keepOut)
            fields["KeepOut"] = "true";
        return PostAsync("/adult", fields);
    }

    public Task<Answer> WordsAsync(string words) => PostAsync("/words", new() { ["Words"] = words });

    public Task<Answer> SendAsync() => PostAsync("/check", button: "Sign and send");

    /// <summary>What is kept so far.</summary>
    public async Task<DraftContent> KeptAsync() =>
        (await school.Test.School.FindDraftAsync(Draft, writer, TestSchool.Cancellation))!.Content;

    public async Task<RecordId?> RecordAsync() =>
        (await school.Test.School.FindDraftAsync(Draft, writer, TestSchool.Cancellation))!.Record;
}
