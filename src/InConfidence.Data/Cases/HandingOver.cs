using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>What was handed over, and what stays because whoever takes over may not know of it.</summary>
public sealed record HandedOver(int Cases, int Actions, int Stays);

/// <summary>
/// Hands a desk over, for a shift, half term or good: every open case that somebody holds and every open action of theirs.
/// Handing over opens nothing: what the other may not read stays where it is.
/// </summary>
public static class HandingOver
{
    /// <summary>What lies on somebody's desk of cases.</summary>
    public static async Task<(int Cases, int Actions)> OnDeskAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var (cases, actions) = Held(new CaseRule(context, school, reader, school.Sources.Now()), reader.Id);
        return (await cases.CountAsync(cancellation), await actions.CountAsync(cancellation));
    }

    /// <summary>Null where the other holds no office that answers, or is the one who hands over.</summary>
    public static async Task<HandedOver?> HandOverAsync(this UnitOfWork unit, Reader reader, PersonId to, CancellationToken cancellation)
    {
        if (to == reader.Id || reader.Directory.Find(to) is not { } person || !person.HoldsAny(Offices.ThatRead, reader.Today))
        {
            unit.Nothing();
            return null;
        }
        var (cases, actions) = Held(new CaseRule(unit.Context, unit.School, reader, unit.Now), reader.Id);
        var theirs = new CaseRule(unit.Context, unit.School, Linking.WithBothFactors(person, reader), unit.Now);
        var (known, doable) = (theirs.Cases, theirs.Items);
        var all = await cases.CountAsync(cancellation) + await actions.CountAsync(cancellation);
        var handedCases = await cases.Where(row => known.Any(other => other.Id == row.Id)).ToListAsync(cancellation);
        var handedActions = await actions.Where(item => doable.Any(other => other.Id == item.Id)).ToListAsync(cancellation);
        foreach (var row in handedCases)
            (row.HeldBy, row.Version) = (to, row.Version + 1);
        foreach (var item in handedActions)
            item.Owner = to;
        foreach (var id in handedCases.Select(row => row.Id).Concat(handedActions.Select(item => item.Case)).Distinct())
            unit.About(id);
        unit.About(to);
        if (handedCases.Count + handedActions.Count == 0)
            unit.Nothing();
        return new HandedOver(handedCases.Count, handedActions.Count, all - handedCases.Count - handedActions.Count);
    }

    private static (IQueryable<CaseRow> Cases, IQueryable<CaseItemRow> Actions) Held(CaseRule rule, PersonId person)
    {
        var open = rule.Strands.Where(strand => strand.ClosedAt == null);
        return (rule.Cases.Where(row => row.HeldBy == person && open.Any(strand => strand.Case == row.Id)), rule.Items.Where(item => item.IsOpen && item.Owner == person));
    }
}
