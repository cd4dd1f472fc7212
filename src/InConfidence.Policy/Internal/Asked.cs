using InConfidence.Records;

namespace InConfidence.Policy.Internal;

/// <summary>Who is asked: the person a rule names, otherwise the safeguarding lead; and whoever stands in where the matter concerns them.</summary>
internal static class Asked
{
    private const string Lead = "safeguarding-lead";

    public static string Whom(IReadOnlyList<Rule> decided, Situation situation)
    {
        var named = decided.FirstOrDefault(rule => rule.Effect == Outcome.Ask && rule.Whom is not null)?.Whom ?? Lead;
        if (situation[Vocabulary.Of(AdultInvolved.SafeguardingTeam)] == Knowledge.Yes && named.StartsWith(Lead, StringComparison.Ordinal))
            return "head";
        if (situation[Vocabulary.Of(AdultInvolved.Head)] == Knowledge.Yes && named == "head")
            return "chair";
        return situation[Vocabulary.Of(AdultInvolved.Chair)] == Knowledge.Yes && named is ("chair" or "proprietor") ? "designated-officer" : named;
    }
}
