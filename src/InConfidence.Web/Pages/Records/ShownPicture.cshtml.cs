using InConfidence.Data;
using InConfidence.Data.Pictures;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>A picture of a record, opened. That it was opened is written down before the first byte of it leaves (R19).</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class ShownPictureModel(OpenSchool school) : InPage(school)
{
    public async Task<IActionResult> OnGetAsync(string id, string picture) =>
        RecordId.TryParse(id, null, out var record) && PictureId.TryParse(picture, null, out var shown)
            && await School.OpenPictureAsync(Reader, record, shown, Cancellation) is { } opened
            ? new ShownPicture(opened)
            : await NotForYouAsync();
}
