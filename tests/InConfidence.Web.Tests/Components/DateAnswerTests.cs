using InConfidence.Testing;
using System.Globalization;
using InConfidence.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Tests.Components;

[OnOneDatabase]
public sealed class DateAnswerTests
{
    [Theory]
    [InlineData("24", "11", "2026")]
    [InlineData(" 24 ", "nov", "2026")]
    [InlineData("24", "November", "2026")]
    [InlineData("٢٤", "١١", "٢٠٢٦")]
    public void Read_ARealDate_GivesIt(string day, string month, string year)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");

        Assert.Equal(new DateReading.Given(new DateOnly(2026, 11, 24)), Answer(day, month, year).Read());
    }

    [Theory]
    [InlineData("29", "2", "2027", DatePart.Day)]
    [InlineData("0", "2", "2027", DatePart.Day)]
    [InlineData("1", "13", "2027", DatePart.Month)]
    [InlineData("1", "no", "2027", DatePart.Month)]
    [InlineData("1", "1", "26", DatePart.Year)]
    [InlineData("1", "1", "99999", DatePart.Year)]
    [InlineData("-1", "1", "2026", DatePart.Day)]
    public void Read_NoSuchDate_NamesThePartToMend(string day, string month, string year, DatePart part) =>
        Assert.Equal(new DateReading.NotADate(part), Answer(day, month, year).Read());

    [Fact]
    public void Read_NothingTyped_SaysNothing() => Assert.IsType<DateReading.Nothing>(Answer(null, " ", "").Read());

    [Fact]
    public void ReadDate_WithPartsMissing_SaysWhichAtTheFirstOfThem()
    {
        var state = new ModelStateDictionary();

        Assert.Null(state.ReadDate("SaidOn", Answer("24", null, ""), "The day it was said", required: true));

        Assert.Equal("The day it was said must include a month and a year", Assert.Single(state["SaidOn.Month"]!.Errors).ErrorMessage);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void ReadDate_Unanswered_IsAnErrorOnlyWhereRequired(bool required, int errors)
    {
        var state = new ModelStateDictionary();

        Assert.Null(state.ReadDate("SaidOn", new DateAnswer(), "The day it was said", required));

        Assert.Equal(errors, state.ErrorCount);
    }

    [Fact]
    public void Of_AKnownDate_ReadsBackAsItself()
    {
        var date = new DateOnly(2009, 3, 7);

        Assert.Equal(new DateReading.Given(date), DateAnswer.Of(date).Read());
    }

    private static DateAnswer Answer(string? day, string? month, string? year) => new() { Day = day, Month = month, Year = year };
}
