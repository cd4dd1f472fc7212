using System.Net;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Outside;

/// <summary>Blank forms, each with a number of its own (G21).</summary>
public sealed class PrintTests : IAsyncLifetime
{
    private DeskSchool school = null!;

    public async ValueTask InitializeAsync() => school = await DeskSchool.OpenAsync();

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Fact]
    public async Task Print_ByTheLead_ShowsNumbersOfTheirOwn_AndChangesNothing()
    {
        string[] numbers = [.. await NumbersAsync(), .. await NumbersAsync()];

        Assert.Equal(8, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.Matches("^[A-Z2-9]{3}-[A-Z2-9]{3}-[A-Z2-9]{3}$", number));
        Assert.Equal(0, await StoreCounts.RecordsAsync(school.Test.School));
        Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(school.Writer)).GetAsync("/paper-forms")).Status);
    }

    private async Task<string[]> NumbersAsync() =>
        [.. (await (await school.VisitAsync(school.Lead)).GetAsync("/paper-forms")).Document.QuerySelectorAll("[data-number]").Select(number => number.TextContent)];
}
