using InConfidence.Testing;
using System.Globalization;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class TimeTagHelperTests
{
    private static readonly DateTimeOffset Summer = new(2026, 7, 1, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en-GB", "2 July 2026, 00:30")]
    [InlineData("es", "2 de julio de 2026, 00:30")]
    [InlineData("zh-Hans", "2026年7月2日, 00:30")]
    [InlineData("vi", "2 tháng 7, 2026, 00:30")]
    public async Task Time_InTheSchoolsZone_IsSaidInTheReadersLanguage(string language, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Same.Markup($"""<time datetime="2026-07-02T00:30:00+01:00">{words}</time>""", await OfAsync("Europe/London", TimePrecision.DayAndMinute));
    }

    [Fact]
    public async Task Time_WithoutAZone_SaysThatItIsUtc() =>
        Same.Markup("""<time datetime="2026-07-01T23:30:00+00:00">23:30 UTC</time>""", await OfAsync(null, TimePrecision.Minute));

    [Fact]
    public async Task Time_WhereTheCultureHasAnotherCalendar_StaysGregorian()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar-SA");

        Assert.Contains("2026", await OfAsync("Europe/London", TimePrecision.Day), StringComparison.Ordinal);
    }

    private static Task<string> OfAsync(string? zone, TimePrecision show) => Rendering.OfAsync(new TimeTagHelper
    {
        At = Summer,
        Zone = zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone),
        Show = show,
        ViewContext = new Rendering().View,
    });
}
