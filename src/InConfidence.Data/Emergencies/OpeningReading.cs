using InConfidence.Data.Counselling;
using InConfidence.Data.Policies;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Policy;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Emergencies;

/// <summary>Reads what was opened, while it is open. That it was read is durable before the first byte of it leaves (R19).</summary>
public static class OpeningReading
{
    /// <summary>Why the policy does not let the reader open what is known of a student, whether anything is or not; null where it does.</summary>
    public static PolicySaying? WhyNotOpen(Reader reader, PersonId student) =>
        EmergencyRule.DecideOf(reader, student) is var decision && decision.Outcome == nameof(Outcome.Permit) ? null : PolicySaying.Of(reader.Policy, decision);

    /// <summary>Whether it is open, and the reader's own. Nothing of it is shown, so nothing is recorded.</summary>
    public static async Task<bool> MayReadOpeningAsync(this OpenSchool school, Reader reader, OpeningId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await new EmergencyRule(context, school, reader, school.Sources.Now()).Open.AnyAsync(row => row.Id == id, cancellation);
    }

    /// <summary>Those of the reader's own that are open.</summary>
    public static async Task<IReadOnlyList<OpenLine>> OpenNowAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await new EmergencyRule(context, school, reader, school.Sources.Now()).Open.AsNoTracking().OrderBy(row => row.Until).ThenBy(row => row.Id)
            .Select(row => new OpenLine(row.Id, row.Student, row.Until)).ToListAsync(cancellation);
    }

    /// <summary>What was opened, or null where it is not there, has shut, or is somebody else's: they are not told apart.</summary>
    public static async Task<OpenedView?> ReadOpeningAsync(this OpenSchool school, Reader reader, OpeningId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var rule = new EmergencyRule(context, school, reader, school.Sources.Now());
        var row = await rule.Open.AsNoTracking().Include(row => row.Told).SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (row is null)
            return null;
        var records = await rule.Opened(id).AsNoTracking().OrderByDescending(record => record.ReleasedAt).ThenBy(record => record.Id).ToListAsync(cancellation);
        var risks = await new NoteRule(context, school, reader).Opened(rule.Open, id).AsNoTracking().OrderByDescending(note => note.At).ThenBy(note => note.Id).ToListAsync(cancellation);
        var details = new EntryDetails
        {
            Act = LedgerAct.EmergencyRead,
            Who = reader.Id.Value,
            Session = reader.Session.Id,
            Process = "emergency",
            People = [row.Student.Value],
            Records = [.. records.Select(record => record.Id.Value)],
            Notes = [.. risks.Select(note => note.Id.Value)],
        };
        await school.RecordAsync(details, row.KeyId, cancellation);
        var opened = new List<OpenedRecord>();
        foreach (var record in records)
            opened.Add(new OpenedRecord(record.Id, record.Writer, record.ReleasedAt, await RecordWords.WholeAsync(school, context, record.Id, cancellation)));
        var written = new List<RiskView>();
        foreach (var risk in risks)
            written.Add(await NoteKeeping.RiskOfAsync(school, context, risk, cancellation));
        return new OpenedView
        {
            Id = id,
            Student = row.Student,
            At = row.At,
            Until = row.Until,
            ToldAtOnce = [.. row.Told.Where(told => told.Step == 0).Select(told => told.Person).OrderBy(person => person.Value)],
            Records = opened,
            Risks = written,
        };
    }
}
