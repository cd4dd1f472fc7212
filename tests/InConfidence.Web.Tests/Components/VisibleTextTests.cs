using InConfidence.Testing;
using InConfidence.Web.Components;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain, \"quoted\"\n\tindented  ", "plain, \"quoted\"\n\tindented  ")]
    [InlineData("a\0b", "a\u2400b")]
    [InlineData("\u001b[31m", "\u241b[31m")]
    [InlineData("a\rb", "a\u240db")]
    [InlineData("\u007f", "\u2421")]
    [InlineData("\u0085", "\ufffd")]
    [InlineData("abc\u202Edcba", "abc\ufffddcba")]
    [InlineData("مرحبا \u200f👩‍👧", "مرحبا \u200f👩‍👧")]
    public void Of_AnyText_ShowsEveryCharacter(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void Of_EveryCharacter_LeavesNoControlButLineAndTab()
    {
        var all = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(number => (char)number));

        Assert.Equal(['\t', '\n'], VisibleText.Of(all).Where(char.IsControl));
    }
}
