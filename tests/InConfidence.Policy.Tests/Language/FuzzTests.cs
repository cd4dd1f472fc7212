using CsCheck;
using InConfidence.Policy.Internal.Language;
using InConfidence.Policy.Tests.Naive;

namespace InConfidence.Policy.Tests.Language;

/// <summary>Whatever a file holds, it is read or refused in bounded time, and never crashes.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Words =
    [
        .. Lexer.Keywords, "tell", "act", "recipient", "parent", "matter", "drugs", "(", ")", ",", ":", "\"", "\"text\"", "```", "\n", "## P1", "```policy\n",
        "of", "to", "be", "given", "dated", "exception", "-", "#", "“", "é", "\t", "1", "working", "day", "[a](", "> ", "- ", "|", "\ud83d\ude00", ".", "'s",
    ];

    [Fact]
    public void TryRead_OfWordsInAnyOrder_NeverThrows() =>
        Gen.OneOf(Words.Select(word => Gen.Const(word)).ToArray()).Array[0, 40].Sample(
            words => Reads("## P1 x\n\n```policy\n" + string.Join(' ', words)), iter: Tries.Of(60_000));

    [Fact]
    public void TryRead_OfAPolicyWithLettersChanged_NeverThrows() =>
        Gen.Select(WrittenPolicy.Rules(withKnownNot: true), Gen.Select(Gen.Int[0, 4000], Gen.Char).Array[1, 4]).Sample(
            (rules, changes) =>
            {
                var text = WrittenPolicy.Text(rules).ToCharArray();
                foreach (var (at, letter) in changes)
                    text[at % text.Length] = letter;
                return Reads(new string(text));
            }, iter: Tries.Of(20_000));

    [Fact]
    public void TryRead_OfAnyText_NeverThrows() => Gen.String.Sample(text => Reads(text), iter: Tries.Of(20_000));

    public static TheoryData<string, string> Monsters() => new()
    {
        { "parentheses", Block("rule r when act is tell and " + new string('(', 200_000)) },
        { "conjunction", Block("rule r when act is tell" + string.Concat(Enumerable.Repeat(" and recipient is not parent", 20_000)) + " permit") },
        { "alternatives", Block("rule r when act is tell and recipient is any of " + string.Join(", ", Enumerable.Repeat("parent", 50_000)) + " permit") },
        { "rules", Block(string.Concat(Enumerable.Range(0, 20_000).Select(index => $"rule r{index} when act is tell permit\n"))) },
        { "words", Block("rule " + string.Concat(Enumerable.Repeat("word ", 150_000))) },
        { "exceptions", Block(string.Concat(Enumerable.Range(0, 4_000).Select(index => index == 0 ? "rule r0 when act is tell ask\n" : $"rule r{index} is an exception to r{index - 1} when age is adult ask\n"))) },
        { "quotes", string.Concat(Enumerable.Repeat("> ", 300_000)) },
        { "brackets", new string('[', 300_000) },
        { "stars", string.Concat(Enumerable.Repeat("*a **a ", 60_000)) },
        { "backticks", string.Concat(Enumerable.Range(1, 1_000).Select(length => new string('`', length) + "x")) },
        { "tables", string.Concat(Enumerable.Repeat("|a", 100_000)) + "\n" + string.Concat(Enumerable.Repeat("|-", 100_000)) },
        { "too long", new string('a', (1 << 20) + 1) },
    };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void TryRead_OfSomethingMonstrous_Ends(string what, string text) => Assert.True(Reads(text), what);

    private static string Block(string block) => $"## P1 x\n\n```policy\n{block}\n```\n";

    private static bool Reads(string text)
    {
        var isRead = PolicyDocument.TryRead(text, out var document, out var faults);
        return isRead ? document is not null && faults.Count == 0 : faults.Count > 0 && faults.All(fault => fault.Line >= 1);
    }
}
