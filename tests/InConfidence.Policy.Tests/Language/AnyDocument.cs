using System.Globalization;
using System.Text;
using InConfidence.Policy.Internal.Language;

namespace InConfidence.Policy.Tests.Language;

/// <summary>Documents of every kind that somebody may hand in by mistake or on purpose. The same number always makes the same one.</summary>
internal static class AnyDocument
{
    private static readonly string Shipped = PolicyDocument.Shipped.Statements!.Source.Text;

    private static readonly string[] Sections = Shipped.Split("\n## ");

    /// <summary>What the parts need to be read by themselves.</summary>
    private static readonly string Duties = "```policy\n" + string.Join('\n', Shipped.Split('\n').Where(line => line.StartsWith("duty ", StringComparison.Ordinal))) + "\n```\n";

    private static readonly string[] Words =
    [
        .. Lexer.Keywords, .. Vocabulary.All.Select(fact => fact.Phrase), "tell", "act is", "recipient is", "(", "(", ")", ")", ",", ":", "\"", "\"text\"", "```", "\n", "## P1 x\n",
        "```policy\n", "of", "to", "be", "given", "only", "expect", "dated", "exception to", "-", "#", "\u201c", "\u201d", "é", "\t", "1", "working", "day", "[a](", "> ", "- ", "|", "\ud83d\ude00", ".", "'s",
        "\0", "\ud800", "\ufeff", "\r\n", "\u2028", "0", "999999999999", "r", "d", "rule r", "duty d \"D.\"", "promise p never permit when", "require q: staff does d",
    ];

    public static string Of(int number)
    {
        var random = new Random(number);
        return (number % 5) switch
        {
            0 => Spoilt(random),
            1 => "## P1 x\n\n```policy\n" + InAnyOrder(random) + (random.Next(4) == 0 ? string.Empty : "\n```\n"),
            2 => InAnyOrder(random),
            3 => Bytes(random),
            _ => Nested(random),
        };
    }

    /// <summary>Some of the shipped document's parts, with letters, words and lines changed, lost, doubled and moved.</summary>
    private static string Spoilt(Random random)
    {
        var text = new StringBuilder(Duties).Append("\n## ").AppendJoin("\n## ", Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Sections[random.Next(Sections.Length)]));
        for (var change = random.Next(6); change > 0 && text.Length > 20; change--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 20), text.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    text[at] = (char)random.Next(0x20, 0x180);
                    break;
                case 1:
                    text.Remove(at, length);
                    break;
                case 2:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 3:
                    text.Insert(at, Words[random.Next(Words.Length)]);
                    break;
                default:
                    text.Insert(random.Next(text.Length), text.ToString(at, length)).Remove(random.Next(text.Length - length), length);
                    break;
            }
        }
        return text.ToString();
    }

    private static string InAnyOrder(Random random) => string.Join(random.Next(5) == 0 ? string.Empty : " ", Enumerable.Range(0, random.Next(60)).Select(_ => Words[random.Next(Words.Length)]));

    /// <summary>Any bytes at all, taken for text in one of three ways.</summary>
    private static string Bytes(Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        Encoding[] ways = [Encoding.UTF8, Encoding.Latin1, Encoding.Unicode];
        var text = ways[random.Next(ways.Length)].GetString(bytes);
        return random.Next(2) == 0 ? text : $"## P1 x\n\n```policy\n{text}\n```\n";
    }

    /// <summary>Blocks in blocks, lists, quotations and tables, fences without an end, and parentheses in parentheses.</summary>
    private static string Nested(Random random)
    {
        var text = new StringBuilder();
        for (var line = random.Next(30); line >= 0; line--)
        {
            text.Append(new string(' ', random.Next(3))).Append(string.Concat(Enumerable.Repeat(random.Next(4) switch { 0 => "> ", 1 => "- ", 2 => "1. ", _ => "\t" }, random.Next(5))));
            text.Append(random.Next(8) switch
            {
                0 => "```policy",
                1 => new string('`', random.Next(1, 6)),
                2 => "~~~policy",
                3 => string.Create(CultureInfo.InvariantCulture, $"## {(char)('A' + random.Next(26))}{random.Next(200)} x"),
                4 => $"rule r{random.Next(4)} when {new string('(', random.Next(30))}act is tell{new string(')', random.Next(30))} permit",
                5 => "| a | b |",
                6 => new string('[', random.Next(30)),
                _ => Words[random.Next(Words.Length)],
            }).Append('\n');
        }
        return text.ToString();
    }
}
