using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>
/// A thousand planted phrases go in through the pages of a running server: words, names, the name of a file, some of them on the way to
/// a fault. While it still runs, none is found in its data (write-ahead log included), its vault, a backup, a copy of the vault, its
/// temporary files or what it logged, in clear or packed.
/// </summary>
public sealed class PlantedPhrasesTests
{
    private const int Drafts = 40;

    private readonly List<string> planted = [];

    [Fact]
    public async Task RunningServer_AfterEverythingWasWritten_LeavesNoPlantedPhraseOnDisk()
    {
        await using var test = await TestSchool.CreateAsync(inRealTime: true);
        var writer = await test.AddPersonAsync(Plant("given"), Plant("family"), PersonKind.Staff, Role.Staff);
        await test.AddPersonAsync(Plant("given"), Plant("family"), PersonKind.Staff, Role.SafeguardingLead);
        var administrator = await test.AddPersonAsync(Plant("given"), Plant("family"), PersonKind.Staff, Role.Administrator);
        var (token, running) = (await SignInAsync(test, writer), await SignInAsync(test, administrator));
        await test.CloseAsync();
        var temporary = Directory.CreateDirectory(Path.Combine(test.Folder, "temporary")).FullName;
        await using (var served = new ServedSchool(test.School.Places.Data) { Temporary = temporary })
        {
            await served.ServeAsync();
            using var visitor = new Visitor(served.Address);
            visitor.SignInWith(token);
            for (var number = 0; number < Drafts; number++)
                await WriteAsync(visitor, number);
            await FailAsync(visitor);
            await RunThePlaceAsync(served.Address, running);
            await KeepAsync(test);
            await File.WriteAllTextAsync(Path.Combine(test.Folder, "log"), served.Log, TestSchool.Cancellation);

            Assert.True(planted.Count >= 1000, $"Only {planted.Count} phrases were planted.");
            // All that there is but the key: the data, the vault, what lies in temporary folders, the log, backups.
            Assert.Empty(ByteSearch.Found(test.Files().Concat(await test.ServerFilesAsync()), planted));
        }
        await test.OpenAgainAsync();
    }

    private async Task WriteAsync(Visitor visitor, int number)
    {
        var draft = Guid.NewGuid().ToString("N");
        await visitor.PostAsync("/", new Dictionary<string, string> { ["draft"] = draft }, "A student told me something");
        await visitor.PostAsync($"/record/{draft}/people/who", new Dictionary<string, string> { ["Query"] = Plant("query") }, "Find");
        await visitor.PostAsync($"/record/{draft}/people/who", new Dictionary<string, string> { ["Description"] = Plant("described") }, "Add");
        await visitor.PostAsync($"/record/{draft}/words", new Dictionary<string, string> { ["Words"] = PlantMany("words", 12) }, "Save and continue");
        await visitor.PostAsync($"/record/{draft}/question/opinion", new Dictionary<string, string> { ["Values[opinion]"] = PlantMany("opinion", 6) }, "Save and continue");
        await visitor.PostAsync($"/record/{draft}/question/place", new Dictionary<string, string> { ["Values[place]"] = PlantMany("place", 4) }, "Save and continue");
        if (number < 4)
            await SendPictureAsync(visitor, $"/record/{draft}/picture");
        if (number % 2 == 0)
            await visitor.PostAsync($"/record/{draft}/check", button: "Sign and send");
    }

