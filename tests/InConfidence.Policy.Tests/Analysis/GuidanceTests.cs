namespace InConfidence.Policy.Tests.Analysis;

/// <summary>Editions of guidance as data, and documents that cite them.</summary>
public sealed class GuidanceTests
{
    private const string Old = """{"id": "sharing-2018", "title": "Sharing", "edition": "July 2018", "from": "2018-07-01", "supersededBy": "sharing-2024", "words": ["information sharing", "2018"]}""";
    private const string New = """{"id": "sharing-2024", "title": "Sharing", "edition": "May 2024", "from": "2024-05-01", "supersededBy": null, "words": []}""";

    [Fact]
    public void TryRead_OfEditions_ReadsThem()
    {
        Assert.True(GuidanceEdition.TryRead($"[{Old},{New}]", out var editions, out var fault));

        Assert.Null(fault);
        Assert.Equal(["sharing-2018", "sharing-2024"], editions.Select(edition => edition.Id));
        Assert.Equal((new DateOnly(2018, 7, 1), "sharing-2024", 2), (editions[0].From, editions[0].SupersededBy, editions[0].Words.Count));
    }

    [Theory]
    [InlineData("null", "the guidance is not an array of editions")]
    [InlineData("{}", "the guidance is not an array of editions: ")]
    [InlineData("[", "the guidance is not an array of editions: ")]
    [InlineData("[{\"id\": \"a\"}]", "the guidance is not an array of editions: ")]
    [InlineData("""[{"id": null, "title": "t", "edition": "e", "from": "2024-05-01", "supersededBy": null, "words": []}]""", "the guidance is not an array of editions: ")]
    [InlineData("""[{"id": "a", "id": "b", "title": "t", "edition": "e", "from": "2024-05-01", "supersededBy": null, "words": []}]""", "the guidance is not an array of editions: ")]
    [InlineData("[" + New + "," + New + "]", "two editions of guidance have the same identifier")]
    [InlineData("[" + Old + "]", "`sharing-2018` is superseded by `sharing-2024`, and there is no such edition")]
    public void TryRead_OfWhatAreNoEditions_SaysWhy(string json, string why)
    {
        Assert.False(GuidanceEdition.TryRead(json, out var editions, out var fault));

        Assert.Null(editions);
        Assert.StartsWith(why, fault, StringComparison.Ordinal);
        Assert.Equal(why.EndsWith(' '), fault.Length > why.Length);
    }

    [Theory]
    [InlineData("See [it](guidance://sharing-2018).", "superseded", "Sharing (July 2018) was superseded by Sharing (May 2024) from 2024-05-01")]
    [InlineData("As Information Sharing of 2018 says.", "superseded", "Sharing (July 2018) was superseded by Sharing (May 2024) from 2024-05-01")]
    [InlineData("As information\nsharing of `2018` says.", "superseded", "Sharing (July 2018) was superseded by Sharing (May 2024) from 2024-05-01")]
    [InlineData("See [it](guidance://sharing-2023).", "dead-link", "the link `guidance://sharing-2023` names no known edition of guidance; did you mean `sharing-2024`?")]
    [InlineData("See [it]().", "dead-link", "a link leads nowhere")]
    [InlineData("See [it](#).", "dead-link", "a link leads nowhere")]
    [InlineData("See [it](#p2).", "dead-link", "the link `#p2` leads to no clause")]
    [InlineData("*and* so they are told.", "cut", "a paragraph begins in the middle of a sentence: \"and so they are\"")]
    [InlineData("As *information sharing* of 2024 says.", null, null)]
    [InlineData("See [it](guidance://sharing-2024) and [there](https://example.org) and [here](#p1).", null, null)]
    [InlineData("- information sharing of 2018", null, null)]
    public void Check_OfProse_FindsLinksThatLeadNowhereAndWhatWasSuperseded(string prose, string? kind, string? message)
    {
        var faults = Check(prose, "2026-09-01", asOf: null);

        if (kind is null)
            Assert.Empty(faults);
        else
            Assert.Equal((kind, message!, "P1", 7), Assert.Single(faults) is var fault ? (fault.Kind, fault.Message, fault.Clause, fault.Line) : default);
    }

