using InConfidence.Data;
using InConfidence.Data.Pictures;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Recording;

/// <summary>A picture of the writer's own draft, without what it tells beside what it shows.</summary>
[WhoMayEnter(Entry.Writing)]
public sealed class ShownPictureModel(OpenSchool school) : DraftPage(school)
{
    public async Task<IActionResult> OnGetAsync(string picture) =>
        PictureId.TryParse(picture, null, out var id) && await School.OpenPictureAsync(Draft, id, Cancellation) is { } opened
            ? new ShownPicture(opened)
            : await NotForYouAsync();
}