    /// <summary>A photograph with a phrase wherever there is room for one beside the picture, its file's name among them; longer than what a server keeps in memory by itself.</summary>
    private async Task SendPictureAsync(Visitor visitor, string path)
    {
        var page = await visitor.GetAsync(path);
        var token = page.Document.QuerySelector("form[data-send] input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        byte[] photograph = [.. PictureSamples.WithEverything(PictureSamples.Long(300_000), () => Plant("picture"))];
        using var sent = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("Paper"), "Of" }, { new StringContent("Neither"), "Shows" },
            { new ByteArrayContent(photograph), "File", Plant("filename") + ".jpg" },
        };
        using var answer = await visitor.Client.PostAsync(path, sent, TestSchool.Cancellation);
        Assert.Equal(path, answer.Headers.Location?.OriginalString);
        var shown = (await visitor.GetAsync(path)).Document.QuerySelector("[data-pictures] a")!.GetAttribute("href")!;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync(shown)).Status);
    }

    /// <summary>The administrator's pages: somebody is added, and a roster is sent, whose file has a name too.</summary>
    private async Task RunThePlaceAsync(Uri address, string token)
    {
        using var visitor = new Visitor(address);
        visitor.SignInWith(token);
        var added = await visitor.PostAsync("/people/add", new Dictionary<string, string>
        {
            ["Form.GivenName"] = Plant("given"),
            ["Form.FamilyName"] = Plant("family"),
            ["Form.Post"] = Plant("post"),
            ["Form.Kinds"] = "Volunteer",
        });
        Assert.Equal(System.Net.HttpStatusCode.Found, added.Status);
        await visitor.GetAsync($"/people?q={Plant("search")}");
        var page = await visitor.GetAsync("/roster");
        var form = page.Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var sent = new MultipartFormDataContent { { new StringContent(form), "__RequestVerificationToken" }, { new ByteArrayContent(Roster()), "Roster", Plant("filename") + ".zip" } };
        await visitor.Client.PostAsync("/roster", sent, TestSchool.Cancellation);
        var shown = await visitor.GetAsync("/roster");
        Assert.Contains("kestrel", shown.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync(shown, button: "Accept");
    }

    /// <summary>Names in a roster, packed as the school's system gives it out.</summary>
    private byte[] Roster()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            var users = Enumerable.Range(0, 20).Select(number => $"s{number},active,student,{Plant("rostergiven")},{Plant("rosterfamily")},,12");
            foreach (var (name, text) in new[] { ("manifest.csv", "propertyName,value\noneroster.version,1.1"), ("users.csv", string.Join('\n', users.Prepend("sourcedId,status,role,givenName,familyName,agentSourcedIds,grades"))) })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    /// <summary>A backup and a copy of the vault, made while it is served.</summary>
    private static async Task KeepAsync(TestSchool test)
    {
        foreach (var (verb, file) in new[] { ("backup", "one.backup"), ("keys copy", "vault.copy") })
        {
            var folder = Directory.CreateDirectory(Path.Combine(test.Folder, verb)).FullName;
            var answer = await CommandLine.RunAsync([.. verb.Split(' '), "--data", test.School.Places.Data, "--to", Path.Combine(folder, file)]);
            Assert.True(answer.ExitCode == 0, answer.Errors);
        }
    }

    /// <summary>What is refused or fails must not be quoted in any log.</summary>
    private async Task FailAsync(Visitor visitor)
    {
        await visitor.GetAsync($"/{Plant("path")}?q={Plant("question")}");
        await visitor.GetAsync($"/record/{Plant("draft")}/words");
        var raw = new StringContent($"Words={Plant("raw")}%ff", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");
        await visitor.Client.PostAsync($"/record/{Guid.NewGuid():N}/words", raw, TestSchool.Cancellation);
        var forged = new FormUrlEncodedContent(new Dictionary<string, string> { ["Words"] = Plant("forged") });
        await visitor.Client.PostAsync($"/record/{Guid.NewGuid():N}/words", forged, TestSchool.Cancellation);
        await visitor.PostAsync("/sign-in", new Dictionary<string, string> { ["Name"] = Plant("name"), ["Password"] = Plant("password") }, "Sign in");
    }

    private string PlantMany(string what, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Plant(what)));

    private string Plant(string what)
    {
        var phrase = $"canary{what}{planted.Count}kestrel";
        planted.Add(phrase);
        return phrase;
    }

    private Task<string> SignInAsync(TestSchool test, PersonId person) =>
        test.School.CommitAsync(
            TestSchool.Because(LedgerAct.SignedIn),
            async (unit, token) =>
            {
                var session = unit.StartSession(unit.AddAccount(person, new AccountSecrets { Name = Plant("account") + "@school.example", AuthenticatorKey = Plant("secret") }));
                await unit.SaveAsync(token);
                await unit.GiveSecondFactorAsync(session.Id, token);
                return session.Token;
            },
            TestSchool.Cancellation);
}
