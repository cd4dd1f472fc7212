using System.Net;
using System.Text;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Records;

/// <summary>A picture opens for whoever may read its record, is written down, and arrives as a picture and nothing else (R18, R19).</summary>
public sealed class ShownPictureTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByTheLead_ShowsThePictureAloneAndLeavesAnEntry()
    {
        var (record, picture) = await TellAsync();
        var visitor = await school.VisitAsync(school.Lead);

        using var shown = await visitor.Client.GetAsync($"/records/{record}/picture/{picture}", TestSchool.Cancellation);
        var bytes = await shown.Content.ReadAsByteArrayAsync(TestSchool.Cancellation);

        Assert.Equal([0xFF, 0xD8, 0xFF], bytes[..3]);
        Assert.Equal([0xFF, 0xD9], bytes[^2..]);
        Assert.DoesNotContain("canary", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline", shown.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(shown.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", shown.Headers.CacheControl!.ToString());
        var entry = (await school.Test.EntriesAsync())[^1];
        Assert.Equal((LedgerAct.PictureOpened, school.Lead.Value, record.Value), (entry.Act, entry.Who, Assert.Single(entry.Records)));
    }

    [Fact]
    public async Task Get_ByAnybodyElseOrOfWhatIsMissing_IsTheSameNotFound()
    {
        var (record, picture) = await TellAsync();
        var other = await school.VisitAsync(await school.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff));
        var lead = await school.VisitAsync(school.Lead);
        var (elsewhere, _) = await TellAsync();

        var bodies = new List<string>();
        foreach (var (visitor, path) in new[]
        {
            (other, $"/records/{record}/picture/{picture}"), (other, $"/records/{record}/picture/{PictureId.From(Guid.NewGuid())}"),
            (other, $"/records/{RecordId.From(Guid.NewGuid())}/picture/{picture}"), (other, $"/records/{record}/picture/nonsense"),
        })
        {
            var answer = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            bodies.Add(FormTokens.Without(answer.Body));
        }

        Assert.Single(bodies.Distinct());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/records/{elsewhere}/picture/{picture}")).Status);
    }

    [Fact]
    public async Task Get_SignedOutOrWithOneFactor_AsksToSignIn()
    {
        var (record, picture) = await TellAsync();
        var path = $"/records/{record}/picture/{picture}";
        var half = await school.Application.VisitAsync(school.Lead, secondFactor: false);

        Assert.Equal($"/sign-in?next={Uri.EscapeDataString(path)}", (await school.Application.Visit().GetAsync(path)).Location);
        Assert.StartsWith("/sign-in/code", (await half.GetAsync(path)).Location, StringComparison.Ordinal);
    }

    private async Task<(RecordId Record, PictureId Picture)> TellAsync()
    {
        var draft = await school.Test.StartDraftAsync(school.Writer, DeskSchool.About(school.Student));
        var number = 0;
        var picture = (await school.Test.AddPictureAsync(school.Writer, draft, PictureSamples.WithEverything(PictureSamples.Photograph, () => $"canary{number++}")))!;
        return (await school.Test.SignAsync(school.Writer, draft), picture.Id);
    }
}
