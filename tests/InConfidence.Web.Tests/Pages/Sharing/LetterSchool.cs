using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Sharing;

/// <summary>Answers what the policy asks on the sharing page.</summary>
internal static class LetterSchool
{
    private const int MostRounds = 12;

    /// <summary>Says that these are so and nothing else is, until the policy lets it be decided.</summary>
    public static async Task<Answer> SettleAsync(Visitor visitor, Answer page)
    {
        string[] so = ["identity.checked", "recipient.responsible"];
        for (var round = 0; round < MostRounds && page.Document.QuerySelector("input[name='Form.Choice'][value=Share]") is null; round++)
        {
            var asked = page.Document.QuerySelectorAll("input[name='Form.So']").Select(box => box.GetAttribute("value")).ToList();
            var fields = new Dictionary<string, string> { ["Form.Others"] = "no" };
            if (so.FirstOrDefault(asked.Contains) is { } one)
                (fields["Form.So"], fields["Form.Others"]) = (one, asked.Count == 1 || !so.Skip(1).Any(asked.Contains) || one == so[1] ? "no" : "unknown");
            foreach (var (name, value) in new[] { ("Form.Known[age]", "age=13-to-15"), ("Form.Known[agreement]", "agreement=unsought"), ("Form.Known[risk-to-life]", "risk-to-life=none") })
                if (page.Document.QuerySelector($"input[name='{name}'][checked]")?.GetAttribute("value") == "unknown")
                    fields[name] = value;
            page = await visitor.SubmitAsync(page, fields, "Ask the policy again");
        }
        Assert.NotNull(page.Document.QuerySelector("input[name='Form.Choice'][value=Share]"));
        return page;
    }

    /// <summary>A student of nineteen comes.</summary>
    public static Task<PersonId> AddAdultAsync(this DeskSchool school) => school.Test.School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonAdded),
        (unit, _) => Task.FromResult(unit.AddPerson(PersonKind.Student, new PersonProfile { GivenName = "Noor", FamilyName = "Nineteen", BirthDate = new DateOnly(2007, 5, 1) })),
        TestSchool.Cancellation);

    /// <summary>That every duty is done.</summary>
    public static IEnumerable<(string Field, string Value)> Duties(Answer page) =>
        page.Document.QuerySelectorAll("input[name^='Form.DutyAnswers']").Select(radio => (radio.GetAttribute("name")!, "done")).Distinct();
}
