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
                property.SetValue(facts, fact.Variable is null ? true : Enum.Parse(property.PropertyType, ValueOf(fact)));
        }
        return facts;
    }

    /// <summary>The value of a variable in C#.</summary>
    public static string ValueOf(Fact member)
    {
        var name = Of(member.Name[(member.Variable!.Length + 1)..]);
        return char.IsDigit(name[0]) ? "From" + name : name;
    }
}
