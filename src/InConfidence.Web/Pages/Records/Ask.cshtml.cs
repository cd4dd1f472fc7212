using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Records;
using InConfidence.Web.Pages.Advice;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>A question about a record that one may read (D13). It goes past whoever the record shuts out, and lies with it.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class AskModel(OpenSchool school) : AskPage(school)
{
    public string Record { get; private set; } = "";

    public override string Action => $"{Record}/ask";

    public override bool AsksAbout => false;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await FindAsync(id) is null)
            return await NotForYouAsync();
        Offer();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id) => await FindAsync(id) is { } record ? await AskAsync(record) : await NotForYouAsync();

    private async Task<RecordId?> FindAsync(string id)
    {
        if (!RecordId.TryParse(id, null, out var record) || !await School.MayReadAsync(Reader, record, Cancellation))
            return null;
        Record = $"/records/{record}";
        return record;
    }
}
