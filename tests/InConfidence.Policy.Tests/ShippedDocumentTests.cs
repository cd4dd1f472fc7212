
namespace InConfidence.Policy.Tests;

/// <summary>The policy document that is shipped: whole, proved, and saying what the seed says.</summary>
public sealed class ShippedDocumentTests
{
    private static readonly PolicyDocument Document = PolicyDocument.Shipped;
    private static readonly PolicyCheck Check = Document.Check(GuidanceEdition.Shipped);

    [Fact]
    public void Check_OfTheShippedDocument_FindsNothing()
    {
        Assert.Empty(Check.Faults);
        Assert.True(Check is { PromisesBroken: 0, ExamplesFailed: 0, IsTooLarge: false });
        Assert.True(Check is { PromisesProved: >= 40, ExamplesPassed: >= 150 }, Check.ToString());
    }

    /// <summary>The ten real failures that the scenarios replay; the policy answers each in an example of its own.</summary>
    [Theory]
    [InlineData("A bruise, in a book of reception's own", "write-record")]
    [InlineData("Rooms changed on a trip, again", "tell")]
    [InlineData("Nothing to do with me", "tell")]
    [InlineData("He would put the file on the fire", "read-record")]
    [InlineData("The alert on the whiteboard", "tell")]
    [InlineData("Pasted into the wrong plan", "tell")]
    [InlineData("Signed off, still with a name in it", "tell")]
    [InlineData("Safeguarding reports in a shared folder", "tell")]
    [InlineData("A search in school", "tell")]
    [InlineData("The call home that raises the danger", "tell")]
    public void Examples_HoldEachOfTheTenFailures(string title, string act)
    {
        var example = Assert.Single(Document.Statements!.Examples, example => example.Name == title);
        Assert.Equal(Knowledge.Yes, example.Given[Vocabulary.Find($"act={act}")!]);
    }

    [Fact]
    public void Clauses_OfTheSeed_AllStandThere()
    {
        string[] seed =
        [
            .. Enumerable.Range(1, 6).Select(number => $"P{number}"), .. Enumerable.Range(1, 5).Select(number => $"R{number}"),
            .. Enumerable.Range(1, 4).Select(number => $"L{number}"), .. Enumerable.Range(1, 13).Select(number => $"D{number}"), "M",
        ];

        Assert.Subset(Document.Statements!.Source.Clauses.Select(clause => clause.Id).ToHashSet(), seed.ToHashSet());
    }

    [Fact]
    public void Clauses_EachHaveAPageForStudentsAndOneForParents()
    {
        var parts = Document.Statements!.Source.Text.Split("\n## ").Skip(1);

        Assert.All(parts, part => Assert.True(part.Contains("> **For students.**", StringComparison.Ordinal) && part.Contains("> **For parents.**", StringComparison.Ordinal), part[..20]));
    }

    [Fact]
    public void WordsForStudents_OfEveryClause_AreItsSentencesOnOneLineWithoutTheirLabel() =>
        Assert.All(Document.Statements!.Source.Clauses, clause => Assert.Matches(@"^[A-Z""][^\n*>]*\.$", Document.WordsForStudents(clause.Id)));

    [Fact]
    public void WordsForParents_OfEveryClause_AreItsSentencesOnOneLineWithoutTheirLabel() =>
        Assert.All(Document.Statements!.Source.Clauses, clause => Assert.Matches(@"^[A-Z""][^\n*>]*\.$", Document.WordsForParents(clause.Id)));

