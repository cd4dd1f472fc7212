using System.Text.RegularExpressions;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Pages;

/// <summary>
/// Every page that shows what is confidential asks, while it is open, whether it may still be shown; or stands here, because it shows
/// nothing but what whoever looks typed themselves, or what no record, case, question or note says.
/// </summary>
public sealed partial class OpenPagesTests
{
    private static readonly string[] ShowNothingOfOthers =
    [
        "Advice/Ask", "Appointments/Index", "Consents/Index", "Consents/Student", "Emergency/Index", "Homes/Index", "Homes/Student",
        "Outside/Enter", "Outside/Write", "People/Account", "People/Person", "People/Relate", "Policies/Version", "Recording/Check", "Recording/Index",
        "Recording/NotNow", "Recording/People", "Recording/Picture", "Recording/Question", "Recording/Words", "Rosters/Index", "SignIn/Again", "WhatHappens/Index",
    ];

    [Fact]
    public void Pages_ThatAreConfidential_AskWhetherTheyMayStillBeShown()
    {
        var silent = Sources.FilesUnder(Path.Combine("src", "InConfidence.Web", "Pages"))
            .Where(path => path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(Path.Combine(Repository.Root, path)) is var text && IsConfidential().IsMatch(text) && !Asks().IsMatch(text))
            .Select(path => string.Join('/', path.Replace('\\', '/').Split('/')[^2..])[..^".cshtml".Length]);

        Assert.Equal(ShowNothingOfOthers, silent.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""ViewData\["Confidential"\] = true""")]
    private static partial Regex IsConfidential();

    [GeneratedRegex("""ViewData\["Still"\] = """)]
    private static partial Regex Asks();
}
