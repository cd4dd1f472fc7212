using static InConfidence.Policy.Condition;

namespace InConfidence.Policy.Internal;

/// <summary>A condition in words. A document's hash is taken over them, so different conditions have different words.</summary>
internal static class Reading
{
    public static string Of(Condition condition) => condition switch
    {
        Constant constant => constant.Value ? "always" : "never",
        Holds holds => holds.Fact.Name,
        KnownNot knownNot => $"known not {knownNot.Fact.Name}",
        Not not => $"not {Of(not.Term)}",
        All all => $"({string.Join(" and ", all.Terms.Select(Of))})",
        Any any => $"({string.Join(" or ", any.Terms.Select(Of))})",
        _ => throw new InvalidOperationException("A condition of no known case."),
    };
}
