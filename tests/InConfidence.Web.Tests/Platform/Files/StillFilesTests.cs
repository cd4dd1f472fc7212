using InConfidence.Testing;

namespace InConfidence.Web.Tests.Platform.Files;

public sealed class StillFilesTests
{
    [Fact]
    public async Task Application_ThatServesPages_WatchesNoFolder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Watchers are counted as Linux shows them.");
        var before = Watchers();
        await using var application = await TestApplication.StartAsync();

        var page = await application.Visit().GetAsync("/sign-in");

        Assert.Contains("/assets/site.css?v=", page.Body, StringComparison.Ordinal);
        Assert.True(Watchers() <= before, "The application watches a folder.");
    }

    private static int Watchers() => Directory.EnumerateFiles("/proc/self/fd").Count(file => File.ResolveLinkTarget(file, returnFinalTarget: false)?.FullName.Contains("inotify", StringComparison.Ordinal) == true);
}
