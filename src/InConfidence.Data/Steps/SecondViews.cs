using InConfidence.Data.Mail;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Steps;

/// <summary>
/// What one person does not decide alone: that somebody who protects is not told (R23), and a telling for which the policy asks a second
/// person (R37). Each is a step that anybody may answer who answers for the record, but whoever decided or asks.
/// </summary>
internal static class SecondViews
{
    private const string NotTold = "second-view";
    private const string Agreeing = "second-person-agrees";
    private const string Again = "decide-again";
    private const string WorkingDay = "end of next working day";
    /// <summary>How often somebody may be asked anew about the same telling.</summary>
    private const int MostAsked = 5;

    private const string Who = "somebody-else";

    private static readonly string[] NotReferring = ["R23"];
    private static readonly string[] NotSharing = ["R37"];

    /// <summary>Somebody decided that one of those who protect is not told: another person says what they think of it.</summary>
    public static void RaiseSecondView(this UnitOfWork unit, Reader reader, RecordKey key, SharingRow sharing, SharingContent content) => unit.RaiseStep(
        key, sharing.Record,
        Content(unit, reader, NotTold, $"{reader.Directory.NameOf(reader.Id)} decided not to tell: {SharingRests.Whom(content)}. Say whether you agree.", NotReferring),
        sharing.Id.ToString(), reader.Directory.Calendar.EndOfWorkingDays(unit.Now, 1));

    /// <summary>Asks for a second person's agreement to one telling; nothing more where it is asked for already.</summary>
    /// <returns>Whether it was asked for now.</returns>
    public static async Task<bool> AskSecondPersonAsync(this UnitOfWork unit, Reader reader, RecordKey key, RecordId record, SharingQuestion question, CancellationToken cancellation)
    {
        var before = await AskedAsync(unit, record, question, cancellation);
        if (before.Count == MostAsked || before.Exists(step => step.AnsweredAt is null))
            return false;
        var (whom, content) = (Vocabulary.Of(question.Recipient).Name, Vocabulary.Find(question.Content)!.Sentence);
        unit.RaiseStep(
            key, record,
            Content(unit, reader, Agreeing, $"{reader.Directory.NameOf(reader.Id)} asks to tell: {SharingRests.Whom(whom)}. {content} Say whether you agree.", NotSharing),
            Of(question, before.Count), reader.Directory.Calendar.EndOfWorkingDays(unit.Now, 1));
        return true;
    }

    /// <summary>Whether a second person has said that they agree to a telling. Their newest word counts.</summary>
    public static async Task<bool> HasAgreedAsync(this UnitOfWork unit, RecordRow record, SharingQuestion question, CancellationToken cancellation)
    {
        var newest = (await AskedAsync(unit, record.Id, question, cancellation)).Where(step => step.AnsweredAt is not null).MaxBy(step => step.AnsweredAt);
        return newest is not null && (await unit.OpenAsync<StepAnswer>(newest.Answer!.Value, Raising.AnswerField, cancellation)).IsDone;
    }

    /// <summary>Whoever decided hears that there is an answer; where it is no, they decide again.</summary>
    public static void Follow(UnitOfWork unit, Reader reader, RecordKey key, StepRow step, StepContent content, StepAnswer answer)
    {
        unit.QueueMail(PersonId.From(content.SecondTo!.Value));
        if (content.Name == NotTold && !answer.IsDone)
            unit.RaiseStep(
                key, step.Record,
                content with { Name = Again, Who = "safeguarding-lead", What = Again, SecondTo = null, Sentence = $"Decide again, together, on telling them: {reader.Directory.NameOf(reader.Id)} does not agree that nobody does." },
                step.Id.ToString(), reader.Directory.Calendar.EndOfWorkingDays(unit.Now, 1));
    }

    private static Task<List<StepRow>> AskedAsync(UnitOfWork unit, RecordId record, SharingQuestion question, CancellationToken cancellation)
    {
        List<byte[]> lookups = [.. Enumerable.Range(0, MostAsked).Select(turn => unit.LookupOf(record, Agreeing, Of(question, turn)))];
        return unit.Context.Steps.AsNoTracking().Where(step => step.Record == record && lookups.Contains(step.NameLookup)).ToListAsync(cancellation);
    }

    private static string Of(SharingQuestion question, int turn) => $"{Vocabulary.Of(question.Recipient).Name} {question.Person} {question.Content} {turn}";

    private static StepContent Content(UnitOfWork unit, Reader reader, string name, string sentence, string[] clauses) => new(
        name, Who, name, WorkingDay, sentence, [.. clauses.Select(clause => new StepClause(clause, ClauseTitles.Of(reader.Policy, clause)))], reader.Policy.Hash, SecondTo: reader.Id.Value);
}
