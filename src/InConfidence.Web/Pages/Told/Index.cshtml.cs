using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Web.Pages.Cases;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Told;

/// <summary>What the reader has been told of students, part by part, until when (P2); what has ended is gone.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    public IReadOnlyList<PartLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = await School.PartsAsync(Reader, Cancellation);

    public string What(PartLine line) => $"{CaseWords.Of(line.Part)}, until {Spoken(line.Until)}. From {Directory.NameOf(line.DecidedBy)}";
}
