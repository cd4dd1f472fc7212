using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Advising;
using InConfidence.Data.Cases;
using InConfidence.Data.Emergencies;
using InConfidence.Data.Homes;
using InConfidence.Data.People;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Data.Showing;
using InConfidence.Data.Steps;
using InConfidence.Duty;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Pages.Appointments;
using InConfidence.Web.Pages.Records;
using InConfidence.Web.Platform.Clock;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Mail;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Desk;

/// <summary>
/// What wants whoever answers for students: what is new, what waits, who is on duty. A line says whom it is about and
/// how far it has come, never what was said. Every mail leads here, so whoever only writes is led on to what they wrote.
/// </summary>
[WhoMayEnter(Entry.Reading)]
public sealed class IndexModel(OpenSchool school, CheckpointsSeen checkpoints) : InPage(school)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public IReadOnlyList<DeskLine> Lines { get; private set; } = [];

    /// <summary>What the policy requires of the records that this reader answers for, and nobody has answered.</summary>
    public DueSteps Due { get; private set; } = DueSteps.None;

    /// <summary>What this reader was asked, and nobody has answered.</summary>
    public IReadOnlyList<AdviceLine> Questions { get; private set; } = [];

    /// <summary>What was opened in an emergency, of which this reader was told and nobody has said whether it was right.</summary>
    public IReadOnlyList<OpeningLine> Openings { get; private set; } = [];

    /// <summary>What of cases wants somebody, within a week.</summary>
    public IReadOnlyList<CaseDueLine> CasesDue { get; private set; } = [];

    /// <summary>Referrals outside that nobody has ended: to be sent, waiting for an answer or for a second view.</summary>
    public ReferralLines Referrals { get; private set; } = ReferralLines.None;

    public DeskPart Part { get; private set; }

    /// <summary>Where more of what is open, or of what is answered, is found.</summary>
    public (string? Open, string? Answered) More { get; private set; }

    public IReadOnlyList<DutyGap> Gaps { get; private set; } = [];

    /// <summary>Leads to whom no mail can be sent. Everybody who holds an office is looked at, told of something or not.</summary>
    public IReadOnlyList<string> WithoutMail { get; private set; } = [];

    /// <summary>How many appointments and authenticators wait for this reader's word as the second person.</summary>
    public int WordsNeeded { get; private set; }

    /// <summary>Records whose way home somebody has opened, and where this reader could be the second person.</summary>
    public IReadOnlyList<RecordId> Lifts { get; private set; } = [];

    public IEnumerable<(RecordLine Record, MeetingView Meeting)> Meetings =>
        Lines.SelectMany(line => line.Record.Meetings.Select(meeting => (line.Record, meeting))).OrderBy(pair => pair.meeting.DueAt);

    /// <summary>That a day went by without a checkpoint of the ledger leaving the building.</summary>
    public IReadOnlyList<CheckpointsMissing> MissingCheckpoints { get; private set; } = [];

    /// <summary>All that the desk shows of.</summary>
    public Shown Shown => new()
    {
        Records =
        [
            .. Lines.Select(line => line.Record.Id), .. Due.Shown.Select(due => due.Step.Record), .. Lifts,
            .. Referrals.Shown.Select(line => line.Referral.Record),
        ],
        Questions = [.. Questions.Select(line => line.Id)],
        Openings = [.. Openings.Select(line => line.Id)],
        Cases = [.. CasesDue.Select(line => line.Case)],
    };

    /// <summary>When today ends in the school's zone.</summary>
    public DateTimeOffset EndOfToday => Directory.Calendar.At(Reader.Today.AddDays(1), TimeOnly.MinValue);

    public bool SeesRota => EntryRules.Admits(Entry.Duty, Reader);

    public async Task<IActionResult> OnGetAsync(string? part, string? after)
    {
        if (!EntryRules.Admits(Entry.Desk, Reader))
            return Redirect("/mine");
        Part = part switch
        {
            "open" => DeskPart.Open,
            "answered" => DeskPart.Answered,
            "due" => DeskPart.Due,
            _ => DeskPart.Both,
        };
        var view = await School.DeskAsync(Reader, Part, after, Cancellation);
        Lines =
        [
            .. view.Open.Lines.Concat(view.Answered.Lines).Select(line => DeskLine.Of(line, Reader.Id, Directory.Settings, Now))
                .OrderBy(line => line.Group).ThenByDescending(line => line.IsDanger).ThenByDescending(line => line.IsOverdue),
        ];
        More = (view.Open.Next, view.Answered.Next);
        Due = view.Due;
        if (Part == DeskPart.Both)
        {
            CasesDue = await School.CasesDueAsync(Reader, Cancellation);
            await LookAheadAsync();
        }
        return Page();
    }

    public async Task<IActionResult> OnPostMetAsync()
    {
        if (!MeetingId.TryParse(Request.Form["meeting"], null, out var meeting)
            || !await School.CommitAsync(Because(LedgerAct.MeetingKept), (unit, token) => unit.KeepMeetingAsync(Reader, meeting, token), Cancellation))
            return await NotForYouAsync();
        return Redirect("/desk");
    }

    public string WhomItConcerns(RecordLine line) => WhomItConcerns(line.Students, line.Kind);

    public string HowItIsDue(DueStep due) =>
        $"{WhomItConcerns(due.Students, due.Kind)}. {due.Step.Who}, {(due.Step.By == "at once" ? due.Step.By : due.Step.DueAt is { } moment ? $"by {Spoken(moment)}" : $"{due.Step.By} the telling")}";

    public string HowItCame(RecordLine line) =>
        $"{Labels.Of(line.Kind)}. {Spoken(line.ReleasedAt)}, by {Directory.NameOf(line.Writer)}";

    public string WhomItConcerns(IReadOnlyList<PersonId> students, RecordKind kind) => students.Count > 0
        ? string.Join(", ", students.Select(student => Directory.NameOf(student)))
        : kind == RecordKind.ConcernAboutAdult ? "An adult" : "Somebody not on the list";

    private async Task LookAheadAsync()
    {
        Openings = await School.OpeningsAsync(Reader, onlyUnreviewed: true, Cancellation);
        Referrals = await School.OpenReferralsAsync(Reader, Cancellation);
        Lifts = await School.LiftsWaitingAsync(Reader, Cancellation);
        Questions = await School.UnansweredAdviceAsync(Reader, Cancellation);
        Gaps = DutyGaps.Find(Directory.Answered(), Directory.Calendar, Now, Ahead);
        WithoutMail =
        [
            .. Offices.ThatRead.SelectMany(office => Directory.Holding(office, Reader.Today)).DistinctBy(person => person.Id)
                .Where(person => OutgoingMail.To(person, Directory.Settings) is null).Select(person => person.Name),
        ];
        MissingCheckpoints = await checkpoints.FindMissingAsync(Cancellation);
        var accounts = await School.AccountsThatReadAsync(Directory, Reader.Today, Cancellation);
        WordsNeeded = Directory.WaitingFor(Reader).Count() + accounts.Count(one => one.Account is not null && AuthenticatorResets.MayAgree(one.Account, Reader.Id));
    }
}
