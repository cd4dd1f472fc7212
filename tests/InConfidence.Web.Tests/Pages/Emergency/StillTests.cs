using System.Net;

namespace InConfidence.Web.Tests.Pages.Emergency;

/// <summary>A page that shows what was opened hears that it has shut (Z1).</summary>
public sealed class StillTests : EmergencySchool
{
    [Fact]
    public async Task Get_UntilItShuts_SaysThatItMayBeShown()
    {
        await School.TellAsync();
        var opened = await OpenAsync(Teacher);
        var visitor = await School.VisitAsync(Teacher);
        var still = (await visitor.GetAsync(opened)).Document.Body!.GetAttribute("data-still")!;

        Assert.Equal(HttpStatusCode.NoContent, (await visitor.GetAsync(still)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(School.Lead, still)).Status);
        await (await School.VisitAsync(School.Lead)).PostAsync(
            ReviewOf(opened), new Dictionary<string, string> { ["Was"] = "wrong", ["Words"] = "Nobody was in danger", ["Student"] = "told" }, button: "Save");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(still)).Status);
        await AssertHiddenAsync(Teacher, opened);
    }
}
