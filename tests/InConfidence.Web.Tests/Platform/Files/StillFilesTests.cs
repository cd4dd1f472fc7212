using InConfidence.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace InConfidence.Web.Tests.Platform.Files;

[OnOneDatabase]
public sealed class StillFilesTests
{
    /// <summary>A watcher each would use up what a machine has of them, when several schools are served on it.</summary>
    [Fact]
    public async Task Application_ThatServesPages_WatchesNoAsset()
    {
        await using var application = await TestApplication.StartAsync();

        var page = await application.Visit().GetAsync("/sign-in");

        Assert.Contains("/assets/site.css?v=", page.Body, StringComparison.Ordinal);
        var assets = application.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        Assert.Same(NullChangeToken.Singleton, assets.Watch("assets/site.css"));
    }
}
