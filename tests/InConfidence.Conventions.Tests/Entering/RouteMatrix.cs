namespace InConfidence.Conventions.Tests.Entering;

/// <summary>One route and what it answers: to everybody with both factors, and to those who have given one.</summary>
internal sealed record MatrixRow(string Route, IReadOnlyList<string> Answers, string OneFactor);

/// <summary>Who gets in where: every route, everybody who can knock.</summary>
internal sealed record RouteMatrix(IReadOnlyList<string> Knockers, IReadOnlyList<MatrixRow> Rows)
{
    private const string Introduction = """
        # Who may enter

        Every route of the application, and what it answers to everybody who can ask. This page is written by
        `RouteMatrixTests`, which holds it against the running application on every build: a route that has no row here, or
        that answers somebody otherwise than here, fails. After a change, run that test with `INCONFIDENCE_WRITE=1` and look at
        what has changed.

        The record under `/records` is what a student said to *writer*, with no adult of the school involved; the draft under
        `/record` is *writer*'s own; the person under `/people` is a deputy who does not ask. Everybody has given both factors;
        the last column says what one factor gets.

        - **yes**: the page is shown. **to ...**: led on to another page.
        - **no**: not found, with the very bytes of what does not exist.
        - **sign in**: led to signing in. **code**: asked for the second factor.
        - In the last column **same** is the same as with both factors; **code** is the code for whoever gets in with both,
          and no for whoever does not, or the code for them too: that they would not get in is not told before.

        Nothing that is posted gets in where its page does not: the same test posts to every page as everybody.


        """;

    /// <summary>What one factor gets: the same as both, or a question for the code where both would get in.</summary>
    public static string OneFactor(IReadOnlyList<string> both, IReadOnlyList<string> one)
    {
        if (one.SequenceEqual(both))
            return "same";
        // The first is nobody, who has given none.
        if (one.Skip(1).Distinct().ToList() is [var alike] && alike.StartsWith("to ", StringComparison.Ordinal))
            return alike;
        return both.Zip(one).All(pair => pair.Second == "code" || (pair.Second == pair.First && pair.First is "no" or "sign in")) ? "code" : string.Join(" / ", one);
    }

    public string ToPage() => Introduction + string.Join('\n', [Line("Route", [.. Knockers, "one factor"]), Line("---", Enumerable.Repeat("---", Knockers.Count + 1)).Replace(" ", "", StringComparison.Ordinal), .. Rows.Select(row => Line($"`{row.Route}`", [.. row.Answers, row.OneFactor]))]) + "\n";

    private static string Line(string first, IEnumerable<string> cells) => $"| {first} | {string.Join(" | ", cells)} |";
}
