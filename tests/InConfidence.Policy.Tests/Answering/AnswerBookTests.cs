using InConfidence.Policy.Internal.Answering;

namespace InConfidence.Policy.Tests.Answering;

/// <summary>The book in which decisions are kept: it never gives a wrong one, and never grows beyond its bound.</summary>
public sealed class AnswerBookTests
{
    [Fact]
    public void Find_OfWhatWasAdded_GivesItAndNothingElse()
    {
        var book = new AnswerBook(most: 100);
        for (var number = 0UL; number < 100; number++)
            book.Add([number, 7], Decision(number));

        for (var number = 0UL; number < 100; number++)
            Assert.Equal($"{number}", book.Find([number, 7])!.DocumentHash);
        Assert.Null(book.Find([100, 7]));
        Assert.Null(book.Find([1, 8]));
        Assert.Null(book.Find([1, 7, 0]));
    }

    [Fact]
    public void Add_OfMoreThanItHolds_ForgetsWhatNobodyAskedForLately()
    {
        var book = new AnswerBook(most: 10);
        for (var number = 0UL; number < 1_000; number++)
        {
            book.Add([number, 3], Decision(number));
            Assert.NotNull(book.Find([0, 3]));
            Assert.InRange(book.Count, 1, 20);
        }

        Assert.NotNull(book.Find([999, 3]));
        Assert.Null(book.Find([500, 3]));
    }

    [Fact]
    public void Add_OfTheSameTwice_KeepsTheFirst()
    {
        var book = new AnswerBook();
        var first = Decision(1);

        book.Add([1, 2], first);
        book.Add([1, 2], Decision(2));

        Assert.Same(first, book.Find([1, 2]));
        Assert.Equal(1, book.Count);
    }

    private static Decision Decision(ulong number) => new(Outcome.Ask, [], [], [], [], [], $"{number}");
}
