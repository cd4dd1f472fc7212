using System.Collections;
using System.Reflection;
using InConfidence.Policy;

namespace InConfidence.Conventions.Tests.Documents;

/// <summary>A rule of the shipped policy: its name and its clauses.</summary>
internal sealed record PolicyRule(string Id, IReadOnlyList<string> Clauses);

/// <summary>The rules of the shipped policy. The room keeps them to itself, so they are read by reflection.</summary>
internal static class PolicyRules
{
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
}
