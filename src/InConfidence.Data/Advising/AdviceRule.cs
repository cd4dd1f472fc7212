using InConfidence.Data.Records;
using InConfidence.Data.Rows;

namespace InConfidence.Data.Advising;

/// <summary>
/// Who may see a question: whoever asked it, and whoever it has gone to while they hold an office that reads; where it is
/// about a record, only as long as the policy lets them read the record.
/// </summary>
internal static class AdviceRule
{
    public static IQueryable<AdviceRow> SeenBy(OpenSchool school, StoreContext context, Reader reader)
    {
        var (me, holdsOffice) = (reader.Id, reader.HoldsOffice);
        var readable = context.Records.Where(ReadRule.Filter(reader));
        return context.Advice
            .Where(row => row.School == school.Id && (row.AskedBy == me || (holdsOffice && row.Asked.Any(asked => asked.Person == me))))
            .Where(row => row.Record == null || readable.Any(record => record.Id == row.Record));
    }
}
