using InConfidence.Data.Consents;
using InConfidence.Data.Homes;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Sealing;
using InConfidence.Sharing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Sharing;

/// <summary>What the policy says to a telling that somebody asks about.</summary>
/// <param name="Undecided">Its answer as things are.</param>
/// <param name="Decided">Its answer once whoever asks has decided it; the same where they are nobody whose word it waits for.</param>
/// <param name="Shown">The same outcome, with the reasons that hold if nothing else is so than what is known to be.</param>
/// <param name="MayTell">Whether whoever asks may decide to tell: the policy permits it then, or leaves it to them.</param>
/// <param name="Newest">The number of the newest decision on this record, 0 for none.</param>
/// <param name="Grounds">On what in law it may rest; null where nobody outside is told.</param>
public sealed record SharingAnswer(Explanation Undecided, Explanation Decided, Decision Shown, bool MayTell, int Newest, LawfulGrounds? Grounds)
{
    /// <summary>Whoever asks may not decide it alone: a second person has to agree.</summary>
    public bool NeedsSecondPerson => !MayTell && Decided.Decision is { Outcome: Outcome.Ask, AskWhom: SharingDeciding.LeadAndSecondPerson };
}

/// <summary>What became of a decision.</summary>
public abstract record SharingOutcome
{
    private SharingOutcome() { }

    public sealed record Saved(SharingId Id) : SharingOutcome;

    /// <summary>The policy refuses what was chosen: nothing was saved.</summary>
    public sealed record Refused(SharingAnswer Answer) : SharingOutcome;

    /// <summary>Somebody has decided something about this record since: nothing was saved.</summary>
    public sealed record DecidedMeanwhile(SharingView Newest) : SharingOutcome;

    /// <summary>Somebody has begun the referral that follows from it, and it is open: no second one was begun.</summary>
    public sealed record BegunMeanwhile(ReferralId Referral, PersonId By) : SharingOutcome;

    public sealed record NotFound : SharingOutcome;
}

/// <summary>Whoever answers for a record asks the policy whether somebody may be told, and decides (D5, D6, R1, L1, L2).</summary>
public static class SharingDeciding
{
    /// <summary>The name of the step that looks again at a decision.</summary>
    internal const string Review = "sharing-review";

    internal const string LeadAndSecondPerson = "safeguarding-lead-and-second-person";

    private static readonly Fact LeadDecided = Vocabulary.Find("lead.decided")!;
    private static readonly Fact SecondPerson = Vocabulary.Find("second-person.agreed")!;

    /// <summary>What the policy says; null where the record is not there or not the reader's to answer for.</summary>
    public static async Task<SharingAnswer?> AskSharingAsync(this UnitOfWork unit, Reader reader, RecordId id, SharingQuestion question, CancellationToken cancellation)
    {
        if (await RecordAsync(unit, reader, id, cancellation) is not { } record)
        {
            unit.Nothing();
            return null;
        }
        var situation = await SituationAsync(unit, reader, record, question, cancellation);
        var newest = await unit.Context.Sharings.Where(row => row.Record == id).MaxAsync(row => (int?)row.Number, cancellation) ?? 0;
        var answer = Answer(reader, question, situation, newest);
        unit.About(id);
        unit.Concerning(await unit.KeyAsync(record.KeyId, cancellation));
        unit.Decided(DecisionDetails.Of("tell", situation, answer.Undecided.Decision));
        return answer;
    }

