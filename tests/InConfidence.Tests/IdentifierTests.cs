using System.Globalization;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Schools;

namespace InConfidence.Tests;

public sealed class IdentifierTests
{
    private const string Text = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Parse_OfWhatToStringWrote_IsTheSame()
    {
        var record = RecordId.Parse(Text, CultureInfo.InvariantCulture);

        Assert.Equal(Text, record.ToString());
        Assert.Equal(record, RecordId.From(record.Value));
        Assert.True(RecordId.TryParse(Text, null, out var again));
        Assert.Equal(record, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("01234567-89ab-cdef-0123-456789abcdef")]
    [InlineData("{01234567-89ab-cdef-0123-456789abcdef}")]
    [InlineData(" 0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdeg")]
    [InlineData("0123456789ABCDEF0123456789abcdef")]
    public void TryParse_OfAnyOtherSpelling_IsRefused(string? text)
    {
        Assert.False(Identifier.TryParse<PersonId>(text, out var person));
        Assert.Equal(default, person);
    }

    [Fact]
    public void Parse_OfNoIdentifier_Throws() =>
        Assert.Throws<FormatException>(() => Identifier.Parse<SchoolId>("school"));
}
