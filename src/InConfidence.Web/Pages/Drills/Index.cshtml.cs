using InConfidence.Data;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Drills;

/// <summary>What once went wrong elsewhere, to be played with made-up people (P3, P5).</summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class IndexModel(OpenSchool school) : InPage(school);