    [Theory]
    [InlineData("A1", "Say it *your* way, with `care` & time.")]
    [InlineData("A2", null)]
    [InlineData("A3", null)]
    [InlineData("A9", null)]
    public void WordsForStudents_OfADocument_AreWhatStandsUnderTheClauseInTheQuotationForThem(string clause, string? words)
    {
        const string text = "## A1 One\n\n> **For students.** Say it *your*\n> way, with `care` &amp; time.\n\n> **For parents.** Other.\n\n## A2 Two\n\n> For students. Not bold.\n\n## A3 Three\n\n**For students.** No quotation.";
        Assert.True(PolicyDocument.TryRead(text, out var document, out _));

        Assert.Equal(words?.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal), document.WordsForStudents(clause));
    }

    [Fact]
    public void Rules_EachGiveAReason() => Assert.All(Document.Rules, rule => Assert.Matches(@"^[A-Z].*\.$", rule.Sentence));

    [Theory]
    [InlineData("refuse always \"A court has forbidden it.\"", "permit \"A court has forbidden it.\"", "broken-promise")]
    [InlineData("(recipient is barred parent or recipient is barred)\n  refuse always", "(recipient is barred parent or recipient is barred)\n  ask", "failed-example")]
    [InlineData("recipient is other student and agreement is not given\n  refuse always", "recipient is other student and agreement is not given\n  permit", "broken-promise")]
    [InlineData("dated 2026-11-26", "", "no-date")]
    [InlineData("guidance://sharing-2026", "guidance://sharing-2018", "superseded")]
    [InlineData("guidance://sharing-2026", "guidance://sharing-2062", "dead-link")]
    [InlineData("weighing \"Reassurance is given by people.\"", "", "uncovered-clause")]
    [InlineData("A student who wants to say something hard gets a time and a place that suit it.", "appropriate. As a principle we", "cut")]
    [InlineData("You were right to tell us.", "You were right to tell us.\n\nIt was right right to say so.", "garbled")]
    public void Check_OfTheShippedDocumentSpoilt_FindsIt(string right, string wrong, string kind)
    {
        var spoilt = Document.Statements!.Source.Text.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(spoilt, Document.Statements.Source.Text);
        Assert.True(PolicyDocument.TryRead(spoilt, out var document, out var faults), string.Join('\n', faults));

        Assert.Contains(document.Check(GuidanceEdition.Shipped).Faults, fault => fault.Kind == kind);
    }

    /// <summary>R71: an old text that is pasted today cites what was good on its own day.</summary>
    [Theory]
    [InlineData(null, false)]
    [InlineData("2020-01-01", false)]
    [InlineData("2026-11-26", true)]
    public void Check_OfAnOldText_JudgesItsGuidanceByTheDayOnWhichItIsLookedAt(string? asOf, bool isSuperseded)
    {
        var old = Document.Statements!.Source.Text
            .Replace("dated 2026-11-26", "dated 2019-09-01", StringComparison.Ordinal).Replace("guidance://sharing-2026", "guidance://sharing-2018", StringComparison.Ordinal);
        Assert.True(PolicyDocument.TryRead(old, out var document, out _));

        var faults = document.Check([.. GuidanceEdition.Shipped.Where(edition => edition.Id.StartsWith("sharing", StringComparison.Ordinal))], asOf is null ? null : DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)).Faults;

        Assert.Equal(isSuperseded, faults.Any(fault => fault.Kind == "superseded"));
    }

    /// <summary>Each of these could cost a child dearly; each was once somebody's mistake.</summary>
    [Theory]
    [InlineData("""{"act": "tell", "recipient": "parent", "age": "adult", "matter": ["behaviour"], "content": "words", "agreement": "refused", "risk-to-life": "none"}""", Outcome.Refuse)]
    [InlineData("""{"act": "tell", "recipient": "parent", "matter": ["behaviour"]}""", Outcome.Ask)]
    [InlineData("""{"act": "tell", "recipient": "parent", "harm": ["forced-marriage"], "home.lifted": false, "content": "summary"}""", Outcome.Refuse)]
    [InlineData("""{"act": "tell", "recipient": "barred-parent"}""", Outcome.Refuse)]
    [InlineData("""{"act": "tell", "recipient": "police", "agreement": "refused", "court.forbids": true, "inquiry.at-risk": true}""", Outcome.Permit)]
    [InlineData("""{"act": "tell"}""", Outcome.Ask)]
    [InlineData("""{"act": "promise-secrecy"}""", Outcome.Refuse)]
    [InlineData("""{"act": "read-record"}""", Outcome.Refuse)]
    public void Decide_OfWhatLittleIsKnown_IsSafe(string json, Outcome outcome)
    {
        Assert.True(Situation.TryRead(json, out var situation, out var fault), fault);

        var act = Enum.GetValues<Act>().Single(act => situation[Vocabulary.Of(act)] == Knowledge.Yes);
        Assert.Equal(outcome, Document.Decide(act, situation).Outcome);
    }
}
