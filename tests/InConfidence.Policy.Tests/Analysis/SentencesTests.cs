using InConfidence.Policy.Internal.Analysis;

namespace InConfidence.Policy.Tests.Analysis;

/// <summary>Sentences that were garbled or cut, and those that only look like it.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("We tell the the lead.", "garbled", "the word \"the\" stands twice in a row")]
    [InlineData("We tell The the lead.", "garbled", "the word \"the\" stands twice in a row")]
    [InlineData("The the lead is told.", "garbled", "the word \"the\" stands twice in a row")]
    [InlineData("Nobody says it it", "garbled", "the word \"it\" stands twice in a row")]
    [InlineData("Who tells us is told what was done by the next day. Then who tells us is told what was done by noon.", "garbled", "a sentence repeats \"who tells us is told what was done\" from the one before it")]
    [InlineData("First of all. Who tells us is told what was done! Who tells us is told what was done?", "garbled", "a sentence repeats \"Who tells us is told what was done\" from the one before it")]
    [InlineData("and so they are told.", "cut", "a paragraph begins in the middle of a sentence: \"and so they are\"")]
    [InlineData("so told.", "cut", "a paragraph begins in the middle of a sentence: \"so told.\"")]
    [InlineData("They are told. As a principle we", "cut", "a paragraph breaks off: \"As a principle we\"")]
    [InlineData("They are told! We", "cut", "a paragraph breaks off: \"They are told! We\"")]
    [InlineData(". So we", "cut", "a paragraph breaks off: \". So we\"")]
    [InlineData("Who tells us is told what was done?! Who tells us is told what was done.", "garbled", "a sentence repeats \"Who tells us is told what was done\" from the one before it")]
    [InlineData("They Are Told Of It By Us Soon", null, null)]
    [InlineData("They are told of it by us as soon as", "cut", "a paragraph breaks off: \"us as soon as\"")]
    public void Faults_OfAParagraph_SaysWhatIsGarbledOrCut(string paragraph, string? kind, string? message)
    {
        var faults = Sentences.Faults(paragraph).ToList();

        if (kind is null)
            Assert.Empty(faults);
        else
            Assert.Equal((kind, message!), faults[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("We know that that is so, and that they had had it.")]
    [InlineData("We know That that is so, and Had had it.")]
    [InlineData("Call 2 2 times, or a a.")]
    [InlineData("Call 999 999 times.")]
    [InlineData("Call b2 b2 times on a a day.")]
    [InlineData("Who tells us is told what was done. Who tells us is told what was said.")]
    [InlineData("Who tells us is told what was done by us. Nothing else. Who tells us is told what was done by us.")]
    [InlineData("Whom we tell")]
    [InlineData("lead")]
    [InlineData("  They are told.  ")]
    [InlineData("They are told of it by us as soon as they ask:")]
    public void Faults_OfAParagraphThatIsWhole_AreNone(string paragraph) => Assert.Empty(Sentences.Faults(paragraph));
}
