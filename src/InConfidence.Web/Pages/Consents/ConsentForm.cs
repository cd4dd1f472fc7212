using InConfidence.Data.Consents;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Consents;

/// <summary>Whom the school may tell about what, as an adult student says it.</summary>
public sealed class ConsentForm
{
    public string? To { get; set; }

    public IReadOnlyList<string> Matters { get; set; } = [];

    public string Words { get; private init; } = "";

    public static ConsentForm Read(IFormCollection form) => new()
    {
        To = form["Form.To"],
        Matters = [.. form["Form.Matters"].OfType<string>()],
        Words = form.Verbatim("Form.Words"),
    };

    /// <summary>What is said; null where something is missing, which is said then.</summary>
    public ConsentContent? Content(Reader reader, PersonId student, ModelStateDictionary errors)
    {
        List<string> matters = [.. ConsentMatters.All.Select(fact => fact.Name).Where(Matters.Contains)];
        if (!PersonId.TryParse(To, null, out var to) || !reader.Directory.FamilyOf(student).Contains(to))
            errors.AddModelError("Form.To", "Choose who may be told");
        if (matters.Count == 0)
            errors.AddModelError("Form.Matters", "Choose what they may be told about");
        return errors.IsValid ? new ConsentContent(to, matters, Words) : null;
    }
}
