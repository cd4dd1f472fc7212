using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>
/// Whoever is said in a case to have harmed somebody is said so in the records of those others: their family and household are shut out of
/// those too, above every office (R21, R33). A record that is only about themselves stays as it is.
/// </summary>
internal static class AllegedInCase
{
    /// <summary>Marks them in each such record that the reader answers for. What was added to the case before counts.</summary>
    public static async Task ShutOutTheirFamiliesAsync(this UnitOfWork unit, Reader reader, CaseId id, CancellationToken cancellation)
    {
        await unit.SaveAsync(cancellation);
        var strands = await new CaseRule(unit.Context, unit.School, reader, unit.Now).Strands.AsNoTracking().Where(strand => strand.Case == id).OrderBy(strand => strand.Id).ToListAsync(cancellation);
        var alleged = new List<PersonId>();
        var others = new List<StrandId>();
        foreach (var strand in strands)
        {
            if ((await unit.OpenAsync<StrandContent>(strand.Content, CaseFields.Strand, cancellation)).Role == RoleInCase.Alleged)
                alleged.Add(strand.Student);
            else
                others.Add(strand.Id);
        }
        if (alleged.Count == 0)
            return;
        var records = await unit.Context.StrandItems.Where(held => held.Case == id && held.Record != null && others.Contains(held.Strand))
            .Select(held => held.Record!.Value).Distinct().OrderBy(record => record).ToListAsync(cancellation);
        foreach (var (record, student) in records.SelectMany(record => alleged.Select(student => (record, student))))
        {
            if (await unit.TryLinkAsync(reader, record, PartInRecord.Alleged, student, cancellation) is null)
                continue;
            unit.About(record);
            // The next record may change what this one changed, such as the way home.
            await unit.SaveAsync(cancellation);
        }
    }
}
