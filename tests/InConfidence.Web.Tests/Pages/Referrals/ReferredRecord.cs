using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Referrals;

/// <summary>A record that the lead refers outside, through the pages.</summary>
internal sealed class ReferredRecord(DeskSchool school, RecordId record, Visitor lead, string path)
{
    public const string Letter = "She said:  he  hits\nher <b>brother</b> \0 too";

    public RecordId Record => record;

    public Visitor Lead { get; private set; } = lead;

    public string Path => path;

    public static async Task<ReferredRecord> OfAsync(DeskSchool school, string recipient = "SocialCare", DraftContent? content = null, PersonId? by = null)
    {
        var record = await school.TellAsync(content);
        var lead = await school.VisitAsync(by ?? school.Lead);
        await lead.PostAsync($"/records/{record}", button: "I have it");
        var begun = await lead.PostAsync($"/records/{record}/refer", Beginning(recipient));
        Assert.Equal(HttpStatusCode.Found, begun.Status);
        return new ReferredRecord(school, record, lead, begun.Location!);
    }

    public static Dictionary<string, string> Beginning(string recipient) => new()
    {
        ["Form.Recipient"] = recipient, ["Form.Content"] = "content=whole", ["Form.Told"] = "Harm at home", ["Form.Why"] = "He is  not safe",
    };

    public Task<Answer> ShowAsync() => Lead.GetAsync(path);

    public async Task<string?> StateAsync() => (await ShowAsync()).Document.QuerySelector("[data-state]")!.GetAttribute("data-state");

    public Task<Answer> CallAsync(string why = "phone", string whom = "Ines Moreau, duty desk", string words = "Send it today") =>
        Lead.PostAsync($"{path}/call/{why}", new Dictionary<string, string> { ["Form.Spoke"] = "yes", ["Form.Whom"] = whom, ["Form.Words"] = words, ["Form.Reference"] = "SC-1" });

    public Task<Answer> CallInVainAsync(string why = "phone") => Lead.PostAsync($"{path}/call/{why}", new Dictionary<string, string> { ["Form.Spoke"] = "no" });

    public Task<Answer> WriteAsync(string words = Letter) => Lead.PostAsync($"{path}/words", new Dictionary<string, string> { ["Words"] = words });

    public Task<Answer> SendAsync(string why = "") =>
        Lead.PostAsync($"{path}/send", new Dictionary<string, string> { ["Channel"] = "channel=secure-transfer", ["BeforePhoning"] = why });

    public async Task<Answer> PhoneWriteAndSendAsync()
    {
        await CallAsync();
        await WriteAsync();
        return await SendAsync();
    }

    /// <summary>On what in law it rests, and the rest of what is asked for within a working day.</summary>
    public async Task<Answer> WriteRestAsync() => await Lead.PostAsync(
        $"/records/{Record}/sharing/{(await StoreCounts.SharingsAsync(school.Test.School, Record))[0]}",
        new Dictionary<string, string> { ["Form.Ground.PolicyDocument"] = "yes", ["Form.Ground.Missing"] = "It is urgent", ["Form.Hears"] = "First" }, "Save");

    public Task<Answer> AnswerAsync(string accepted = "yes", string toBeSent = "no") =>
        Lead.PostAsync($"{path}/answer", new Dictionary<string, string> { ["Form.Whom"] = "Jo Lane, manager", ["Form.Words"] = "Section 47", ["Accepted"] = accepted, ["ToBeSent"] = toBeSent });

    public Task<Answer> WithdrawAsync() => Lead.PostAsync($"{path}/not-sent", new Dictionary<string, string> { ["Reason"] = "She was  mistaken" });

    /// <summary>Time passes, after which the lead signs in anew.</summary>
    public async Task PassAsync(double minutes)
    {
        await school.PassAsync(minutes);
        Lead = await school.VisitAsync(school.Lead);
    }

    /// <summary>The open steps of the record, by their sentences.</summary>
    public async Task<IReadOnlyList<string>> StepsAsync() =>
        [.. (await Lead.GetAsync($"/records/{record}")).Document.QuerySelectorAll("[data-steps] > ul > li h3").Select(step => step.TextContent.Trim())];

    /// <summary>What the policy knows of the record; null where it is not known.</summary>
    public async Task<bool?> KnownAsync(string fact)
    {
        var known = await school.Test.SituationAsync(record);
        return known[Policy.Vocabulary.Find(fact)!] switch { Policy.Knowledge.Yes => true, Policy.Knowledge.No => false, _ => null };
    }

    /// <summary>Somebody who reads it like any deputy is kept out of the record.</summary>
    private async Task AssertReadsUntilKeptOutAsync(PersonId deputy, string page)
    {
        Assert.NotEqual(HttpStatusCode.NotFound, (await (await school.VisitAsync(deputy)).GetAsync(page)).Status);
        var reader = await school.Test.ReaderAsync(school.Lead);
        Assert.True(await school.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordLinked), (unit, token) => unit.LinkAsync(reader, record, PartInRecord.KeptOut, deputy, token), TestSchool.Cancellation));
    }

    /// <summary>To the writer, to the head, and to a deputy who is kept out, a page is as if it were missing.</summary>
    public async Task AssertHiddenAsync(string page)
    {
        var keptOut = await school.Test.AddPersonAsync("Kit", "Kept-Out", PersonKind.Staff, Role.Staff, Role.DeputyLead);
        await AssertReadsUntilKeptOutAsync(keptOut, page);
        foreach (var person in new[] { school.Writer, school.Head, keptOut })
        {
            var visitor = await school.VisitAsync(person);
            var missing = FormTokens.Without((await visitor.GetAsync($"/records/{Guid.NewGuid():N}")).Body);
            var answer = await visitor.GetAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(missing, FormTokens.Without(answer.Body));
        }
        Assert.StartsWith("/sign-in?", (await school.Application.Visit().GetAsync(page)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Lead.GetAsync(page.Replace(path, $"/records/{record}/referral/{Guid.NewGuid():N}", StringComparison.Ordinal))).Status);
    }
}
