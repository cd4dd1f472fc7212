using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Data.Records;

/// <summary>
/// By which ways a reader comes to records. Whoever reads what is often written finds the newest of it by walking back from today. Whoever
/// reads only what is rare (about the head, say), what they wrote and what was sent to them would walk through everything in vain: for them
/// those few are found first. This only says where to look; what may be read of it the rule says.
/// </summary>
internal static class ReadPaths
{
    /// <summary>Of these there are few in any school.</summary>
    private static readonly AdultInvolved[] Rare = [AdultInvolved.Head, AdultInvolved.Chair];

    /// <summary>All the records that the reader may read are among these; null where they are too many to look at each.</summary>
    public static IQueryable<RecordId>? Few(StoreContext context, OpenSchool school, Reader reader)
    {
        var condition = reader.Policy.ReadFilter(Act.ReadRecord, new RecordFacts(reader).Asker);
        if (Enum.GetValues<AdultInvolved>().Except(Rare).Any(adult => MayReadUnasked(condition, adult)))
            return null;
        var (me, records) = (reader.Id, context.Records.Where(row => row.School == school.Id));
        var found = records.Where(row => row.Writer == me).Select(row => row.Id)
            .Union(context.Alerts.Where(alert => alert.School == school.Id && alert.Person == me).Select(alert => alert.Record));
        return Rare.Where(adult => MayReadUnasked(condition, adult))
            .Aggregate(found, (all, adult) => all.Union(records.Where(row => row.AdultInvolved == adult).Select(row => row.Id)));
    }

    /// <summary>Whether there may be a record about such an adult, or none, that the reader may read though they neither wrote it nor were sent it.</summary>
    private static bool MayReadUnasked(Condition condition, AdultInvolved adult) => Enum.GetValues<RecordKind>().Any(kind =>
    {
        var facts = new Dictionary<Fact, bool> { [Vocabulary.ReaderIsWriter] = false, [Vocabulary.ReaderIsAlerted] = false, [Vocabulary.ReaderIsOpener] = false, [Vocabulary.ReaderIsOpenerForLife] = false };
        foreach (var one in Enum.GetValues<AdultInvolved>())
            facts[Vocabulary.Of(one)] = one == adult;
        foreach (var one in Enum.GetValues<RecordKind>())
            facts[Vocabulary.Of(one)] = one == kind;
        return condition.Given(facts) is not Condition.Constant { Value: false };
    });
}
