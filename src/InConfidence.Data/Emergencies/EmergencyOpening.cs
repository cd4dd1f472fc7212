using InConfidence.Alerts;
using InConfidence.Data.Counselling;
using InConfidence.Data.People;
using InConfidence.Data.Policies;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Emergencies;

/// <summary>That somebody opens what is known of a student because somebody is in danger now.</summary>
/// <param name="Id">What the page offered: pressing twice opens once.</param>
/// <param name="Student">Of whom.</param>
/// <param name="Reason">Why, as it was typed.</param>
/// <param name="IsForLife">A life is at risk now: what counsellors wrote apart opens too.</param>
public sealed record NewOpening(OpeningId Id, PersonId Student, string Reason, bool IsForLife = false);

/// <summary>What became of it.</summary>
public abstract record OpeningOutcome
{
    private OpeningOutcome() { }

    /// <summary>It is open, or was before. Whether there is anything to read is not said here.</summary>
    public sealed record Opened(OpeningId Id) : OpeningOutcome;

    /// <summary>The policy refuses it, by what is known of the two alone.</summary>
    public sealed record Refused(PolicySaying Saying) : OpeningOutcome;

    /// <summary>There is no such student, or the identifier is somebody else's.</summary>
    public sealed record NotFound : OpeningOutcome;
}

/// <summary>
/// Opens what is known of a student in an emergency (R18, R19). It answers the same whether anything is known or not, and is
/// saved, and the highest person whom it does not concern told, before anything is read.
/// </summary>
public static class EmergencyOpening
{
    /// <summary>How long it stays open.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(3);

    internal const string ReasonField = "opening.reason";

    /// <summary>The duty of a policy by which an opening is looked at.</summary>
    internal const string ReviewDuty = "review-opening";

    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static async Task<OpeningOutcome> OpenInEmergencyAsync(this UnitOfWork unit, Reader reader, NewOpening opening, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(opening.Reason))
            throw new ArgumentException("Whoever opens something says why.", nameof(opening));
        var taken = await unit.Context.Openings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == opening.Id, cancellation);
        if (taken is not null || reader.Directory.Find(opening.Student)?.Is(PersonKind.Student) != true)
            return Nothing(unit, taken is not null && taken.By == reader.Id && taken.Student == opening.Student ? new OpeningOutcome.Opened(taken.Id) : new OpeningOutcome.NotFound());
        var rule = new EmergencyRule(unit.Context, unit.School, reader, unit.Now);
        var decision = EmergencyRule.DecideOf(reader, opening.Student);
        if (decision.Outcome != nameof(Outcome.Permit))
        {
            unit.About(opening.Student);
            unit.Refused(decision);
            return new OpeningOutcome.Refused(PolicySaying.Of(reader.Policy, decision));
        }
        var records = await rule.WouldOpen(opening.Student).Include(row => row.People).AsNoTracking().ToListAsync(cancellation);
        var notes = opening.IsForLife
            ? await new NoteRule(unit.Context, unit.School, reader).WouldOpen(opening.Student).AsNoTracking().ToListAsync(cancellation)
            : [];
        notes.ForEach(note => unit.About(note.Id));
        Save(unit, reader, opening, records, [.. notes.Select(note => note.AdultInvolved)]);
        unit.Decided(decision);
        return new OpeningOutcome.Opened(opening.Id);
    }

    /// <summary>By when, in the words of the document, an opening is looked at; null where the document does not say.</summary>
    internal static string? ReviewedBy(PolicyDocument document) => document
        .Explain(Act.ReadOpened, Situation.Empty.With(Vocabulary.ReaderIsOpener, true)).Requirements.FirstOrDefault(required => required.What == ReviewDuty)?.By;

    private static void Save(UnitOfWork unit, Reader reader, NewOpening opening, List<RecordRow> records, IReadOnlyList<AdultInvolved> noted)
    {
        var key = unit.NewKey();
        var due = DueAt(reader.Policy, reader.Directory, unit.Now);
        var row = new OpeningRow
        {
            Id = opening.Id,
            School = unit.School.Id,
            By = reader.Id,
            Student = opening.Student,
            At = unit.Now,
            Until = unit.Now + Lasts,
            ForLife = opening.IsForLife,
            KeyId = key.Id,
            Reason = unit.Seal(key, ReasonField, new OpeningReason(opening.Reason, reader.Policy.Hash)),
            DueAt = due,
            ClimbsAt = due,
        };
        unit.Context.Openings.Add(row);
        foreach (var record in records)
        {
            unit.Context.OpenedRecords.Add(new OpenedRecordRow { Id = unit.NewId(), School = unit.School.Id, Opening = row.Id, Record = record.Id });
            unit.About(record.Id);
        }
        unit.TellNext(row, OpeningWay.Of(reader.Directory, reader.Id, opening.Student, records, noted, unit.Now));
        unit.About(opening.Student);
        unit.Concerning(key);
    }

    /// <summary>A document that came into force before openings were reviewed says nothing; then it is the end of the next working day.</summary>
    internal static DateTimeOffset DueAt(PolicyDocument document, SchoolDirectory directory, DateTimeOffset now) =>
        (ReviewedBy(document) is { } by ? StepDue.Of(by, now, AlertLevel.Danger, directory) : null) ?? directory.Calendar.EndOfWorkingDays(now, 1);

    private static OpeningOutcome Nothing(UnitOfWork unit, OpeningOutcome outcome)
    {
        unit.Nothing();
        return outcome;
    }
}
