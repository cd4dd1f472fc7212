namespace InConfidence.Policy.Tests.Language;

/// <summary>
/// Whatever a file holds, it is read and can be checked, or is refused with sentences that each say where. Ten thousand files, or as many as
/// INCONFIDENCE_DOCUMENTS asks for.
/// </summary>
public sealed class ManyDocumentsTests
{
    private static readonly int Documents = int.TryParse(Environment.GetEnvironmentVariable("INCONFIDENCE_DOCUMENTS"), out var asked) ? asked : Tries.Of(20_000);

    [Fact]
    public Task TryRead_OfAnyDocument_ReadsItOrSaysWhere() => Task.WhenAll(Enumerable.Range(0, 2).Select(part => Task.Run(() =>
    {
        for (var number = part; number < Documents; number += 2)
            Read(number);
    })));

    /// <summary>A generator that nothing it makes can be read of, or that everything can, finds little.</summary>
    [Fact]
    public void AnyDocument_IsSometimesReadAndMostlyNot()
    {
        var read = Enumerable.Range(0, 2_000).Count(number => PolicyDocument.TryRead(AnyDocument.Of(number), out var document, out _) && document.Rules.Count > 0);

        Assert.InRange(read, 20, 1_000);
    }

    private static void Read(int number)
    {
        var text = AnyDocument.Of(number);
        try
        {
            if (PolicyDocument.TryRead(text, out var document, out var faults))
                Assert.False(document.Check([]).IsTooLarge);
            else
                AssertSaysWhere(text, faults);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Document {number}: {fault.Message}\n{text}", fault);
        }
    }

    private static void AssertSaysWhere(string text, IReadOnlyList<PolicyFault> faults)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Length;
        Assert.NotEmpty(faults);
        Assert.All(faults, fault =>
        {
            Assert.InRange(fault.Line, 1, lines + 1);
            Assert.InRange(fault.Column, 1, text.Length + 1);
            Assert.NotEmpty(fault.Message);
        });
    }
}