    [Theory]
    [InlineData("2024-04-30", null, false)]
    [InlineData("2024-05-01", null, true)]
    [InlineData("2024-04-30", "2024-05-01", true)]
    [InlineData("2024-05-01", "2024-04-30", true)]
    [InlineData("2020-01-01", "2024-04-30", false)]
    public void Check_OfAnOldCitation_JudgesByTheLaterOfTheDayOfTheTextAndToday(string dated, string? asOf, bool isSuperseded) =>
        Assert.Equal(isSuperseded, Check("See [it](guidance://sharing-2018).", dated, asOf).Any(fault => fault.Kind == "superseded"));

    [Fact]
    public void Check_OfATextWithoutADay_JudgesItByToday()
    {
        const string Text = "## P1 x\n\nSee [it](guidance://sharing-2018).\n\n```policy\nrule r when act is tell permit\n```\n";

        Assert.Equal(["no-date"], Kinds(Text, new DateOnly(2024, 4, 30)));
        Assert.Equal(["no-date", "superseded"], Kinds(Text, new DateOnly(2024, 5, 1)));
        Assert.Equal(["no-date", "superseded"], Kinds(Text, asOf: null));
    }

    [Fact]
    public void Check_OfAHeadThatSaysTooLittle_SaysWhatIsMissing()
    {
        var faults = Read("```policy\npolicy \"P\"\n```\n\n## P1 x\n\n```policy\nrule r when act is tell permit\n```\n").Check([]).Faults;

        Assert.Equal(
            ["the document has no date: begin it with such as `policy \"Confidentiality\" dated 2026-09-01 review by 2027-09-01`", "the document does not say by when it is reviewed"],
            faults.Select(fault => fault.Message));
        Assert.All(faults, fault => Assert.Equal(("no-date", null, 1), (fault.Kind, fault.Clause, fault.Line)));
    }

    [Fact]
    public void Check_OfALinkToAClause_FindsItWhereverItStands() =>
        Assert.DoesNotContain("dead-link", Read("## P1 x\n\nSee [it](#p2).\n\n## P2 y\n").Check([]).Faults.Select(fault => fault.Kind));

    /// <summary>What no words give away is cited by its link alone.</summary>
    [Fact]
    public void Check_OfAnEditionWithoutWords_FindsItsLinkAlone()
    {
        Assert.True(GuidanceEdition.TryRead($"[{Old.Replace("\"information sharing\", \"2018\"", "", StringComparison.Ordinal)},{New}]", out var guidance, out _));

        Assert.Empty(Read(Text("As information sharing of 2018 says.", "2026-09-01")).Check(guidance).Faults);
        Assert.Single(Read(Text("See [it](guidance://sharing-2018).", "2026-09-01")).Check(guidance).Faults);
    }

    [Fact]
    public void Check_OfALinkInAHeading_NamesItsClause() =>
        Assert.Contains(("dead-link", "P2"), Read("## P1 x\n\n## P2 [y](#)\n").Check([]).Faults.Select(fault => (fault.Kind, fault.Clause)));

    /// <summary>Who has no list of editions cannot know which are dead.</summary>
    [Fact]
    public void Check_WithoutAnyEdition_FindsNoDeadLink() =>
        Assert.Empty(Read(Text("See [it](guidance://sharing-2023).", "2026-09-01")).Check([]).Faults);

    private static IReadOnlyList<PolicyFault> Check(string prose, string dated, string? asOf)
    {
        Assert.True(GuidanceEdition.TryRead($"[{Old},{New}]", out var guidance, out _));
        return Read(Text(prose, dated)).Check(guidance, asOf is null ? null : DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)).Faults;
    }

    private static IEnumerable<string> Kinds(string text, DateOnly? asOf)
    {
        Assert.True(GuidanceEdition.TryRead($"[{Old},{New}]", out var guidance, out _));
        return Read(text).Check(guidance, asOf).Faults.Select(fault => fault.Kind);
    }

    private static string Text(string prose, string dated) =>
        $"```policy\npolicy \"P\" dated {dated} review by 2027-09-01\n```\n\n## P1 x\n\n{prose}\n\n```policy\nrule r when act is tell permit\n```\n";

    private static PolicyDocument Read(string text)
    {
        Assert.True(PolicyDocument.TryRead(text, out var document, out var faults), string.Join('\n', faults));
        return document;
    }
}
