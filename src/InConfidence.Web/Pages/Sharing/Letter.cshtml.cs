using InConfidence.Data;
using InConfidence.Data.Homes;
using InConfidence.Data.Records;
using InConfidence.Data.Sharing;
using InConfidence.Records;
using InConfidence.Sharing;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>
/// The letter about a consequence (R5), to be printed: the fields that were decided, in constant sentences, and nothing of the record. While the
/// way home is shut nothing is printed, whatever was decided before (R2).
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class LetterModel(OpenSchool school) : InPage(school)
{
    public SharingView Sharing { get; private set; } = null!;

    public ConsequenceLetter Letter => Sharing.Content.Letter!;

    public string Record { get; private set; } = "";

    /// <summary>Something has shut the way home since it was decided: the letter does not leave.</summary>
    public bool IsShut { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string sharing)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayAnswerForAsync(Reader, record, Cancellation)
            || (await School.OpenRecordAsync(Reader, record, Cancellation))?.Sharings.FirstOrDefault(one => $"{one.Id}" == sharing) is not { Content.Letter: not null } found)
            return await NotForYouAsync();
        (Sharing, Record) = (found, $"/records/{record}");
        IsShut = (await School.WayHomeAsync(Reader, Letter.Student, Cancellation)).IsShut;
        return Page();
    }
}
