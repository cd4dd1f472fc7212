using InConfidence.Cases;
using InConfidence.Data.Mail;
using InConfidence.Data.Policies;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>That somebody is to know a part of a case.</summary>
/// <param name="Id">What the page offered: pressing twice grants once.</param>
/// <param name="Strand">Of which student.</param>
/// <param name="Person">Who; null for whoever is on duty in the student's house, who may know care instructions only.</param>
/// <param name="Part">How much.</param>
/// <param name="Content">For what, and the care instruction or summary.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when, and without.</param>
/// <param name="Record">The record whose words, or the whole of which, it is.</param>
public sealed record NewGrant(
    GrantId Id, StrandId Strand, PersonId? Person, CasePart Part, GrantContent Content, DateTimeOffset From, DateTimeOffset Until, RecordId? Record = null);

/// <summary>What became of a grant.</summary>
public abstract record PartGrantOutcome
{
    private PartGrantOutcome() { }

    /// <summary>It is granted, or was before.</summary>
    public sealed record Granted(GrantId Id) : PartGrantOutcome;

    /// <summary>The policy refuses it.</summary>
    public sealed record Refused(PolicySaying Saying) : PartGrantOutcome;

    /// <summary>Whoever is told more is first told what to do.</summary>
    public sealed record CareInstructionFirst : PartGrantOutcome;

    /// <summary>There is no such case, student, record or person for whoever grants.</summary>
    public sealed record NotFound : PartGrantOutcome;
}

/// <summary>Names who may know a part of a case, and ends it. Whoever was told may not tell on: that is a right of its own.</summary>
public static class Granting
{
    /// <summary>After how many days whoever answers for a grant looks at it again.</summary>
    public const int ReviewDays = 90;

    /// <exception cref="ArgumentException">It has no time, no purpose, or a part that says nothing.</exception>
    public static async Task<PartGrantOutcome> GrantPartAsync(this UnitOfWork unit, Reader reader, NewGrant grant, CancellationToken cancellation)
    {
        if (grant.Until <= grant.From || string.IsNullOrWhiteSpace(grant.Content.Purpose) || IsOfRecord(grant.Part) == grant.Record is null
            || (grant.Part is CasePart.CareInstruction or CasePart.Summary && string.IsNullOrWhiteSpace(grant.Content.Text)))
            throw new ArgumentException("A grant has a time, a purpose, and says what may be known.", nameof(grant));
        var rule = new CaseRule(unit.Context, unit.School, reader, unit.Now);
        var strand = await rule.Grantable(grant.Part).AsNoTracking().SingleOrDefaultAsync(row => row.Id == grant.Strand, cancellation);
        if (strand is null || !IsSomebody(reader, strand, grant) || !await HoldsAloneAsync(unit, grant, cancellation))
            return Refuse(unit, new PartGrantOutcome.NotFound());
        if (await unit.Context.Grants.AsNoTracking().SingleOrDefaultAsync(row => row.Id == grant.Id, cancellation) is { } taken)
            return Refuse(unit, taken.DecidedBy == reader.Id && taken.Strand == grant.Strand ? new PartGrantOutcome.Granted(taken.Id) : new PartGrantOutcome.NotFound());
        if (grant.Part != CasePart.CareInstruction && !await HasCareInstructionAsync(unit, grant, cancellation))
            return Refuse(unit, new PartGrantOutcome.CareInstructionFirst());
        var tellings = await TellingsAsync(unit, reader, strand, grant, cancellation);
        if (tellings.Where(telling => !MayTell(telling.Decision)).ToList() is { Count: > 0 } refused)
            return await RefuseAsync(unit, reader, strand, grant, refused, cancellation);
        await SaveAsync(unit, reader, strand, grant, cancellation);
        foreach (var (record, situation, decision) in tellings)
            await KeepAsync(unit, record, situation, decision, cancellation);
        unit.Decided(await rule.DecideAsync(Act.GrantPart, "grant-part", strand.Id, grant.Part, cancellation));
        return new PartGrantOutcome.Granted(grant.Id);
    }

