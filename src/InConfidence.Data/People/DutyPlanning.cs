using InConfidence.Data.Saving;
using InConfidence.Duty;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.People;

/// <summary>Puts lines on the rota, all of them or none.</summary>
public static class DutyPlanning
{
    /// <summary>Null when they stand; otherwise the line that was there before and may not stand beside one of them.</summary>
    public static async Task<DutyLine?> PlanDutyAsync(
        this UnitOfWork unit, DutyKind kind, PersonId person, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> stretches, CancellationToken cancellation)
    {
        var (first, last) = (stretches.Min(stretch => stretch.From), stretches.Max(stretch => stretch.Until));
        var known = await unit.Context.DutyLines.AsNoTracking()
            .Where(row => row.School == unit.School.Id && row.From < last && row.Until > first)
            .OrderBy(row => row.From)
            .Select(row => new DutyLine(row.Id, row.Kind, row.Person, row.From, row.Until)).ToListAsync(cancellation);
        var beside = known.Find(line => !DutyOverlap.IsAllowed(kind, line.Kind) && stretches.Any(stretch => line.From < stretch.Until && stretch.From < line.Until));
        if (beside is not null)
        {
            unit.Nothing();
            return beside;
        }
        foreach (var (from, until) in stretches)
            unit.AddDuty(kind, person, from, until);
        return null;
    }
}
