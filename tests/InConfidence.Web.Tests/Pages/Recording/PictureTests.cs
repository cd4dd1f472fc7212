using System.Net;
using InConfidence.Data.Pictures;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Pictures;
using InConfidence.Web.Tests.Platform.Files;

namespace InConfidence.Web.Tests.Pages.Recording;

/// <summary>A picture of notes joins a draft; an injury and an indecent picture are refused in words, unread (R13, R14, R15).</summary>
public sealed class PictureTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    [Fact]
    public async Task Get_SignedOut_LeadsToSignIn()
    {
        var journey = await Journey.BeginAsync(school);

        Assert.StartsWith("/sign-in", (await school.Application.Visit().GetAsync(journey.Path + "/picture")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAndPost_ByAnybodyElse_AnswerAsIfItWereMissing()
    {
        var journey = await Journey.BeginAsync(school);
        var visitor = await school.VisitAsync(await school.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff));
        var token = (await visitor.GetAsync("/")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        foreach (var path in new[] { journey.Path, $"/record/{Guid.NewGuid():N}" })
        {
            using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(PictureSamples.Photograph), "File", "a.jpg" } };
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path + "/picture")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.PostAsync(path + "/picture", form, TestSchool.Cancellation)).StatusCode);
        }
    }

    [Fact]
    public async Task Get_ByTheWriter_SaysWhatMustNeverBeSentBeforeItAsksForAFile()
    {
        var journey = await Journey.BeginAsync(school);

        var page = await journey.GetAsync("/picture");

        Assert.Contains("Never send", page.Text, StringComparison.Ordinal);
        Assert.Contains("Anybody undressed, or anything sexual, even as evidence", page.Text, StringComparison.Ordinal);
        Assert.Equal($"{journey.Path}/question/injuries", page.Document.QuerySelector("[data-never] a")!.GetAttribute("href"));
        Assert.Equal("image/jpeg,image/png", page.Document.QuerySelector("input[type=file]")!.GetAttribute("accept"));
        var order = page.Document.QuerySelectorAll("form[data-send] input").Select(input => input.GetAttribute("name")).Distinct();
        Assert.Equal(["__RequestVerificationToken", "Of", "Shows", "File"], order);
    }

    [Fact]
    public async Task Post_WithAPhotograph_KeepsItWithTheDraftAndLeavesAnEntry()
    {
        var journey = await Journey.BeginAsync(school);

        var answer = await journey.Visitor.SendPictureAsync(journey.Path + "/picture", PictureSamples.Photograph);

        Assert.Equal((HttpStatusCode.Found, journey.Path + "/picture"), (answer.Status, answer.Location));
        var picture = Assert.Single((await journey.KeptAsync()).Pictures);
        Assert.Equal((PictureOf.Paper, PictureSamples.Photograph.Length), (picture.Of, picture.Length));
        Assert.Contains("Open picture 1", (await journey.GetAsync("/picture")).Text, StringComparison.Ordinal);
        Assert.Contains("1 added", (await journey.GetAsync()).Text, StringComparison.Ordinal);
        var entry = (await school.Test.EntriesAsync()).Last(entry => entry.Act == LedgerAct.PictureAdded);
        Assert.Equal((school.Writer.Value, "Ask"), (entry.Who, entry.Decision!.Outcome));
    }

    /// <summary>What the policy refuses is refused in the policy's words, and the sender is told what to do instead.</summary>
    [Theory]
    [InlineData(nameof(PictureShows.Injury), "An injury is described and drawn by an adult, not photographed.", false)]
    [InlineData(nameof(PictureShows.Indecent), "An indecent image of a child is never looked at, copied or kept.", true)]
    public async Task Post_OfWhatThePolicyRefuses_KeepsNothingAndSaysWhatToDo(string shows, string reason, bool isIndecent)
    {
        var journey = await Journey.BeginAsync(school);

        var answer = await journey.Visitor.SendPictureAsync(journey.Path + "/picture", PictureSamples.Photograph, shows: shows);

        Assert.Equal(["The picture was thrown away unread: the policy does not let it be kept"], answer.Errors);
        var (sentences, clauses) = PolicySaid.Of(answer);
        Assert.Equal([reason], sentences);
        Assert.Equal([("X1 Images", "/policy#X1")], clauses);
        Assert.Equal(isIndecent, answer.Text.Contains("do not delete, copy, forward or print it", StringComparison.Ordinal));
        Assert.Empty((await journey.KeptAsync()).Pictures);
    }

    [Fact]
    public async Task Post_WithoutAnAnswer_SaysWhatIsMissing()
    {
        var journey = await Journey.BeginAsync(school);

        Assert.Equal(
            ["Choose what it is a picture of", "Say whether it shows an injury, or anybody undressed"],
            (await journey.Visitor.SendPictureAsync(journey.Path + "/picture", PictureSamples.Photograph, of: null, shows: "7")).Errors);
        Assert.Equal(["Choose a picture"], (await journey.Visitor.SendPictureAsync(journey.Path + "/picture", null)).Errors);
        Assert.Equal(["The file is empty. Choose a picture"], (await journey.Visitor.SendPictureAsync(journey.Path + "/picture", [])).Errors);
        Assert.Empty((await journey.KeptAsync()).Pictures);
    }

    [Theory]
    [InlineData("%PDF-1.7 and more", "Choose a photograph or a screenshot, as a JPEG or PNG file. This is something else")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "This picture is in a form that only some phones show (HEIC). Take a screenshot of it and send that")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", "The picture did not arrive whole, or is damaged. Send it again")]
    public async Task Post_OfWhatIsNoPicture_SaysSoInOneSentence(string file, string sentence)
    {
        var journey = await Journey.BeginAsync(school);

        Assert.Equal([sentence], (await journey.Visitor.SendPictureAsync(journey.Path + "/picture", System.Text.Encoding.Latin1.GetBytes(file))).Errors);
        Assert.Empty((await journey.KeptAsync()).Pictures);
    }

    [Theory]
    [InlineData(PictureLimits.Megabytes * 1_000_000 + 100_000)]
    [InlineData(18_000_000)]
    public async Task Post_OfTooLargeAFile_SaysSoOnThePage(int bytes)
    {
        var journey = await Journey.BeginAsync(school);

        var answer = await journey.Visitor.SendPictureAsync(journey.Path + "/picture", new byte[bytes]);

        Assert.Equal(["Choose a smaller file. This one is larger than 12 MB"], (await journey.Visitor.FollowAsync(answer)).Errors);
    }

    /// <summary>As large as may be, and not a byte of it in a file of the server's making.</summary>
    [Fact]
    public async Task Post_OfALargePicture_NeverTouchesTheDiskInClear()
    {
        var journey = await Journey.BeginAsync(school);
        using var watch = new DiskWatch();

        var answer = await journey.Visitor.SendPictureAsync(journey.Path + "/picture", PictureSamples.Long(11_900_000));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Empty(await watch.SeenAsync());
        Assert.InRange(Assert.Single((await journey.KeptAsync()).Pictures).Length, 11_900_000, PictureLimits.Megabytes * 1_000_000);
    }

    [Fact]
    public async Task Post_WithAForgedToken_KeepsNothing()
    {
        var journey = await Journey.BeginAsync(school);

        var answer = await journey.Visitor.SendPictureAsync(journey.Path + "/picture", PictureSamples.Photograph, token: "forged");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty((await journey.KeptAsync()).Pictures);
    }

    [Theory]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nnonsense")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"Of\"\r\n\r\n\u00ff\u00fe\r\n--b--\r\n")]
    public async Task Post_OfWhatIsNoForm_IsRefusedInOneSentence(string type, string body)
    {
        var journey = await Journey.BeginAsync(school);
        using var content = new ByteArrayContent(System.Text.Encoding.Latin1.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await journey.Visitor.Client.PostAsync(journey.Path + "/picture", content, TestSchool.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Post_Twice_KeepsOnePicture()
    {
        var journey = await Journey.BeginAsync(school);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => journey.Visitor.SendPictureAsync(journey.Path + "/picture", PictureSamples.Progressive)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Single((await journey.KeptAsync()).Pictures);
    }

    [Fact]
    public async Task Remove_TakesAPictureOut()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.Visitor.SendPictureAsync(journey.Path + "/picture", PictureSamples.Photograph);

        var answer = await journey.PostAsync("/picture", button: "Take picture 1 out");

        Assert.Equal(journey.Path + "/picture", answer.Location);
        Assert.Empty((await journey.KeptAsync()).Pictures);
    }

    /// <summary>A file cannot be given back to whoever has been signed out meanwhile: they are led back to where they can choose it again.</summary>
    [Fact]
    public async Task Post_AfterSigningOut_LeadsBackToThePage()
    {
        var journey = await Journey.BeginAsync(school);
        var somebody = school.Application.Visit();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(PictureSamples.Photograph), "File", "a.jpg" } };

        using var answer = await somebody.Client.PostAsync(journey.Path + "/picture", form, TestSchool.Cancellation);

        Assert.Equal($"/sign-in?next={Uri.EscapeDataString(journey.Path + "/picture")}", answer.Headers.Location!.OriginalString);
    }

    /// <summary>Told before it is finished, the lead has the picture with the words.</summary>
    [Fact]
    public async Task Post_WhenTheLeadHasBeenTold_ReachesTheLeadAtOnce()
    {
        var journey = await Journey.BeginAsync(school);
        await journey.WordsAsync("He said");
        await journey.PostAsync("/tell", button: "Tell them now");
        var record = (await journey.RecordAsync())!.Value;

        await journey.Visitor.SendPictureAsync(journey.Path + "/picture", PictureSamples.Photograph);

        Assert.Single((await school.ReadAsync(school.Lead, record)).Document.QuerySelectorAll("[data-pictures] a"), link => link.TextContent.Contains("Open", StringComparison.Ordinal));
    }
}
