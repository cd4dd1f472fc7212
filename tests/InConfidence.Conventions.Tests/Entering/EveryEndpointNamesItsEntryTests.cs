using InConfidence.Testing;
using InConfidence.Web;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Conventions.Tests.Entering;

/// <summary>A page that does not say who may enter admits nobody; one that forgot to say is found here.</summary>
public sealed class EveryEndpointNamesItsEntryTests
{
    [Fact]
    public async Task Endpoints_OfTheRunningApplication_AllNameWhoMayEnter()
    {
        await using var application = await TestApplication.StartAsync();

        var routes = await ApplicationRoutes.OfAsync(application);

        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.True(route.Entry is not null, $"{route} names nobody who may enter."));
    }

    [Fact]
    public async Task Endpoints_OfTheRunningApplication_IncludeEveryPage()
    {
        await using var application = await TestApplication.StartAsync();

        var routes = await ApplicationRoutes.OfAsync(application);

        var pages = Sources.FilesUnder("src/InConfidence.Web/Pages", ".cshtml").Where(path => Sources.TextOf(path).StartsWith("@page", StringComparison.Ordinal));
        var served = routes.Select(route => $"src/InConfidence.Web{route.Path}").ToHashSet();
        Assert.All(pages, page => Assert.Contains(page, served));
    }

    [Fact]
    public void PageModels_AllCarryTheAttributeThemselves()
    {
        var models = typeof(InConfidenceApplication).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract);
        Assert.All(models, model => Assert.True(model.IsDefined(typeof(WhoMayEnterAttribute), inherit: false), $"{model} names nobody who may enter."));
    }

    [Fact]
    public void Routes_OfPages_AreWrittenOutAndConstant() => Assert.All(
        Sources.FilesUnder("src/InConfidence.Web/Pages", ".cshtml").Select(Sources.TextOf).Where(text => text.StartsWith("@page", StringComparison.Ordinal)),
        text => Assert.StartsWith("@page \"/", text, StringComparison.Ordinal));
}
