using InConfidence.Testing;
using InConfidence.Web.Platform.Texts;

namespace InConfidence.Web.Tests.Platform.Texts;

[OnOneDatabase]
public sealed class PhoneReadingTests
{
    [Theory]
    [InlineData("01632 960001", "Europe/London", "+441632960001", "01632 960001")]
    [InlineData("(01632) 960-001", "Europe/London", "+441632960001", "01632 960001")]
    [InlineData("+44 1632 960001", "Europe/London", "+441632960001", "01632 960001")]
    [InlineData("0044 1632 960001", "Europe/London", "+441632960001", "01632 960001")]
    [InlineData("+86 10 6552 9988", "Europe/London", "+861065529988", "+86 10 6552 9988")]
    [InlineData("+44 1632 960001", "Asia/Shanghai", "+441632960001", "+44 1632 960001")]
    [InlineData("  +441632960001 ", "Asia/Shanghai", "+441632960001", "+44 1632 960001")]
    public void Of_ANumber_IsUnderstood(string typed, string zone, string international, string spoken) =>
        Assert.Equal(new PhoneReading.Understood(international, spoken), PhoneReading.Of(typed, zone));

    [Theory]
    [InlineData("12", "Europe/London")]
    [InlineData("the council", "Europe/London")]
    [InlineData("01632 960001 ext 4", "Europe/London")]
    [InlineData("01632 960001 01632 960002", "Europe/London")]
    [InlineData("name@school.example", "Europe/London")]
    [InlineData("01632 960001", "Asia/Shanghai")]
    [InlineData("+999 123456", "Europe/London")]
    [InlineData("=HYPERLINK(1)", "Europe/London")]
    public void Of_AnythingElse_IsNotUnderstood(string typed, string zone) => Assert.IsType<PhoneReading.NotUnderstood>(PhoneReading.Of(typed, zone));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Of_Nothing_IsNothing(string? typed) => Assert.IsType<PhoneReading.Nothing>(PhoneReading.Of(typed, "Europe/London"));
}