    /// <summary>Ends a grant at once. False where there is none that the reader could have given.</summary>
    public static Task<bool> EndGrantAsync(this UnitOfWork unit, Reader reader, GrantId id, CancellationToken cancellation) =>
        ChangeAsync(unit, reader, id, grant => (grant.EndedAt, grant.EndedBy) = (unit.Now, reader.Id), cancellation);

    /// <summary>Says that a grant is still needed: it is looked at again after ninety days.</summary>
    public static Task<bool> ReviewGrantAsync(this UnitOfWork unit, Reader reader, GrantId id, CancellationToken cancellation) =>
        ChangeAsync(unit, reader, id, grant => grant.ReviewAt = unit.Now.AddDays(ReviewDays), cancellation);

    internal static bool IsOfRecord(CasePart part) => part is CasePart.Words or CasePart.Whole;

    private static async Task SaveAsync(UnitOfWork unit, Reader reader, StrandRow strand, NewGrant grant, CancellationToken cancellation)
    {
        var key = await unit.KeyAsync(await unit.Context.Cases.Where(row => row.Id == strand.Case).Select(row => row.KeyId).SingleAsync(cancellation), cancellation);
        // What was granted of a record goes with the record's key, out of every backup.
        var own = grant.Record is { } of ? await unit.KeyAsync(await unit.Context.Records.Where(row => row.Id == of).Select(row => row.KeyId).SingleAsync(cancellation), cancellation) : key;
        unit.Context.Grants.Add(new GrantRow
        {
            Id = grant.Id,
            School = unit.School.Id,
            Case = strand.Case,
            Strand = strand.Id,
            Person = grant.Person,
            Part = grant.Part,
            Record = grant.Record,
            From = grant.From,
            Until = grant.Until,
            DecidedBy = reader.Id,
            DecidedAt = unit.Now,
            ReviewAt = unit.Now.AddDays(ReviewDays),
            Content = unit.Seal(own, CaseFields.Grant, grant.Content),
        });
        if (grant.Person is { } person)
        {
            unit.About(person);
            unit.QueueMail(person);
        }
        if (grant.Record is { } record)
            unit.About(record);
        unit.About(strand.Case);
        unit.Concerning(key);
    }

    private static async Task<bool> ChangeAsync(UnitOfWork unit, Reader reader, GrantId id, Action<GrantRow> change, CancellationToken cancellation)
    {
        var grant = await unit.Context.Grants.SingleOrDefaultAsync(row => row.Id == id && row.School == unit.School.Id, cancellation);
        if (grant is null || !await new CaseRule(unit.Context, unit.School, reader, unit.Now).Grantable(grant.Part).AnyAsync(row => row.Id == grant.Strand, cancellation))
        {
            unit.Nothing();
            return false;
        }
        if (grant.EndedAt is not null || grant.Until <= unit.Now)
        {
            unit.Nothing();
            return true;
        }
        change(grant);
        if (grant.Person is { } person)
            unit.About(person);
        unit.About(grant.Case);
        unit.Concerning(await unit.KeyAsync(await unit.Context.Cases.Where(row => row.Id == grant.Case).Select(row => row.KeyId).SingleAsync(cancellation), cancellation));
        return true;
    }

    /// <summary>What the policy refuses stands in the log with the first of its answers: who would have told whom, and of which case.</summary>
    private static async Task<PartGrantOutcome> RefuseAsync(
        UnitOfWork unit, Reader reader, StrandRow strand, NewGrant grant, List<(RecordRow Record, Situation Situation, Decision Decision)> refused, CancellationToken cancellation)
    {
        if (grant.Person is { } person)
            unit.About(person);
        unit.About(strand.Case);
        unit.Concerning(await unit.KeyAsync(await unit.Context.Cases.Where(row => row.Id == strand.Case).Select(row => row.KeyId).SingleAsync(cancellation), cancellation));
        unit.Refused(DecisionDetails.Of("tell", refused[0].Situation, refused[0].Decision));
        return new PartGrantOutcome.Refused(PolicySaying.Of(
            reader.Policy, refused.SelectMany(telling => telling.Decision.Rules), refused.SelectMany(telling => telling.Decision.Reasons)));
    }

