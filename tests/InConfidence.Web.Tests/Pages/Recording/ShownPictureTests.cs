using System.Net;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Recording;

public sealed class ShownPictureTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_ByTheWriterWhoSentIt_ShowsItAndNobodyElse()
    {
        var journey = await Journey.BeginAsync(school);
        var picture = (await school.Test.AddPictureAsync(school.Writer, journey.Draft, PictureSamples.Photograph))!;
        var other = await school.VisitAsync(await school.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff));

        using var shown = await journey.Visitor.Client.GetAsync($"{journey.Path}/picture/{picture.Id}", TestSchool.Cancellation);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (shown.StatusCode, shown.Content.Headers.ContentType!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await journey.GetAsync($"/picture/{PictureId.From(Guid.NewGuid())}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await journey.GetAsync("/picture/nonsense")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{journey.Path}/picture/{picture.Id}")).Status);
        Assert.StartsWith("/sign-in", (await school.Application.Visit().GetAsync($"{journey.Path}/picture/{picture.Id}")).Location, StringComparison.Ordinal);
    }

    /// <summary>In another session than the one in which the draft was begun both factors are needed, to read as well as to see.</summary>
    [Fact]
    public async Task Get_InAnotherSessionWithOneFactor_AsksForTheCode()
    {
        var journey = await Journey.BeginAsync(school);
        var picture = (await school.Test.AddPictureAsync(school.Writer, journey.Draft, PictureSamples.Photograph))!;
        var again = await school.Application.VisitAsync(school.Writer, secondFactor: false);

        Assert.StartsWith("/sign-in/code", (await again.GetAsync($"{journey.Path}/picture/{picture.Id}")).Location, StringComparison.Ordinal);
    }
}
