namespace InConfidence.Policy.Internal.Language;

/// <summary>Reads a document in time and memory bounded by its size, or says what is wrong with it.</summary>
internal static class DocumentReader
{
    public const int LongestDocument = 1 << 20;
    public const int MostStatements = 5_000;

    public static (Statements? Document, IReadOnlyList<PolicyFault> Faults) Read(string text)
    {
        if (Unfit(text) is { } unfit)
            return (null, [new PolicyFault("unreadable", null, unfit) { Line = 1, Column = 1 }]);
        try
        {
            return Bound(Literate.Read(text.TrimStart('\ufeff').ReplaceLineEndings("\n")));
        }
        catch (MisreadException fault)
        {
            return (null, [new PolicyFault("unreadable", null, fault.Message) { Line = fault.Line, Column = fault.Column }]);
        }
    }

    private static (Statements? Document, IReadOnlyList<PolicyFault> Faults) Bound(Literate source)
    {
        var document = new Statements(source);
        var binding = new Binding(document);
        var statements = new List<Statement>();
        foreach (var block in source.Blocks)
        {
            try
            {
                var last = block.Line + source.Text[block.From..block.Until].AsSpan().Count('\n');
                statements.AddRange(Grammar.Read(Lexer.Read(source.Text, block.From, block.Until, block.Line), last));
            }
            catch (MisreadException fault)
            {
                binding.Add(fault);
            }
        }
        if (statements.Count > MostStatements)
            return (null, [new PolicyFault("unreadable", null, $"the document has more than {MostStatements} statements: split it") { Line = 1, Column = 1 }]);
        binding.Learn(statements);
        binding.Add(statements);
        var faults = binding.Faults.Count > 0 ? binding.Faults : [.. RuleFaults(document, statements)];
        return (faults.Count == 0 ? document : null, [.. faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)]);
    }

    private static IEnumerable<PolicyFault> RuleFaults(Statements document, List<Statement> statements)
    {
        var names = statements.OfType<Statement.SaidRule>().ToDictionary(rule => rule.Name.Text, rule => rule.Name, StringComparer.Ordinal);
        foreach (var fault in Internal.Faults.In(document.Rules).Distinct())
        {
            // Every sentence about a rule names it first.
            var at = names[fault.Split('`')[1]];
            yield return new PolicyFault("unreadable", document.Source.ClauseAt(at.Line), fault) { Line = at.Line, Column = at.Column };
        }
    }

    private static string? Unfit(string text)
    {
        if (text.Length > LongestDocument)
            return $"the document is longer than {LongestDocument} characters: split it";
        if (text.Contains('\0', StringComparison.Ordinal))
            return "the document holds a NUL character, so it is no text";
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) && (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]) || index++ < 0))
                return "the document holds half a character: save it as UTF-8";
        }
        return null;
    }
}
