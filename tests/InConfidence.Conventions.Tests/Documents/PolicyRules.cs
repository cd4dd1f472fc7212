using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using InConfidence.Policy;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>A rule or requirement of the shipped policy: its name and its clauses.</summary>
internal sealed record PolicyRule(string Id, IReadOnlyList<string> Clauses);

/// <summary>What the shipped policy says under its clauses. The room keeps its rules to itself, so they are read by reflection.</summary>
internal static partial class PolicyRules
{
    private static readonly IReadOnlyList<PolicyClause> Prose = PolicyDocument.Shipped.Prose!.Clauses;

    public static IReadOnlyList<PolicyRule> Requirements { get; } =
        [.. Prose.SelectMany(clause => clause.Requirements).Select(required => new PolicyRule(required.Name, required.Clauses))];

    /// <summary>How many examples of the document speak of a clause: they stand under it, or expect a requirement that rests on it.</summary>
    public static int ExamplesOf(string clause)
    {
        var required = Requirements.Where(requirement => requirement.Clauses.Contains(clause)).Select(requirement => requirement.Id).ToHashSet();
        return Prose.Sum(where => where.Id == clause
            ? where.Examples.Count
            : Example().Split(where.Program).Skip(1).Count(example => Expected().Matches(example).Any(name => required.Contains(name.Groups[1].Value))));
    }

    /// <summary>Whether the document says of a clause that it is a weighing for a person and no rule.</summary>
    public static bool IsWeighing(string clause) => Prose.Any(one => one.Id == clause && one.IsWeighing);

    public static IReadOnlyList<PolicyRule> All { get; } = [.. Shipped(), Floor(), Silence()];

    private static IEnumerable<PolicyRule> Shipped() =>
        ((IEnumerable)typeof(PolicyDocument).GetProperty("Rules", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(PolicyDocument.Shipped)!)
        .Cast<object>()
        .Select(rule => new PolicyRule(Of<string>(rule, "Id"), Of<IReadOnlyList<string>>(rule, "Clauses")));

    private static PolicyRule Floor()
    {
        var decision = PolicyDocument.Shipped.Decide(Act.Tell, Situation.Of((Vocabulary.Of(Recipient.Police), true)));
        return new PolicyRule(decision.Rules.Single(), decision.Clauses);
    }

    /// <summary>What holds where no rule stands.</summary>
    private static PolicyRule Silence() => new(
        "where no rule stands",
        [.. new[] { Act.Tell, Act.ReadRecord }.SelectMany(act => PolicyDocument.Shipped.Decide(act, Nothing(act)).Clauses).Distinct()]);

    private static Situation Nothing(Act act) => act == Act.Tell
        ? Situation.Of((Vocabulary.Of(Recipient.Other), true))
        : Situation.Of([.. Vocabulary.All.Where(fact => fact.Kind is FactKind.Asker or FactKind.Derived)
            .Select(fact => (fact, fact == Vocabulary.SessionSecondFactor))]);

    private static T Of<T>(object rule, string property) => (T)rule.GetType().GetProperty(property)!.GetValue(rule)!;

    [GeneratedRegex(@"^example ", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\band require ([a-z0-9-]+)")]
    private static partial Regex Expected();
}
