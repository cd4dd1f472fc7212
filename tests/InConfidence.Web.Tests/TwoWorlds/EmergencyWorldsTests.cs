namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// Whoever is shut out of a record opens what is known of the student, in an emergency and for good: two worlds, of which one
/// holds the record, answer alike before, while it is open, and when it has shut (Z1).
/// </summary>
public sealed class EmergencyWorldsTests
{
    private const string Path = "/emergency";

    [Theory]
    [InlineData("an allegation against a colleague who writes", "Ada")]
    [InlineData("an allegation against the lead", "Lena")]
    [InlineData("an allegation against the head", "Hanna")]
    [InlineData("a concern about an adult", "Ada")]
    [InlineData("a record from which the deputy is kept out", "Dee")]
    [InlineData("a counsellor's note, and a risk from a colleague", "Ada")]
    public async Task Worlds_ThatDifferInWhatTheOpenerMayNotRead_AnswerTheOpeningAlike(string name, string viewer)
    {
        var (difference, requests) = await CompareAsync(name, viewer);

        Assert.Null(difference);
        Assert.True(requests > 12, $"Only {requests} requests.");
    }

    /// <summary>So that the comparison is known to open: of what whoever opens may read, the two are told apart.</summary>
    [Fact]
    public async Task Worlds_ThatDifferInWhatTheOpenerMayRead_AreToldApart() =>
        Assert.Contains("emergency", (await CompareAsync("another disclosure of the same student", "Ada")).Difference, StringComparison.Ordinal);

    private static async Task<(string? Difference, int Requests)> CompareAsync(string name, string viewer)
    {
        var secret = Secret.All.Single(secret => secret.Name == name);
        await using var without = await World.OpenAsync(null);
        await using var with = await World.OpenAsync(secret.Happens);
        var exploration = await new Exploration(without, with, viewer, isBrief: true, only: Path).RunAsync();
        return (exploration.Difference, exploration.Requests);
    }
}
