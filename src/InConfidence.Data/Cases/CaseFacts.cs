using System.Linq.Expressions;
using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Policy;

namespace InConfidence.Data.Cases;

/// <summary>
/// What each fact of the vocabulary means of what a case holds of one student, and of a grant. Whoever is shut out of a
/// record is so by the rules for that record: there is no second list of those who are.
/// </summary>
internal sealed class CaseFacts
{
    private readonly Dictionary<Fact, Expression<Func<StrandRow, bool>>> ofStrands = [];
    private readonly Dictionary<Fact, Expression<Func<GrantRow, bool>>> ofGrants = [];

    public CaseFacts(StoreContext context, Reader reader, DateTimeOffset now)
    {
        PersonId? me = reader.Id;
        List<PersonId> family = [reader.Id, .. reader.Directory.FamilyOf(reader.Id)];
        List<PersonId> inMyHouse = [.. reader.Directory.StudentsInTheHouseOf(reader.Id, now)];
        var shut = context.Records.Where(ReadRule.ShutsOut(reader));
        var readable = context.Records.Where(ReadRule.Filter(reader));

        ofStrands[Vocabulary.ReaderIsFamilyOfStudent] = strand => context.Strands.Any(other => other.Case == strand.Case && family.Contains(other.Student));
        ofStrands[Vocabulary.ReaderIsShutOut] = strand => context.StrandItems.Any(held => held.Strand == strand.Id && shut.Any(record => record.Id == held.Record));
        // What holds no record of its own is read by those who read another record of the case.
        ofStrands[Vocabulary.ReaderReadsItsRecords] = strand =>
            context.StrandItems.Any(held => held.Case == strand.Case && readable.Any(record => record.Id == held.Record))
            && !context.StrandItems.Any(held => held.Strand == strand.Id && held.Record != null && !readable.Any(record => record.Id == held.Record));
        ofStrands[Vocabulary.ReaderIsGranted] = _ => false;
        ofStrands[Vocabulary.ReaderIsOnDutyThere] = _ => false;

        ofGrants[Vocabulary.ReaderIsFamilyOfStudent] = grant => context.Strands.Any(other => other.Case == grant.Case && family.Contains(other.Student));
        // A grant is no office: one record of the whole case that shuts somebody out ends what they were granted of it.
        ofGrants[Vocabulary.ReaderIsShutOut] = grant => context.StrandItems.Any(held => held.Case == grant.Case && shut.Any(record => record.Id == held.Record));
        ofGrants[Vocabulary.ReaderReadsItsRecords] = _ => false;
        ofGrants[Vocabulary.ReaderIsGranted] = grant => grant.Person == me && grant.From <= now && grant.Until > now && grant.EndedAt == null;
        ofGrants[Vocabulary.ReaderIsOnDutyThere] = grant => grant.Person == null && grant.From <= now && grant.Until > now && grant.EndedAt == null
            && context.Strands.Any(strand => strand.Id == grant.Strand && inMyHouse.Contains(strand.Student));
        foreach (var part in Enum.GetValues<CasePart>())
        {
            ofStrands[Vocabulary.Of(part)] = _ => false;
            ofGrants[Vocabulary.Of(part)] = grant => grant.Part == part;
        }
        Asker = new RecordFacts(reader).Asker;
    }

    public Situation Asker { get; }

    public IReadOnlyDictionary<Fact, Expression<Func<StrandRow, bool>>> OfStrands => ofStrands;

    public IReadOnlyDictionary<Fact, Expression<Func<GrantRow, bool>>> OfGrants => ofGrants;
}
