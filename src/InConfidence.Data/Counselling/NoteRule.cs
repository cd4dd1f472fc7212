using System.Linq.Expressions;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Data.Counselling;

/// <summary>The policy's rules for a counsellor's notes: who reads the note, and to whom the risk that was written apart opens (R64).</summary>
internal sealed class NoteRule
{
    private readonly StoreContext context;
    private readonly OpenSchool school;
    private readonly Reader reader;
    private readonly Situation asker;
    private readonly Dictionary<Fact, Expression<Func<NoteRow, bool>>> meanings = [];

    public NoteRule(StoreContext context, OpenSchool school, Reader reader)
    {
        (this.context, this.school, this.reader) = (context, school, reader);
        var me = reader.Id;
        List<PersonId> family = [reader.Id, .. reader.Directory.FamilyOf(reader.Id)];
        asker = new RecordFacts(reader).Asker;
        meanings[Vocabulary.ReaderIsWriter] = row => row.By == me;
        meanings[Vocabulary.ReaderIsFamilyOfStudent] = row => family.Contains(row.Student);
        foreach (var adult in Enum.GetValues<AdultInvolved>())
            meanings[Vocabulary.Of(adult)] = row => row.AdultInvolved == adult;
    }

    /// <summary>Notes that the reader may read whole.</summary>
    public IQueryable<NoteRow> Readable => Of(Act.ReadNotes, _ => false);

    /// <summary>The risk that counsellors wrote of a student, if the reader opened it because a life is at risk.</summary>
    public IQueryable<NoteRow> WouldOpen(PersonId student) => Of(Act.ReadRisk, _ => true).Where(row => row.Risk != null && row.Student == student);

    /// <summary>The same, as long as it is open.</summary>
    public IQueryable<NoteRow> Opened(IQueryable<OpeningRow> open, OpeningId id)
    {
        var own = open.Where(row => row.Id == id && row.ForLife);
        return Of(Act.ReadRisk, note => own.Any(row => row.Student == note.Student && row.At >= note.At)).Where(row => row.Risk != null);
    }

    /// <summary>Whether the reader keeps notes of this kind at all.</summary>
    public static bool MayKeep(Reader reader) => reader.Policy.Decide(
        Act.ReadNotes,
        new RecordFacts(reader).Asker.With(Vocabulary.ReaderIsWriter, true).With(Vocabulary.ReaderIsFamilyOfStudent, false)).Outcome == Outcome.Permit;

    /// <summary>What else a policy may ask about is never so of a note.</summary>
    private IQueryable<NoteRow> Of(Act act, Expression<Func<NoteRow, bool>> isOpenerForLife) => context.Notes.Where(row => row.School == school.Id)
        .Where(new QueryRendering<NoteRow>(fact => fact == Vocabulary.ReaderIsOpenerForLife ? isOpenerForLife : meanings.GetValueOrDefault(fact) ?? (_ => false))
            .Render(reader.Policy.ReadFilter(act, asker)));
}
