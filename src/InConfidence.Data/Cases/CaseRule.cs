using System.Linq.Expressions;
using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Policy;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>The policy's rules for cases and their parts, as conditions in queries and as decisions about one of them.</summary>
internal sealed class CaseRule(StoreContext context, OpenSchool school, Reader reader, DateTimeOffset now)
{
    private readonly CaseFacts facts = new(context, reader, now);

    /// <summary>What the reader may read of cases: of which students, in full.</summary>
    public IQueryable<StrandRow> Strands => Readable.Where(strand => strand.School == school.Id);

    /// <summary>
    /// The same for questions about one case, strand or item of this school, which says the school already: asked for the school once more, SQLite
    /// goes through all of the school's where it is to look at the few of one case.
    /// </summary>
    public IQueryable<StrandRow> Readable => context.Strands.Where(Of(Act.ReadCase, facts.Asker));

    /// <summary>The parts that the reader may read because somebody granted them.</summary>
    public IQueryable<GrantRow> Parts => context.Grants.Where(grant => grant.School == school.Id).Where(
        new QueryRendering<GrantRow>(fact => facts.OfGrants[fact]).Render(reader.Policy.ReadFilter(Act.ReadPart, facts.Asker)));

    /// <summary>Items all of whose students the reader may read about: what belongs to two is for whoever may know both.</summary>
    public IQueryable<CaseItemRow> Items => ItemsOf(context.CaseItems.Where(item => item.School == school.Id));

    /// <summary>Those of some items.</summary>
    public IQueryable<CaseItemRow> ItemsOf(IQueryable<CaseItemRow> some)
    {
        var readable = Readable;
        return some.Where(item => context.StrandItems.Any(held => held.Item == item.Id)
            && !context.StrandItems.Any(held => held.Item == item.Id && !readable.Any(strand => strand.Id == held.Strand)));
    }

    /// <summary>Cases of which the reader may read anything.</summary>
    public IQueryable<CaseRow> Cases
    {
        get
        {
            var readable = Readable;
            return context.Cases.Where(found => found.School == school.Id && readable.Any(strand => strand.Case == found.Id));
        }
    }

    /// <summary>All the cases of which the reader may read anything are among these; null where they are too many to look at each.</summary>
    public IQueryable<CaseId>? Few => ReadPaths.Few(context, school, reader) is { } few && NeedsARecord(reader.Policy.ReadFilter(Act.ReadCase, facts.Asker))
        ? few.Join(context.StrandItems, record => (RecordId?)record, held => held.Record, (record, held) => held.Case)
        : null;

    /// <summary>Of whom the reader may grant that part.</summary>
    public IQueryable<StrandRow> Grantable(CasePart part) =>
        context.Strands.Where(strand => strand.School == school.Id).Where(Of(Act.GrantPart, facts.Asker.With(Vocabulary.Of(part), true)));

    /// <summary>The decision about what a case holds of one student, with rules, clauses and reasons.</summary>
    public async Task<DecisionDetails> DecideAsync(Act act, string name, StrandId strand, CasePart? part, CancellationToken cancellation)
    {
        var situation = await SituationAsync(context.Strands.Where(row => row.Id == strand), facts.OfStrands, cancellation);
        if (part is { } granted)
            situation = situation.With(Vocabulary.Of(granted), true);
        return DecisionDetails.Of(name, situation, reader.Policy.Decide(act, situation));
    }

    /// <summary>The decision about a granted part.</summary>
    public async Task<DecisionDetails> DecideAsync(GrantId grant, CancellationToken cancellation)
    {
        var situation = await SituationAsync(context.Grants.Where(row => row.Id == grant), facts.OfGrants, cancellation);
        return DecisionDetails.Of("read-part", situation, reader.Policy.Decide(Act.ReadPart, situation));
    }

    private Expression<Func<StrandRow, bool>> Of(Act act, Situation asker) =>
        new QueryRendering<StrandRow>(fact => facts.OfStrands[fact]).Render(Shortened(reader.Policy.ReadFilter(act, asker)));

    /// <summary>
    /// Whoever may read every record of a strand is shut out of none of them: where a condition needs the first, the database need not be
    /// asked about the second.
    /// </summary>
    private static Condition Shortened(Condition condition) => NeedsARecord(condition)
        ? new Condition.All(
        [
            condition.Given(new Dictionary<Fact, bool> { [Vocabulary.ReaderReadsItsRecords] = true, [Vocabulary.ReaderIsShutOut] = false }),
            new Condition.Holds(Vocabulary.ReaderReadsItsRecords),
        ])
        : condition;

    private static bool NeedsARecord(Condition condition) =>
        condition.Given(new Dictionary<Fact, bool> { [Vocabulary.ReaderReadsItsRecords] = false }) is Condition.Constant { Value: false };

    private async Task<Situation> SituationAsync<T>(
        IQueryable<T> one, IReadOnlyDictionary<Fact, Expression<Func<T, bool>>> meanings, CancellationToken cancellation) where T : class
    {
        var situation = facts.Asker;
        foreach (var (fact, meaning) in meanings)
            if (await one.AnyAsync(meaning, cancellation) is var isSo && (isSo || fact.Variable is null))
                situation = situation.With(fact, isSo);
        return situation;
    }
}
