using InConfidence.Data.Advising;
using InConfidence.Data.Cases;
using InConfidence.Data.Counselling;
using InConfidence.Data.Emergencies;
using InConfidence.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Showing;

/// <summary>Whether what an open page shows may still be shown. Nothing of it is read for that, so nothing is recorded.</summary>
public static class StillShowing
{
    /// <summary>True where the reader may know of each of them now; false also where nothing is named.</summary>
    public static async Task<bool> MayStillShowAsync(this OpenSchool school, Reader reader, Shown shown, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var now = school.Sources.Now();
        var cases = new CaseRule(context, school, reader, now);
        return !shown.IsNothing
            && await AllAsync(shown.Records, ids => context.Records.Where(row => row.School == school.Id).Where(ReadRule.Filter(reader)).Where(row => ids.Contains(row.Id)))
            && await AllAsync(shown.Cases, ids => cases.Cases.Where(row => ids.Contains(row.Id)))
            && await AllAsync(shown.Parts, ids => cases.Parts.Where(row => ids.Contains(row.Id)))
            && await AllAsync(shown.Questions, ids => AdviceRule.SeenBy(school, context, reader).Where(row => ids.Contains(row.Id)))
            && await AllAsync(shown.Openings, ids => new EmergencyRule(context, school, reader, now).ToldOf.Where(row => ids.Contains(row.Id)))
            && await AllAsync(shown.Notes, ids => new NoteRule(context, school, reader).Readable.Where(row => ids.Contains(row.Id)));

        async Task<bool> AllAsync<TId, TRow>(IReadOnlyCollection<TId> shown, Func<List<TId>, IQueryable<TRow>> readable)
        {
            var ids = shown.Distinct().ToList();
            return ids.Count == 0 || await readable(ids).CountAsync(cancellation) == ids.Count;
        }
    }
}
