using InConfidence.Alerts;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Records;

/// <summary>What somebody wrote, how far it has come, what it requires of them in person (R27), and the meetings that students were promised with them.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class MineModel(OpenSchool school) : InPage(school)
{
    public MineView View { get; private set; } = null!;

    /// <summary>How many parts of a case wait to be read: the mail about them leads here.</summary>
    public int Told { get; private set; }

    public async Task OnGetAsync(string? after)
    {
        View = await School.MineAsync(Reader, after, Cancellation);
        Told = await School.NewPartsAsync(Reader, Cancellation);
    }

    public async Task<IActionResult> OnPostMetAsync()
    {
        if (!MeetingId.TryParse(Request.Form["meeting"], null, out var meeting)
            || !await School.CommitAsync(Because(LedgerAct.MeetingKept), (unit, token) => unit.KeepMeetingAsync(Reader, meeting, token), Cancellation))
            return await NotForYouAsync();
        return Redirect("/mine");
    }

    public string WhomItConcerns(RecordLine line) => line.Students.Count > 0
        ? string.Join(", ", line.Students.Select(student => Directory.NameOf(student)))
        : Labels.Of(line.Kind);

    public string When(RecordLine line) =>
        $"{Labels.Of(line.Kind)}. {Spoken(line.ReleasedAt)}";

    public static string StatusOf(RecordLine line) =>
        line.UnansweredSince is not null ? line.SeenAt is null ? "Nobody has read it yet" : "Read, not answered yet"
        : line.Answered ? "Somebody has it"
        : "Nobody here may be told";

    public static TagKind KindOf(RecordLine line) =>
        line.Answered ? TagKind.Plain : line.Level == AlertLevel.Danger ? TagKind.Danger : TagKind.Normal;
}
