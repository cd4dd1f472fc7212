using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Sealing;
using InConfidence.Sharing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Sharing;

/// <summary>A telling of which something is still to be written, and on what in law it may rest.</summary>
/// <param name="Telling">What was decided.</param>
/// <param name="Grounds">The grounds that hold.</param>
/// <param name="Written">The rest, where somebody has written it.</param>
public sealed record SharingRest(SharingView Telling, LawfulGrounds Grounds, SharingView? Written);

/// <summary>What is written after somebody outside was told.</summary>
/// <param name="Ground">On what in law it rests, and how it was tested.</param>
/// <param name="Hears">Whether the student knows.</param>
/// <param name="HearsWords">The words that were used, or why the student is not told; as it was typed.</param>
/// <param name="Wish">What the student wishes, as it was typed; empty where nobody has asked them.</param>
/// <param name="Advice">Whose advice was taken, and what it was; as it was typed.</param>
/// <param name="Receipt">Who has confirmed that it arrived, and when; as it was typed.</param>
/// <param name="ReviewOn">The day on which it is looked at again.</param>
public sealed record SharingRestContent(LegalGround Ground, StudentHears Hears, string HearsWords, string Wish, string Advice, string Receipt, DateOnly? ReviewOn);

/// <summary>What became of writing the rest of a telling.</summary>
public enum SharingRestOutcome
{
    /// <summary>It is kept, and its steps are answered.</summary>
    Saved,

    /// <summary>Somebody has written it before. Nothing was saved.</summary>
    WrittenBefore,

    /// <summary>The ground that was chosen does not hold. Nothing was saved.</summary>
    NoSuchGround,

    /// <summary>There is no such telling for whoever asks.</summary>
    NotFound,
}

/// <summary>
/// The rest of telling somebody outside (R38, R42, R43): whoever protects is told at once, and within a working day it is written down on what in law it
/// rests, how it was tested, and whether the student knows. It stands beside the decision, as a decision of its own, and neither is changed.
/// </summary>
public static class SharingRests
{
    private const string RestName = "sharing-rest";
    private const string WorkingDay = "end of next working day";

    /// <summary>What the policy's own duty asks for, and the rest holds.</summary>
    private const string WritingDown = "record-what-was-told";

    /// <summary>A telling to somebody outside, and what of it is still to be written; null where there is none for whoever asks. Showing it is an opening of its record.</summary>
    public static Task<SharingRest?> FindRestAsync(this UnitOfWork unit, Reader reader, RecordId id, SharingId sharing, CancellationToken cancellation)
    {
        unit.Nothing();
        return FindAsync(unit, reader, id, sharing, cancellation);
    }

    /// <summary>Keeps the rest of a telling.</summary>
    /// <param name="unit">The act.</param>
    /// <param name="reader">Who writes it.</param>
    /// <param name="id">The record.</param>
    /// <param name="sharing">The telling.</param>
    /// <param name="rest">What was chosen and typed.</param>
    /// <param name="cancellation">To give up.</param>
    public static async Task<SharingRestOutcome> CompleteSharingAsync(
        this UnitOfWork unit, Reader reader, RecordId id, SharingId sharing, SharingRestContent rest, CancellationToken cancellation)
    {
        var found = await FindAsync(unit, reader, id, sharing, cancellation);
        var outcome = found is null ? SharingRestOutcome.NotFound
            : found.Written is not null || found.Telling.Content.Ground is not null ? SharingRestOutcome.WrittenBefore
            : !found.Grounds.Hold(rest.Ground.Basis, rest.Ground.Condition) ? SharingRestOutcome.NoSuchGround
            : SharingRestOutcome.Saved;
        if (outcome == SharingRestOutcome.Saved)
            await SaveAsync(unit, reader, id, found!.Telling, rest, cancellation);
        else
            unit.Nothing();
        return outcome;
    }

