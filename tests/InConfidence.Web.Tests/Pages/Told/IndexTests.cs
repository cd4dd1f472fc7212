using InConfidence.People;
using InConfidence.Web.Tests.Pages.Cases;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Told;

/// <summary>What somebody was told, as long as it holds (P2).</summary>
public sealed class IndexTests
{
    [Fact]
    public async Task Get_ListsWhatHoldsForTheReaderAlone()
    {
        await using var school = await DeskSchool.OpenAsync();
        var opened = await OpenedCase.OfAsync(school);
        var (told, other) = (await school.Test.AddPersonAsync("Otto", "Tutor", PersonKind.Staff, Role.Staff), await school.Test.AddPersonAsync("Iris", "Tutor", PersonKind.Staff, Role.Staff));
        var grant = await opened.TellAsync(told);

        Assert.Contains(await school.Test.MailsAsync(), mail => mail.To == told);
        Assert.NotNull((await (await school.VisitAsync(told)).GetAsync("/mine")).Document.QuerySelector("[data-told] a[href='/told']"));
        Assert.Null((await (await school.VisitAsync(other)).GetAsync("/mine")).Document.QuerySelector("[data-told]"));
        Assert.StartsWith("/sign-in?", (await school.Application.Visit().GetAsync("/told")).Location, StringComparison.Ordinal);
        Assert.NotNull((await (await school.VisitAsync(told)).GetAsync("/told")).Document.QuerySelector($"main a[href='/told/{grant}']"));
        Assert.Empty((await (await school.VisitAsync(other)).GetAsync("/told")).Document.QuerySelectorAll("main ul a"));
        school.Test.Time.Advance(TimeSpan.FromDays(15));
        Assert.Empty((await (await school.VisitAsync(told)).GetAsync("/told")).Document.QuerySelectorAll("main ul a"));
    }
}
