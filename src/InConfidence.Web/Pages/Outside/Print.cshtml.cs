using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Outside;

/// <summary>
/// Blank forms to print, each with a number of its own (G21). Nothing is kept of them: a number shows by itself that it was
/// printed here, and counts once.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class PrintModel(OpenSchool school) : InPage(school)
{
    private const int Sheets = 4;

    public IReadOnlyList<string> Numbers { get; private set; } = [];

    public void OnGet() => Numbers = [.. Enumerable.Range(0, Sheets).Select(_ => PaperNumber.Next(School))];
}