    /// <summary>Asks for the rest of a telling, or for what its ground still needs.</summary>
    internal static void RaiseRest(this UnitOfWork unit, Reader reader, RecordKey key, SharingRow sharing, SharingContent content)
    {
        if (content.Ground is not { } ground)
            Raise(RestName, $"Write down the rest about telling: {Whom(content)}. The ground in law, the seven test words, and whether the student knows.", ["R38", "R42"], sharing.Id.Value);
        else if (ground.Condition == SpecialCondition.ToBeAsked)
            Raise("sharing-ground", $"Ask the data protection officer on what ground in law this was told: {Whom(content)}.", ["R42"]);
        else if (ground.HasPolicyDocument == false)
            Raise("sharing-policy-document", "Have the appropriate policy document written: the condition on which somebody was told needs one (Data Protection Act 2018, Schedule 1, Part 4).", ["R43"]);

        void Raise(string name, string sentence, string[] clauses, Guid? of = null) => unit.RaiseStep(
            key, sharing.Record,
            new StepContent(name, "safeguarding-lead", name, WorkingDay, sentence, [.. clauses.Select(clause => new StepClause(clause, ClauseTitles.Of(reader.Policy, clause)))], reader.Policy.Hash, Sharing: of),
            sharing.Id.ToString(), reader.Directory.Calendar.EndOfWorkingDays(unit.Now, 1));
    }

    private static async Task SaveAsync(UnitOfWork unit, Reader reader, RecordId id, SharingView telling, SharingRestContent rest, CancellationToken cancellation)
    {
        var record = await unit.Context.Records.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        var written = telling.Content with
        {
            Ground = rest.Ground,
            Hears = rest.Hears,
            HearsWords = rest.HearsWords,
            Wish = rest.Wish.Length > 0 ? rest.Wish : telling.Content.Wish,
            Advice = rest.Advice,
            Receipt = rest.Receipt,
            ReviewOn = rest.ReviewOn,
            RestOf = telling.Id,
            Duties = [],
            Policy = null,
        };
        var row = new SharingRow
        {
            Id = SharingId.From(unit.NewId()),
            School = unit.School.Id,
            Record = id,
            Number = await unit.Context.Sharings.Where(one => one.Record == id).MaxAsync(one => one.Number, cancellation) + 1,
            By = reader.Id,
            At = unit.Now,
            Content = unit.Seal(key, SharingReading.ContentField, written),
        };
        unit.Context.Sharings.Add(row);
        unit.RaiseRest(reader, key, row, written);
        unit.RaiseSharingReview(reader, key, row, written);
        await AnswerAsync(unit, reader, key, id, telling.Id, cancellation);
        unit.About(id);
        unit.Concerning(key);
    }

    private static async Task AnswerAsync(UnitOfWork unit, Reader reader, RecordKey key, RecordId id, SharingId sharing, CancellationToken cancellation)
    {
        List<byte[]> lookups = [unit.LookupOf(id, RestName, sharing.ToString()), unit.LookupOf(id, WritingDown, sharing.ToString())];
        foreach (var step in await unit.Context.Steps.Where(step => step.Record == id && step.AnsweredAt == null && lookups.Contains(step.NameLookup)).ToListAsync(cancellation))
            (step.AnsweredAt, step.AnsweredBy, step.Answer) = (unit.Now, reader.Id, unit.Seal(key, Raising.AnswerField, new StepAnswer(IsDone: true, "Written with the decision.")));
    }

    private static async Task<SharingRest?> FindAsync(UnitOfWork unit, Reader reader, RecordId id, SharingId sharing, CancellationToken cancellation)
    {
        if (await SharingDeciding.RecordAsync(unit, reader, id, cancellation) is not { } record)
            return null;
        var all = await unit.Context.SharingsOfAsync(unit.School, reader, id, record.AdultInvolved, await unit.KeyAsync(record.KeyId, cancellation), cancellation);
        if (all.FirstOrDefault(one => one.Id == sharing) is not { Content: { RestOf: null, Choice: SharingChoice.Share or SharingChoice.SharePartly } content } telling
            || QuestionOf(content) is not { IsOutside: true } question)
            return null;
        var situation = await SharingDeciding.SituationAsync(unit, reader, record, question, cancellation);
        return new SharingRest(telling, LawfulGrounds.Of(situation), all.FirstOrDefault(one => one.Content.RestOf == sharing));
    }

    /// <summary>The question to which a decision was the answer.</summary>
    private static SharingQuestion? QuestionOf(SharingContent content) =>
        Enum.GetValues<Recipient>().Where(recipient => Vocabulary.Of(recipient).Name == content.Recipient).Select(recipient => new SharingQuestion(
            recipient, content.Content, content.Channel.Length > 0 ? content.Channel : "channel=work-mail", content.Prompt.Length > 0 ? content.Prompt : "prompt=own-initiative",
            new Dictionary<string, bool>(), content.Person)).FirstOrDefault();

    internal static string Whom(SharingContent content) => Whom(content.Recipient);

    /// <summary>Who is told, in words, by the name of the fact.</summary>
    internal static string Whom(string recipient) => recipient.Split('=')[^1].Replace('-', ' ');
}
