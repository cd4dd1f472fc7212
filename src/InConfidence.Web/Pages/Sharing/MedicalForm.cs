using InConfidence.Sharing;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>What the family hears in a medical emergency (R2): the hospital's name in one line, and one of a closed list. There is no room for more.</summary>
public sealed class MedicalForm
{
    public const string Content = "content=medical-news";

    public string Hospital { get; private init; } = "";

    public string? Condition { get; set; }

    public static MedicalForm Read(IFormCollection form) => new() { Hospital = form.Verbatim("Form.Medical.Hospital").Trim(), Condition = form["Form.Medical.Condition"] };

    public MedicalNews? Decision(ModelStateDictionary errors)
    {
        if (Hospital.Length == 0)
            errors.AddModelError("Form.Medical.Hospital", "Write which hospital");
        else if (Hospital.Length > MedicalNews.LongestHospital || Hospital.Any(char.IsControl))
            errors.AddModelError("Form.Medical.Hospital", $"Write the hospital’s name and nothing else, in at most {MedicalNews.LongestHospital} characters");
        if (!Enum.TryParse<MedicalCondition>(Condition, out var condition) || !Enum.IsDefined(condition))
            errors.AddModelError("Form.Medical.Condition", "Choose how the student is");
        return errors.IsValid ? new MedicalNews(Hospital, condition) : null;
    }
}
