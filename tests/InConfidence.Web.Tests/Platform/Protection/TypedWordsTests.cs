using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Platform.Protection;

/// <summary>Every test of a page also looks for what it typed among the files of its school. That it would find it is shown here.</summary>
[OnOneDatabase]
public sealed class TypedWordsTests
{
    private const string Words = "May I tell his tutor about the lantern?";

    [Fact]
    public async Task Dispose_WhereNothingLeaks_FindsNothing()
    {
        var application = await AskedAsync();

        await application.DisposeAsync();
    }

    [Theory]
    [InlineData("left behind", Words)]
    [InlineData("in a log", "debug: {\"words\":\"" + Words + "\"}")]
    public async Task Dispose_WhereAFileHoldsWhatWasTyped_Fails(string name, string text)
    {
        var application = await AskedAsync();
        await File.WriteAllTextAsync(Path.Combine(application.Test.Folder, name), text, TestSchool.Cancellation);

        await Assert.ThrowsAsync<Xunit.Sdk.EmptyException>(async () => await application.DisposeAsync());
    }

    private static async Task<TestApplication> AskedAsync()
    {
        var application = await TestApplication.StartAsync();
        await application.Test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var person = await application.Test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        using var visitor = await application.VisitAsync(person);
        var answer = await visitor.PostAsync("/ask", new Dictionary<string, string> { ["Words"] = Words }, button: "Ask");
        Assert.NotNull(answer.Location);
        return application;
    }
}
