using InConfidence.Policy.Internal.Answering;

namespace InConfidence.Policy.Tests.Answering;

/// <summary>The book in which decisions are kept: it never gives a wrong one, and never grows beyond its bound.</summary>
public sealed class AnswerBookTests
{
    private const ulong Start = 0x9E3779B97F4A7C15UL;
    private const ulong Factor = 0xD6E8FEB86659FD93UL;

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

    /// <summary>A decision under the wrong key would be a wrong answer, however seldom two keys have the same hash.</summary>
    [Fact]
    public void Find_OfAnotherKeyWithTheSameHash_FindsNothing()
    {
        ulong[] key = [5, 9];
        var hash = Mixed(Mixed(Start, 5), 9);
        ulong[] otherFirst = [6, 9 ^ Mixed(Start, 5) ^ Mixed(Start, 6)];
        ulong[] longer = [5, 9, Unmixed(hash) ^ hash];
        ulong[] muchLonger = [5, 9, 1, Unmixed(hash) ^ Mixed(hash, 1)];
        ulong[] otherRest = [5, 9, 2, Unmixed(hash) ^ Mixed(hash, 2)];
        ulong[][] all = [key, otherFirst, longer, muchLonger, otherRest];
        foreach (var added in all)
        {
            var book = new AnswerBook(most: 10);
            book.Add(added, Decision(1));

            Assert.All(all, asked => Assert.Equal(asked == added, book.Find(asked) is not null));
        }
    }

    [Fact]
    public void Find_OfManyKeysWithTheSameHash_FindsEach()
    {
        var book = new AnswerBook();
        // The hash that begins at the last place of every table, so that all but the first go on at its beginning.
        var last = Unmixed(ulong.MaxValue);
        ulong[][] keys = [.. Enumerable.Range(0, 40).Select(number => (ulong[])[(ulong)number, Mixed(Start, (ulong)number) ^ last])];
        for (var number = 0; number < keys.Length; number++)
            book.Add(keys[number], Decision((ulong)number));

        for (var number = 0; number < keys.Length; number++)
            Assert.Equal($"{number}", book.Find(keys[number])!.DocumentHash);
    }

    [Fact]
    public void Find_OfWhatIsInTheOldVolume_TakesItOverIntoTheNewOne()
    {
        var book = new AnswerBook(most: 2);
        for (var number = 0UL; number < 3; number++)
            book.Add([number, 0], Decision(number));
        Assert.Equal(3, book.Count);

        var taken = book.Find([0, 0]);

        Assert.Equal(4, book.Count);
        book.Add([3, 0], Decision(3));
        Assert.Same(taken, book.Find([0, 0]));
        Assert.Null(book.Find([1, 0]));
    }

    /// <summary>One word mixed into a hash, as the book does it.</summary>
    private static ulong Mixed(ulong hash, ulong word)
    {
        var mixed = unchecked((hash ^ word) * Factor);
        return mixed ^ mixed >> 32;
    }

    /// <summary>What must be mixed to come to a hash: the halves put back, divided by the factor.</summary>
    private static ulong Unmixed(ulong hash)
    {
        var inverse = Factor;
        for (var step = 0; step < 6; step++)
            inverse = unchecked(inverse * (2 - (Factor * inverse)));
        return unchecked((hash ^ hash >> 32) * inverse);
    }

    private static Decision Decision(ulong number) => new(Outcome.Ask, [], [], [], [], [], $"{number}");
}
