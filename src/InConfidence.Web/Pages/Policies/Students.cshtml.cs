using InConfidence.Data;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Policies;

/// <summary>What each clause says to students.</summary>
[WhoMayEnter(Entry.Anybody)]
public sealed class StudentsModel(OpenSchool school) : PlainPolicyPage(school)
{
    protected override string? Words(string clause) => Policy.WordsForStudents(clause);
}