    private static PartGrantOutcome Refuse(UnitOfWork unit, PartGrantOutcome outcome)
    {
        unit.Nothing();
        return outcome;
    }

    /// <summary>Somebody who works here and is not the granter; or the house of a student who has one, for a care instruction.</summary>
    private static bool IsSomebody(Reader reader, StrandRow strand, NewGrant grant) => grant.Person is { } person
        ? person != reader.Id && reader.Directory.Find(person) is { } found && (reader with { Person = found }).IsEmployed
        : grant.Part == CasePart.CareInstruction && reader.Directory.Find(strand.Student)?.Profile.House is { Length: > 0 };

    /// <summary>What two students share is nobody's to be told of one of them.</summary>
    private static async Task<bool> HoldsAloneAsync(UnitOfWork unit, NewGrant grant, CancellationToken cancellation) =>
        grant.Record is not { } record
        || (await unit.Context.StrandItems.AnyAsync(held => held.Strand == grant.Strand && held.Record == record, cancellation)
            && !await unit.Context.StrandItems.AnyAsync(
                held => held.Record == record && held.Strand != grant.Strand && unit.Context.Strands.Any(own => own.Id == grant.Strand && own.Case == held.Case), cancellation));

    private static Task<bool> HasCareInstructionAsync(UnitOfWork unit, NewGrant grant, CancellationToken cancellation) => unit.Context.Grants.AnyAsync(
        row => row.Strand == grant.Strand && row.Person == grant.Person && row.Part == CasePart.CareInstruction && row.EndedAt == null && row.Until > unit.Now,
        cancellation);

    /// <summary>What the policy says of telling this person, by what is known of each record that belongs to the student.</summary>
    private static async Task<IReadOnlyList<(RecordRow Record, Situation Situation, Decision Decision)>> TellingsAsync(
        UnitOfWork unit, Reader reader, StrandRow strand, NewGrant grant, CancellationToken cancellation)
    {
        var records = await unit.Context.Records.Include(row => row.People).Include(row => row.Alerts).AsNoTracking()
            .Where(row => unit.Context.StrandItems.Any(held => held.Case == strand.Case && held.Record == row.Id)).ToListAsync(cancellation);
        var tellings = new List<(RecordRow, Situation, Decision)>();
        foreach (var record in records)
        {
            var situation = GrantSituation.Of(await unit.SituationOfAsync(record, reader.Directory, cancellation), reader, record, strand.Student, grant);
            tellings.Add((record, situation, reader.Policy.Decide(Act.Tell, situation)));
        }
        return tellings;
    }

    /// <summary>
    /// Whoever answers for every record of a case is whom the policy asks, or stands in for them: their grant is the answer. Where
    /// it asks for a second person, or for somebody else, one grant is no answer.
    /// </summary>
    private static bool MayTell(Decision decision) =>
        decision.Outcome == Outcome.Permit || (decision.Outcome == Outcome.Ask && decision.AskWhom is ("safeguarding-lead" or "head" or "chair"));

    /// <summary>
    /// Keeps the decision with the record, so that a later document can be held against it. What the policy obliges to, which is to
    /// write down what was told, to whom, when and why, and no more than is needed, is the grant itself.
    /// </summary>
    private static async Task KeepAsync(UnitOfWork unit, RecordRow record, Situation situation, Decision decision, CancellationToken cancellation)
    {
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        unit.StoreDecision(record, DecisionDetails.Of("tell", situation, decision), key);
    }
}
