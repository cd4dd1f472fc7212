using System.Reflection;
using InConfidence.Policy.Bench.ByHand;

namespace InConfidence.Policy.Bench;

/// <summary>How names of the policy are written in C#: <c>inquiry.at-risk</c> is <c>InquiryAtRisk</c>.</summary>
internal static class Names
{
    private static readonly Dictionary<string, PropertyInfo> Properties = typeof(Facts).GetProperties().ToDictionary(property => property.Name);

    public static string Of(string name) => string.Concat(name.Split('.', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The facts of a situation that the measured part asks about.</summary>
    public static Facts Filled(Situation situation)
    {
        var facts = new Facts();
        foreach (var fact in situation.Known.Where(fact => situation[fact] == Knowledge.Yes))
        {
            if (Properties.GetValueOrDefault(Of(fact.Variable ?? fact.Name)) is { } property)
                property.SetValue(facts, fact.Variable is null ? true : Enum.ToObject(property.PropertyType, Place(fact)));
        }
        return facts;
    }

    /// <summary>The value of a variable in C#.</summary>
    public static string ValueOf(Fact member) => Enum.GetName(Properties[Of(member.Variable!)].PropertyType, Place(member))!;

    private static int Place(Fact member) => Vocabulary.All.Where(other => other.Variable == member.Variable).ToList().IndexOf(member);
}
