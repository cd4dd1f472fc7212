using InConfidence.Counselling;
using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Counselling;

/// <summary>
/// A counsellor's notes, apart from the school's records (R64): their counsellor alone reads them again. What must be known to
/// keep somebody alive is written beside them, and only that ever opens, in an emergency.
/// </summary>
public static class NoteKeeping
{
    internal const string WordsField = "note";
    internal const string RiskField = "note.risk";

    /// <summary>Whether somebody keeps notes of this kind.</summary>
    public static bool KeepsNotes(this Reader reader) => NoteRule.MayKeep(reader);

    /// <summary>Keeps a note. Null where the reader keeps none, there is no such student, or the identifier is somebody else's.</summary>
    /// <exception cref="ArgumentException">There is nothing in it.</exception>
    public static async Task<NoteId?> KeepNoteAsync(this UnitOfWork unit, Reader reader, NewNote note, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(note.Words))
            throw new ArgumentException("A note needs words.", nameof(note));
        var taken = await unit.Context.Notes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == note.Id, cancellation);
        if (taken is not null || !NoteRule.MayKeep(reader) || reader.Directory.Find(note.Student)?.Is(PersonKind.Student) != true)
        {
            unit.Nothing();
            return taken is not null && taken.By == reader.Id && taken.Student == note.Student ? taken.Id : null;
        }
        var key = unit.NewKey();
        unit.Context.Notes.Add(new NoteRow
        {
            Id = note.Id,
            School = unit.School.Id,
            By = reader.Id,
            Student = note.Student,
            At = unit.Now,
            KeyId = key.Id,
            AdultInvolved = note.AdultInvolved,
            Content = unit.Seal(key, WordsField, new NoteWords(note.Words)),
            Risk = string.IsNullOrWhiteSpace(note.Risk) ? null : unit.Seal(key, RiskField, new NoteWords(note.Risk)),
        });
        unit.About(note.Id);
        unit.About(note.Student);
        unit.Concerning(key);
        return note.Id;
    }

    /// <summary>The reader's own notes, the newest first. A list of nothing leaves no entry.</summary>
    public static async Task<IReadOnlyList<NoteLine>> NotesAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var lines = await new NoteRule(context, school, reader).Readable.AsNoTracking().OrderByDescending(row => row.At).ThenBy(row => row.Id).Take(100)
            .Select(row => new NoteLine(row.Id, row.Student, row.At, row.Risk != null)).ToListAsync(cancellation);
        if (lines.Count > 0)
            await school.RecordAsync(Details(reader, LedgerAct.NotesListed) with { Notes = [.. lines.Select(line => line.Id.Value)] }, null, cancellation);
        return lines;
    }

    /// <summary>The note, or null where it is not there or not the reader's: they are not told apart.</summary>
    public static async Task<NoteView?> OpenNoteAsync(this OpenSchool school, Reader reader, NoteId id, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await new NoteRule(context, school, reader).Readable.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (row is null)
            return null;
        await school.RecordAsync(Details(reader, LedgerAct.NoteRead) with { Notes = [id.Value], People = [row.Student.Value] }, row.KeyId, cancellation);
        return new NoteView(
            row.Id, row.Student, row.At, await ReadAsync(school, context, row, row.Content, WordsField, cancellation),
            row.Risk is { } risk ? await ReadAsync(school, context, row, risk, RiskField, cancellation) : "");
    }

    /// <summary>What was written apart. Whoever calls has made sure that it may be read, and recorded the reading.</summary>
    internal static async Task<RiskView> RiskOfAsync(OpenSchool school, StoreContext context, NoteRow row, CancellationToken cancellation) =>
        new(row.By, row.At, await ReadAsync(school, context, row, row.Risk!.Value, RiskField, cancellation));

    private static async Task<string> ReadAsync(OpenSchool school, StoreContext context, NoteRow row, SealedTextId id, string field, CancellationToken cancellation)
    {
        using var key = await school.Keys.FindAsync(row.KeyId, cancellation) ?? throw new InvalidOperationException("The key of this note has been destroyed.");
        var text = await context.SealedTexts.AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
        return SealedJson.Read<NoteWords>(school.Keys.Open(key, text, field)).Words;
    }

    private static EntryDetails Details(Reader reader, LedgerAct act) =>
        new() { Act = act, Who = reader.Id.Value, Session = reader.Session.Id, Process = "counselling" };
}
