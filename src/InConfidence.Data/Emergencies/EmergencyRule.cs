using System.Linq.Expressions;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Emergencies;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Data.Emergencies;

/// <summary>
/// The policy's rule for what is opened in an emergency: asked of the student alone before anything is opened, so that
/// nothing of what is there is told by the answer; then of each record, each time that it is read.
/// </summary>
internal sealed class EmergencyRule(StoreContext context, OpenSchool school, Reader reader, DateTimeOffset now)
{
    private readonly RecordFacts facts = new(reader);

    /// <summary>Openings of the reader's own that have not shut.</summary>
    public IQueryable<OpeningRow> Open =>
        context.Openings.Where(row => row.School == school.Id && row.By == reader.Id && row.Until > now && row.EndedAt == null);

    /// <summary>Openings of which the reader was told, as long as they hold an office and are shut out of nothing that was opened.</summary>
    public IQueryable<OpeningRow> ToldOf
    {
        get
        {
            var (me, holdsOffice) = (reader.Id, reader.HoldsOffice);
            var shut = context.Records.Where(ReadRule.ShutsOut(reader));
            return context.Openings.Where(row => row.School == school.Id && holdsOffice && row.By != me && row.Told.Any(told => told.Person == me)
                && !row.Records.Any(opened => shut.Any(record => record.Id == opened.Record)));
        }
    }

    /// <summary>The records of a student that the reader would read if they opened them.</summary>
    public IQueryable<RecordRow> WouldOpen(PersonId student) => Readable(_ => true)
        .Where(row => row.People.Any(person => person.Person == student && (person.Part == PartInRecord.Spoke || person.Part == PartInRecord.Concerned)));

    /// <summary>The records that the reader has opened, and may still read.</summary>
    public IQueryable<RecordRow> Opened(OpeningId id)
    {
        var open = Open.Where(row => row.Id == id);
        return Readable(row => context.OpenedRecords.Any(opened => opened.Record == row.Id && open.Any(own => own.Id == opened.Opening)));
    }

    /// <summary>Whether the reader may open what is known of a student, by what is known of the two alone: as of something ordinary.</summary>
    public static DecisionDetails DecideOf(Reader reader, PersonId student)
    {
        var situation = new RecordFacts(reader).Asker
            .With(Vocabulary.ReaderIsOpener, true).With(Vocabulary.Of(RecordKind.Disclosure), true).With(Vocabulary.Of(AdultInvolved.No), true)
            .With(Vocabulary.ReaderIsWriter, false).With(Vocabulary.ReaderIsAlerted, false).With(Vocabulary.ReaderIsAlleged, false)
            .With(Vocabulary.ReaderIsKeptOut, false).With(Vocabulary.ReaderIsFamilyOfAlleged, false)
            .With(Vocabulary.ReaderIsFamilyOfStudent, reader.Directory.FamilyOf(reader.Id).Contains(student));
        return DecisionDetails.Of("open-in-emergency", situation, reader.Policy.Decide(Act.ReadOpened, situation));
    }

    private IQueryable<RecordRow> Readable(Expression<Func<RecordRow, bool>> isOpener) => context.Records.Where(row => row.School == school.Id)
        .Where(new QueryRendering<RecordRow>(fact => fact == Vocabulary.ReaderIsOpener ? isOpener : facts[fact])
            .Render(reader.Policy.ReadFilter(Act.ReadOpened, facts.Asker)));
}
