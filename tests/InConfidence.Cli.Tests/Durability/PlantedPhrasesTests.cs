using InConfidence.Data.Accounts;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>
/// Two hundred planted phrases go in through the pages of a running server, some of them on the way to a fault. While it
/// still runs, none is found in its data (write-ahead log included), its vault, its temporary files or what it logged.
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
        var token = await SignInAsync(test, writer);
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
            await File.WriteAllTextAsync(Path.Combine(test.Folder, "log"), served.Log, TestSchool.Cancellation);

            Assert.True(planted.Count >= 200, $"Only {planted.Count} phrases were planted.");
            foreach (var folder in new[] { test.School.Places.Data, test.School.Places.Vault, temporary })
                Assert.Empty(ByteSearch.Found(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), planted));
            Assert.Empty(ByteSearch.Found([Path.Combine(test.Folder, "log")], planted));
        }
        await test.OpenAgainAsync();
    }

    private async Task WriteAsync(Visitor visitor, int number)
    {
        var draft = Guid.NewGuid().ToString("N");
        await visitor.PostAsync("/", new Dictionary<string, string> { ["draft"] = draft }, "A student told me something");
        await visitor.PostAsync($"/record/{draft}/people/who", new Dictionary<string, string> { ["Query"] = Plant("query") }, "Find");
        await visitor.PostAsync($"/record/{draft}/people/who", new Dictionary<string, string> { ["Description"] = Plant("described") }, "Add");
        await visitor.PostAsync($"/record/{draft}/words", new Dictionary<string, string> { ["Words"] = Plant("words") }, "Save and continue");
        await visitor.PostAsync($"/record/{draft}/question/opinion", new Dictionary<string, string> { ["Values[opinion]"] = Plant("opinion") }, "Save and continue");
        await visitor.PostAsync($"/record/{draft}/question/place", new Dictionary<string, string> { ["Values[place]"] = Plant("place") }, "Save and continue");
        if (number % 2 == 0)
            await visitor.PostAsync($"/record/{draft}/check", button: "Sign and send");
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

    private string Plant(string what)
    {
        var phrase = $"canary{what}{planted.Count}kestrel";
        planted.Add(phrase);
        return phrase;
    }

    private Task<string> SignInAsync(TestSchool test, PersonId person) =>
        test.School.CommitAsync(
            TestSchool.Because(LedgerAct.SignedIn),
            (unit, _) => Task.FromResult(unit.StartSession(unit.AddAccount(person, new AccountSecrets { Name = Plant("account") + "@school.example", AuthenticatorKey = Plant("secret") })).Token),
            TestSchool.Cancellation);
}
