using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Data.Tests.Lists;

/// <summary>Every row of cases in memory, and what the list of cases is of them where the document is asked about each strand by itself.</summary>
internal sealed class AllCases(List<CaseRow> cases, List<StrandRow> strands, List<CaseItemRow> items, List<StrandItemRow> held, List<RecordRow> records)
{
    private readonly ILookup<RecordId, RecordRow> recordOf = records.ToLookup(record => record.Id);

    public int Count => cases.Count;

    /// <summary>Open ones with something to do first, closed ones with nothing to do last, of each the newest first.</summary>
    public List<CaseLine> LinesFor(Reader reader)
    {
        var readable = strands.Where(strand => MayRead(reader, strand)).ToList();
        var ids = readable.Select(strand => strand.Id).ToHashSet();
        var known = items.Where(item => held.Exists(one => one.Item == item.Id) && held.Where(one => one.Item == item.Id).All(one => ids.Contains(one.Strand))).ToList();
        return
        [
            .. cases.Where(row => readable.Exists(strand => strand.Case == row.Id)).Select(row =>
            {
                var (ofCase, open) = (readable.Where(strand => strand.Case == row.Id).ToList(), known.Where(item => item.Case == row.Id && item.IsOpen).ToList());
                return new CaseLine(
                    row.Id, [.. ofCase.Select(strand => strand.Student).Distinct().OrderBy(student => student.Value)], row.OpenedAt, row.HeldBy, open.Count, open.Min(item => item.DueAt),
                    ofCase.TrueForAll(strand => strand.ClosedAt is not null));
            }).OrderBy(line => line.IsClosed).ThenBy(line => line.Open == 0).ThenByDescending(line => line.OpenedAt),
        ];
    }

    /// <summary>What of them is due until a moment: actions that somebody has, and students last seen before another moment.</summary>
    public List<(CaseDueCause Cause, CaseId Case, DateTimeOffset At)> DueFor(Reader reader, DateTimeOffset soon, DateTimeOffset since)
    {
        var readable = strands.Where(strand => MayRead(reader, strand)).ToList();
        var ids = readable.Select(strand => strand.Id).ToHashSet();
        return
        [
            .. items.Where(item => item is { IsOpen: true, Owner: not null } && item.DueAt <= soon && held.Exists(one => one.Item == item.Id)
                && held.Where(one => one.Item == item.Id).All(one => ids.Contains(one.Strand))).Select(item => (CaseDueCause.Action, item.Case, item.DueAt!.Value)),
            .. readable.Where(strand => strand.ClosedAt is null && strand.SeenAt <= since).Select(strand => (CaseDueCause.Unseen, strand.Case, strand.SeenAt + UnseenStudents.Longest)),
        ];
    }

    private bool MayRead(Reader reader, StrandRow strand)
    {
        var facts = new RecordFacts(reader);
        var family = reader.Directory.FamilyOf(reader.Id);
        var shutsOut = ReadRule.ShutsOut(reader).Compile(preferInterpretation: true);
        bool Readable(RecordId id) => recordOf[id].Any(record => ReadRule.Decide(reader, record).Outcome == nameof(Outcome.Permit));
        var (ofStrand, ofCase) = (RecordsOf(held.Where(one => one.Strand == strand.Id)), RecordsOf(held.Where(one => one.Case == strand.Case)));
        var situation = facts.Asker
            .With(Vocabulary.ReaderIsFamilyOfStudent, strands.Exists(other => other.Case == strand.Case && (other.Student == reader.Id || family.Contains(other.Student))))
            .With(Vocabulary.ReaderIsShutOut, ofStrand.Exists(id => recordOf[id].Any(shutsOut)))
            .With(Vocabulary.ReaderReadsItsRecords, ofCase.Exists(Readable) && ofStrand.TrueForAll(Readable))
            .With(Vocabulary.ReaderIsGranted, false).With(Vocabulary.ReaderIsOnDutyThere, false);
        return reader.Policy.Decide(Act.ReadCase, situation).Outcome == Outcome.Permit;
    }

    private static List<RecordId> RecordsOf(IEnumerable<StrandItemRow> rows) => [.. rows.Select(one => one.Record).OfType<RecordId>()];
}
