using InConfidence.Data.Sharing;
using InConfidence.Sharing;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>On what in law it rests that somebody outside is told, and how it was tested (R38, R42, R43).</summary>
public sealed class GroundForm
{
    public const string Yes = "yes";
    public const string No = "no";

    public string? Basis { get; set; }

    public string? Condition { get; set; }

    /// <summary>Whether the school has the policy document that the condition needs.</summary>
    public string? PolicyDocument { get; set; }

    /// <summary>The test words that hold, by their names.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Why it is told all the same where one of them does not.</summary>
    public string Missing { get; private init; } = "";

    public static GroundForm Read(IFormCollection form) => new()
    {
        Basis = form[Field(nameof(Basis))],
        Condition = form[Field(nameof(Condition))],
        PolicyDocument = form[Field(nameof(PolicyDocument))],
        Words = [.. form[Field(nameof(Words))].OfType<string>()],
        Missing = form.Verbatim(Field(nameof(Missing))),
    };

    /// <summary>The first that holds is chosen until somebody chooses another that does.</summary>
    public void Propose(LawfulGrounds grounds)
    {
        if (!Holds(Basis, grounds.Bases))
            Basis = grounds.Bases.Select(basis => basis.ToString()).FirstOrDefault();
        if (!Holds(Condition, grounds.Conditions))
            Condition = grounds.Conditions.Select(condition => condition.ToString()).FirstOrDefault();
    }

    /// <summary>What was chosen; null where something is missing, which is said then.</summary>
    public LegalGround? Decision(LawfulGrounds grounds, ModelStateDictionary errors)
    {
        if (grounds.Conditions.Count == 0)
            errors.AddModelError(Field(nameof(Condition)), "No condition in law holds for telling this: the student is of age and not known to be at risk. Ask them to agree, or tell less (R42)");
        else if (!Holds(Condition, grounds.Conditions))
            errors.AddModelError(Field(nameof(Condition)), "Choose the condition on which it may be told");
        if (!Holds(Basis, grounds.Bases))
            errors.AddModelError(Field(nameof(Basis)), "Choose the basis on which it may be told");
        var needsDocument = Enum.TryParse<SpecialCondition>(Condition, out var condition) && LawfulGrounds.NeedsPolicyDocument(condition);
        if (needsDocument && PolicyDocument is not (Yes or No))
            errors.AddModelError(Field(nameof(PolicyDocument)), "Choose whether the school has the policy document that this condition needs");
        List<TestWord> missing = [.. Enum.GetValues<TestWord>().Where(word => !Words.Contains(word.ToString()))];
        if (missing.Count > 0 && string.IsNullOrWhiteSpace(Missing))
            errors.AddModelError(Field(nameof(Words)), "Say that each of the seven words holds, or write why it is told all the same");
        return errors.IsValid
            ? new LegalGround(Enum.Parse<LawfulBasis>(Basis!), condition, needsDocument ? PolicyDocument == Yes : null, missing, missing.Count > 0 ? Missing : "")
            : null;
    }

    private static bool Holds<T>(string? chosen, IReadOnlyList<T> grounds) where T : struct, Enum => Enum.TryParse<T>(chosen, out var value) && grounds.Contains(value);

    private static string Field(string name) => $"Form.Ground.{name}";
}
