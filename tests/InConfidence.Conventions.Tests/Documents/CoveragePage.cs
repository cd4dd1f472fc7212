using System.Globalization;
using System.Text;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>Writes docs/coverage.md.</summary>
internal static class CoveragePage
{
    private const string Introduction = """
        # Where each clause is carried

        This page is generated from the code, and a test fails when it no longer says what the code says; CONTRIBUTING.md tells
        how to write it anew. The clauses are those of [clauses.md](clauses.md).

        For each clause: the rules and requirements of the policy that rest on it, how many examples of the document stand under it or
        expect such a requirement (each runs whenever the document is checked), the questions that ask for it, the pages on which a person meets
        it, whether the policy leaves it to a person to weigh, other code that carries it out, and the tests that speak of it: by its id, by the name of a rule or requirement that rests on it, or
        by the name of a question that asks for it.
        A test that is listed here need not hold the whole of its clause.
        """;

    public static string Of(IReadOnlyList<Carried> clauses)
    {
        var page = new StringBuilder(Introduction).Append('\n');
        var carried = clauses.Where(clause => clause.IsCarried).ToList();
        page.Append(CultureInfo.InvariantCulture, $"\n{carried.Count} of {clauses.Count} clauses are carried by something; {carried.Count(clause => !clause.IsWeighing && clause.Tests.Count + clause.Examples == 0)} of these are no weighing and have neither a test that names them nor an example.\n");
        Write(page, "The policy", carried.Where(clause => clause.Clause.IsOfThePolicy));
        Write(page, "Law and guidance", carried.Where(clause => !clause.Clause.IsOfThePolicy));
        page.Append("\n## To come\n\nNothing in the code carries these yet.\n\n");
        foreach (var clause in clauses.Where(clause => !clause.IsCarried))
            page.Append(CultureInfo.InvariantCulture, $"- {clause.Clause.Id}: {clause.Clause.Sentence}\n");
        return page.ToString();
    }

    private static void Write(StringBuilder page, string title, IEnumerable<Carried> clauses)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        foreach (var clause in clauses)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {clause.Clause.Id}: {clause.Clause.Sentence}\n\n");
            Line(page, "Rules", clause.Rules.Select(rule => $"`{rule}`"));
            Line(page, "Requirements", clause.Requirements.Select(required => $"`{required}`"));
            if (clause.IsWeighing)
                page.Append("- A person weighs it: the policy says so, and has it shown\n");
            if (clause.Examples > 0)
                page.Append(CultureInfo.InvariantCulture, $"- Examples: {clause.Examples}\n");
            Line(page, "Questions", clause.Questions.Select(question => $"\"{question}\""));
            Line(page, "Pages", clause.Pages.Select(source => source.Link));
            Line(page, "Code", clause.Code.Select(source => source.Link));
            page.Append(clause.Tests.Count > 0 ? "- Tests: " + string.Join(", ", clause.Tests.Select(source => source.Link)) + "\n" : "- Tests: none names it yet\n");
        }
    }

    private static void Line(StringBuilder page, string title, IEnumerable<string> items)
    {
        var joined = string.Join(", ", items);
        if (joined.Length > 0)
            page.Append(CultureInfo.InvariantCulture, $"- {title}: {joined}\n");
    }
}