    /// <summary>Takes the decision, where the policy lets it be taken, and puts on the record what must still be done.</summary>
    /// <param name="unit">The act.</param>
    /// <param name="reader">Who decides.</param>
    /// <param name="id">The record.</param>
    /// <param name="question">What the policy was asked.</param>
    /// <param name="content">What was decided. What the policy answered is put into it here.</param>
    /// <param name="seen">The number of the newest decision that whoever decides has seen, 0 for none.</param>
    /// <param name="cancellation">To give up.</param>
    /// <param name="isReferral">Whether a referral begins with it: then the ground in law may follow.</param>
    public static async Task<SharingOutcome> DecideSharingAsync(
        this UnitOfWork unit, Reader reader, RecordId id, SharingQuestion question, SharingContent content, int seen, CancellationToken cancellation, bool isReferral = false)
    {
        if (await RecordAsync(unit, reader, id, cancellation) is not { } record)
        {
            unit.Nothing();
            return new SharingOutcome.NotFound();
        }
        var newest = await unit.Context.Sharings.AsNoTracking().Where(row => row.Record == id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        if (newest is not null && newest.Number != seen)
        {
            unit.Nothing();
            return new SharingOutcome.DecidedMeanwhile(SharingReading.View(newest, await unit.OpenAsync<SharingContent>(newest.Content, SharingReading.ContentField, cancellation), reader, record.AdultInvolved));
        }
        var situation = await SituationAsync(unit, reader, record, question, cancellation);
        var answer = Answer(reader, question, situation, newest?.Number ?? 0);
        if (content.Choice is SharingChoice.Share or SharingChoice.SharePartly && !(answer.MayTell && MayRestOn(content.Ground, answer.Grounds, mayFollow: question.IsUrgent || isReferral)))
        {
            unit.About(id);
            unit.Concerning(await unit.KeyAsync(record.KeyId, cancellation));
            unit.Refused(DecisionDetails.Of("tell", situation, answer.Decided.Decision));
            return new SharingOutcome.Refused(answer);
        }
        return new SharingOutcome.Saved(await SaveAsync(unit, reader, record, question, content, situation, answer, cancellation));
    }

    /// <summary>Asks a second person to agree to a telling, where the policy asks for one.</summary>
    /// <returns>False where the record is not the reader's to answer for, or the policy asks for nobody else.</returns>
    public static async Task<bool> AskSecondPersonAsync(this UnitOfWork unit, Reader reader, RecordId id, SharingQuestion question, CancellationToken cancellation)
    {
        var record = await RecordAsync(unit, reader, id, cancellation);
        var key = record is null ? null : await unit.KeyAsync(record.KeyId, cancellation);
        var needs = record is not null && Answer(reader, question, await SituationAsync(unit, reader, record, question, cancellation), 0).NeedsSecondPerson;
        if (!needs || !await unit.AskSecondPersonAsync(reader, key!, id, question, cancellation))
        {
            unit.Nothing();
            return needs;
        }
        unit.About(id);
        unit.Concerning(key!);
        return true;
    }

    private static async Task<SharingId> SaveAsync(
        UnitOfWork unit, Reader reader, RecordRow record, SharingQuestion question, SharingContent content, Situation situation, SharingAnswer answer, CancellationToken cancellation)
    {
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        var details = DecisionDetails.Of("tell", Decided(reader, situation), answer.Decided.Decision);
        var sharing = new SharingRow
        {
            Id = SharingId.From(unit.NewId()),
            School = unit.School.Id,
            Record = record.Id,
            Number = answer.Newest + 1,
            By = reader.Id,
            At = unit.Now,
            Content = unit.Seal(key, SharingReading.ContentField, content with { Policy = details }),
        };
        unit.Context.Sharings.Add(sharing);
        unit.StoreDecision(record, details, key);
        Follow(unit, reader, key, sharing, record, question, content, answer.Decided.Decision);
        await unit.RaiseRequirementsAsync(reader, key, sharing, record, answer.Decided, cancellation);
        unit.About(record.Id);
        unit.Concerning(key);
        return sharing.Id;
    }

    /// <summary>What must be done afterwards, and on which day it is looked at again: each a step, which climbs when it is late.</summary>
    private static void Follow(UnitOfWork unit, Reader reader, RecordKey key, SharingRow sharing, RecordRow record, SharingQuestion question, SharingContent content, Decision decision)
    {
        var clauses = decision.Clauses.Select(clause => new StepClause(clause, ClauseTitles.Of(reader.Policy, clause))).Where(clause => clause.Title is not null).ToList();
        if (content.Choice is SharingChoice.Share or SharingChoice.SharePartly)
            foreach (var duty in decision.Obligations.Where(duty => duty.Due is Due.After or Due.Within))
            {
                var by = duty.By ?? "end of next working day";
                unit.RaiseStep(key, sharing.Record, Step(duty.Name, by, duty.Sentence), sharing.Id.ToString(), StepDue.Of(by, unit.Now, record.Level, reader.Directory));
            }
        if (content.Choice is SharingChoice.Share or SharingChoice.SharePartly && question.IsOutside)
            unit.RaiseRest(reader, key, sharing, content);
        if (content.Choice == SharingChoice.Not && question.IsProtective)
            unit.RaiseSecondView(reader, key, sharing, content);
        unit.RaiseSharingReview(reader, key, sharing, content, clauses);

        StepContent Step(string name, string by, string sentence) => new(name, "safeguarding-lead", name, by, sentence, clauses, decision.DocumentHash);
    }

    /// <summary>The day on which it is looked at again becomes a step, where it has one.</summary>
    internal static void RaiseSharingReview(this UnitOfWork unit, Reader reader, RecordKey key, SharingRow sharing, SharingContent content, IReadOnlyList<StepClause>? clauses = null)
    {
        if (content.ReviewOn is not { } day)
            return;
        var sentence = content.Hears == StudentHears.Afterwards
            ? "Tell the student what was passed on, to whom and why."
            : $"Look again at the decision on telling: {SharingRests.Whom(content)}.";
        var step = new StepContent(Review, "safeguarding-lead", Review, "on a day", sentence, clauses ?? [], reader.Policy.Hash, DecidedBy: sharing.By.Value, IsSilence: content.Hears == StudentHears.NotYet);
        unit.RaiseStep(key, sharing.Record, step, sharing.Id.ToString(), reader.Directory.Calendar.At(day.AddDays(1), TimeOnly.MinValue));
    }

    private static SharingAnswer Answer(Reader reader, SharingQuestion question, Situation situation, int newest)
    {
        var undecided = reader.Policy.Explain(Act.Tell, situation);
        var decided = reader.Policy.Explain(Act.Tell, Decided(reader, situation));
        var settled = reader.Policy.Decide(Act.Tell, Decided(reader, situation).WithNothingElse());
        var shown = settled.Outcome == decided.Decision.Outcome ? settled : decided.Decision;
        return new SharingAnswer(undecided, decided, shown, MayTell(reader, situation, decided.Decision), newest, question.IsOutside ? LawfulGrounds.Of(situation) : null);
    }

    /// <summary>Somebody outside is told on a ground that holds; where it may not wait, the ground may follow.</summary>
    private static bool MayRestOn(LegalGround? ground, LawfulGrounds? grounds, bool mayFollow) =>
        grounds is null || (ground is null ? mayFollow : grounds.Hold(ground.Basis, ground.Condition));

    /// <summary>Where the policy asks, whether the one it asks is whoever decides; a second person must have agreed where it asks two.</summary>
    private static bool MayTell(Reader reader, Situation situation, Decision decision) => decision.Outcome == Outcome.Permit || (decision.Outcome == Outcome.Ask && decision.AskWhom switch
    {
        "safeguarding-lead" => SharingQuestion.IsLead(reader),
        LeadAndSecondPerson => SharingQuestion.IsLead(reader) && situation[SecondPerson] == Knowledge.Yes,
        "head" => reader.Holds(Role.Head),
        "chair" => reader.Holds(Role.Chair),
        _ => false,
    });

    /// <summary>What is known, with this telling in it. Whether the way home is shut or lifted is nothing that a form can say.</summary>
    internal static async Task<Situation> SituationAsync(UnitOfWork unit, Reader reader, RecordRow record, SharingQuestion question, CancellationToken cancellation)
    {
        var known = await unit.SituationOfAsync(record, reader.Directory, cancellation);
        var asked = question.Over(known, reader, unit.Now);
        if (question.Person is { } person && reader.Directory.IsBarred(person, Routes.MatterOf(record).Students))
            asked = asked.With(Vocabulary.Find("recipient.barred")!, true);
        asked = asked.With(SecondPerson, await unit.HasAgreedAsync(record, question, cancellation));
        if (!question.GoesHome)
            return asked;
        if (await ConsentAsync(unit, reader, record, question, known, cancellation) is { } consent && !question.Known.Keys.Any(name => name.StartsWith("agreement=", StringComparison.Ordinal)))
            asked = asked.With(Vocabulary.Find(consent.Stands ? "agreement=given" : "agreement=withdrawn")!, true);
        asked = HomeRule.WithWhatIsKnown(asked, known);
        var lift = await unit.StandingLiftAsync(record, cancellation);
        return HomeRule.WithLift(asked, lift is { } standing && standing.Holds(HomeRule.FactsOf(asked)) ? standing : null)
            .With(Vocabulary.Find("home.shut")!, await unit.IsShutElsewhereAsync(reader, record, cancellation));
    }

    /// <summary>
    /// What the adult student whom a record is about has said of telling this person about all that it is about: the newest
    /// word counts. Null where they have said nothing, or where it is about several students.
    /// </summary>
    private static async Task<ConsentView?> ConsentAsync(
        UnitOfWork unit, Reader reader, RecordRow record, SharingQuestion question, Situation known, CancellationToken cancellation)
    {
        if (question.Person is not { } person || Routes.MatterOf(record).Students is not [var student] || !Consenting.IsAdult(reader, student))
            return null;
        var said = (await Consenting.ConsentsOfAsync(unit.Context, unit.School, student, cancellation)).Where(consent => consent.Covers(person, known)).ToList();
        return said.FindLast(consent => consent.Stands) ?? said.LastOrDefault();
    }

    private static Situation Decided(Reader reader, Situation situation) =>
        SharingQuestion.IsLead(reader) ? situation.With(LeadDecided, true) : situation;

    internal static Task<RecordRow?> RecordAsync(UnitOfWork unit, Reader reader, RecordId id, CancellationToken cancellation) =>
        RecordOpening.AnsweredFor(unit.School, unit.Context, reader, id).Include(row => row.People).Include(row => row.Alerts).SingleOrDefaultAsync(cancellation);
}
