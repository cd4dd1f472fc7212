using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Records;

namespace InConfidence.Policy.Tests.Diagrams;

/// <summary>Which variable of a diagram stands for which facts.</summary>
public sealed class LayoutTests
{
    private static readonly Fact Writer = Vocabulary.ReaderIsWriter;
    private static readonly Fact Alerted = Vocabulary.ReaderIsAlerted;
    private static readonly Fact Adult = Vocabulary.Find("age=adult")!;
    private static readonly Fact Summary = Vocabulary.Find("content=summary")!;
    private static readonly Fact Parent = Vocabulary.Of(Recipient.Parent);
    private static readonly Fact Concern = Vocabulary.Of(RecordKind.Concern);

    private static Layout All() => new([
        Say.Any(Say.Is(Writer), Say.KnownNot(Alerted), Say.Is(Concern), Say.Not(Say.KnownNot(Adult))),
        Say.All(Say.Is(Summary), Say.Is(Alerted), Say.Is(Parent), Say.KnownNot(Writer)),
        Say.All(Say.Is(Alerted), Say.Any(Say.KnownNot(Alerted), Say.Is(Writer))),
    ]);

    /// <summary>Whom, what and how old first, then what is mentioned most, then the order of the table.</summary>
    [Fact]
    public void New_OfConditions_AsksWhomWhatAndHowOldFirstAndThenWhatIsMentionedMost()
    {
        var all = All();
        Assert.Equal(["recipient", "content", "age", Writer.Name, Alerted.Name, "record.kind"], Enumerable.Range(0, all.Groups).Select(variable => all.FactsOf(variable)[0].Question));
        Assert.Equal([46, 7, all.FactsOf(2).Count, 2, 2, 3, 2, 2, 2], all.Sizes);

        var layout = new Layout([Say.Is(Alerted), Say.All(Say.Is(Alerted), Say.Is(Writer))]);
        Assert.Equal([Alerted.Name, Writer.Name], Enumerable.Range(0, 2).Select(variable => layout.FactsOf(variable)[0].Name));
    }

    [Fact]
    public void Knowledge_IsWhatSomeConditionAsksToBeKnownNot_AfterEverythingElse()
    {
        var all = All();
        Assert.Equal(new[] { Writer, Alerted, Adult }.OrderBy(fact => fact.Index), all.Knowledge);
        Assert.Equal([6, 7, 8], all.Knowledge.Select(all.KnownNot));
    }

    [Fact]
    public void Of_AFact_IsItsVariableAndTheValueThatSaysThatItIsSo()
    {
        var all = All();
        Assert.Equal((3, 1), all.Of(Writer));
        Assert.Equal(Enum.GetValues<RecordKind>().Select(Vocabulary.Of).OrderBy(fact => fact.Index), all.FactsOf(5));
        Assert.All(all.FactsOf(5).Select((fact, value) => (fact, value)), pair => Assert.Equal((5, pair.value), all.Of(pair.fact)));
        Assert.True(all.Speaks(Vocabulary.Of(RecordKind.Disclosure)));
        Assert.False(all.Speaks(Vocabulary.SessionSecondFactor));
    }
}
