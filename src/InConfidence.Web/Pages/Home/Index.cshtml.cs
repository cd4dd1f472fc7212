using InConfidence.Data;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Home;

/// <summary>The first page: which of the three it is.</summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    public void OnGet()
    {
    }
}
