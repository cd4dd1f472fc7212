namespace InConfidence.Policy.Tests.Language;

/// <summary>The document as people read it.</summary>
public sealed class ProseTests
{
    private static readonly PolicyProse Shipped = PolicyDocument.Shipped.Prose!;

    [Fact]
    public void Prose_OfTheShippedDocument_HoldsEveryStatementUnderItsClause()
    {
        var check = PolicyDocument.Shipped.Check(GuidanceEdition.Shipped);

        Assert.Equal(check.Clauses, Shipped.Clauses.Count);
        Assert.Equal(check.Rules, Shipped.Clauses.Sum(clause => clause.Rules.Count));
        Assert.Equal(check.PromisesProved, Shipped.Clauses.Sum(clause => clause.Promises.Count));
        Assert.Equal(check.ExamplesPassed, Shipped.Clauses.Sum(clause => clause.Examples.Count));
        Assert.Equal(PolicyDocument.Shipped.Requirements.Count, Shipped.Clauses.Sum(clause => clause.Requirements.Count));
    }

    [Fact]
    public void Prose_OfTheShippedDocument_SpeaksToStudentsAndParentsInEveryClause() =>
        Assert.All(Shipped.Clauses, clause =>
        {
            Assert.Contains("**For students.**", clause.Prose, StringComparison.Ordinal);
            Assert.Contains("**For parents.**", clause.Prose, StringComparison.Ordinal);
            Assert.DoesNotContain("```", clause.Prose, StringComparison.Ordinal);
            Assert.True(clause.IsWeighing || clause.Rules.Count + clause.Requirements.Count + clause.Promises.Count > 0, clause.Id);
        });

    [Fact]
    public void Prose_OfADocument_IsTakenApartByItsHeadings()
    {
        const string Text = """
            # Ours

            Before all.

            ```policy
            policy "Ours" dated 2026-09-01 review by 2027-09-01
            duty tell-lead "Tell the lead."
            ```

            # A part

            ## A1 The first

            Its text.

            - a point

            ```policy
            rule firsts when act is tell and recipient is other refuse "No."
            require firsts-told: staff does tell-lead within 1 day when student is adult
            promise firsts-kept "Kept." never permit when act is tell and recipient is other
            example "One" given act is tell and recipient is other expect refuse
            ```

            After it.

            ## A2 The second

            ```policy
            weighing "For a person."
            ```
            """;
        Assert.True(PolicyDocument.TryRead(Text, out var document, out var faults), string.Join('\n', faults));

        var prose = document.Prose!;

        Assert.Equal(("2026-09-01", "2027-09-01", "Before all."), (prose.Dated, prose.ReviewBy, prose.Introduction));
        var first = prose.Clauses[0];
        Assert.Equal(("A1", "The first", "A part", "Its text.\n\n- a point\n\nAfter it."), (first.Id, first.Title, first.Part, first.Prose));
        Assert.Equal(["firsts"], first.Rules.Select(rule => rule.Name));
        Assert.Equal(["Tell the lead. (staff, within 1 day)"], first.Requirements.Select(requirement => requirement.Sentence));
        Assert.Equal(["Kept."], first.Promises.Select(promise => promise.Sentence));
        Assert.Equal([("One", "refuse")], first.Examples.Select(example => (example.Name, example.Sentence)));
        Assert.StartsWith("rule firsts", first.Program, StringComparison.Ordinal);
        Assert.True(prose.Clauses[1].IsWeighing);
    }

    [Fact]
    public void PromisesNotKept_AreThoseOfTheOtherDocument()
    {
        const string Promising = """
            ## A1 The first

            ```policy
            rule others when act is tell and recipient is other refuse always "No."
            promise others-hear-nothing "Others hear nothing." never permit when act is tell and recipient is other
            promise police-hear "The police hear." always permit when act is tell and recipient is police
            ```
            """;
        const string Otherwise = """
            ## A1 The first

            ```policy
            rule others when act is tell and recipient is other and student is adult permit "Yes."
            ```
            """;
        Assert.True(PolicyDocument.TryRead(Promising, out var promising, out _));
        Assert.True(PolicyDocument.TryRead(Otherwise, out var otherwise, out _));

        var broken = Assert.Single(otherwise.PromisesNotKept(promising, out var isTooLarge));

        Assert.False(isTooLarge);
        Assert.Contains("others-hear-nothing", broken.Message, StringComparison.Ordinal);
        Assert.Equal(Outcome.Permit, otherwise.Decide(Act.Tell, broken.Witness!).Outcome);
        Assert.Empty(promising.PromisesNotKept(promising, out _));
        Assert.Empty(PolicyDocument.Shipped.PromisesNotKept(PolicyDocument.Shipped, out _));
    }
}
