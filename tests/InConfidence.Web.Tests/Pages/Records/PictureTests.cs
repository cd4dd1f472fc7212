using System.Net;
using InConfidence.Data.Pictures;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Pictures;

namespace InConfidence.Web.Tests.Pages.Records;

/// <summary>A picture stands beside a record, by whoever may read it (R13, R14, R15).</summary>
public sealed class PictureTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var record = await school.TellAsync();

        Assert.Equal($"/sign-in?next=%2Frecords%2F{record}%2Fpicture", (await school.Application.Visit().GetAsync($"/records/{record}/picture")).Location);
    }

    [Fact]
    public async Task GetAndPost_ByAnybodyElse_AnswerAsIfItWereMissing()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(await school.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff, Role.Administrator));
        var token = (await visitor.GetAsync("/")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var bodies = new List<string>();

        foreach (var id in new[] { record.ToString(), RecordId.From(Guid.NewGuid()).ToString(), "nonsense" })
        {
            using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(PictureSamples.Photograph), "File", "a.jpg" } };
            var shown = await visitor.GetAsync($"/records/{id}/picture");
            var posted = await Answer.ReadAsync(await visitor.Client.PostAsync($"/records/{id}/picture", form, TestSchool.Cancellation), id);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.Status, posted.Status));
            bodies.AddRange([FormTokens.Without(shown.Body), FormTokens.Without(posted.Body)]);
        }

        Assert.Single(bodies.Distinct());
    }

    [Fact]
    public async Task Post_WithAScreenshot_StandsBesideTheRecordWithNameAndTime()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Writer);

        var answer = await visitor.SendPictureAsync($"/records/{record}/picture", PictureSamples.Screenshot(), of: nameof(PictureOf.Screen));

        Assert.Equal($"/records/{record}", answer.Location);
        var read = await school.ReadAsync(school.Lead, record);
        Assert.Contains("Added by Ada Writer", read.Text, StringComparison.Ordinal);
        Assert.Contains("A message or a page on a screen", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canaryfilename", read.Body, StringComparison.Ordinal);
        // Nobody sees a picture without wanting to: it is a link.
        Assert.Empty(read.Document.QuerySelectorAll("main img"));
        var entry = (await school.Test.EntriesAsync()).Last(entry => entry.Act == LedgerAct.PictureAdded);
        Assert.Equal((school.Writer.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
    }

    [Fact]
    public async Task Post_OfWhatThePolicyRefusesOrIsNoPicture_AddsNothing()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Lead);
        var page = $"/records/{record}/picture";

        var refused = await visitor.SendPictureAsync(page, PictureSamples.Photograph, shows: nameof(PictureShows.Indecent));
        Assert.Equal(["The picture was thrown away unread: the policy does not let it be kept"], refused.Errors);
        var (sentences, clauses) = PolicySaid.Of(refused);
        Assert.Equal(["An indecent image of a child is never looked at, copied or kept."], sentences);
        Assert.Equal([("X1 Images", "/policy#X1")], clauses);
        Assert.Equal(["Choose a picture"], (await visitor.SendPictureAsync(page, null)).Errors);
        Assert.Equal(
            ["Choose a photograph or a screenshot, as a JPEG or PNG file. This is something else"],
            (await visitor.SendPictureAsync(page, "<script>alert(1)</script>"u8.ToArray())).Errors);

        Assert.DoesNotContain("Added by", (await school.ReadAsync(school.Lead, record)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Twice_AddsOnePictureAndMoreThanTenAreRefused()
    {
        var record = await school.TellAsync();
        var visitor = await school.VisitAsync(school.Writer);
        var page = $"/records/{record}/picture";

        await visitor.SendPictureAsync(page, PictureSamples.Screenshot(shade: 1));
        for (byte shade = 1; shade <= PictureLimits.Most; shade++)
            Assert.Equal(HttpStatusCode.Found, (await visitor.SendPictureAsync(page, PictureSamples.Screenshot(shade: shade))).Status);

        Assert.Equal(["You have added 10 pictures already. Describe the rest in words"], (await visitor.SendPictureAsync(page, PictureSamples.Screenshot(shade: 99))).Errors);
        Assert.Equal(PictureLimits.Most, (await school.ReadAsync(school.Writer, record)).Document.QuerySelectorAll("[data-pictures] a").Length);
    }
}
