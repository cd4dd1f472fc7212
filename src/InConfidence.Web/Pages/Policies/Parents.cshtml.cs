using InConfidence.Data;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Policies;

/// <summary>What each clause says to parents.</summary>
[WhoMayEnter(Entry.Anybody)]
public sealed class ParentsModel(OpenSchool school) : PlainPolicyPage(school)
{
    protected override string? Words(string clause) => Policy.WordsForParents(clause);
}
