using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>What lies on somebody's desk of cases, as far as whoever looks may know of it.</summary>
public sealed record CaseDesk(PersonId Person, int Cases, int Actions);

/// <summary>What was handed over, and what stays because whoever takes over may not know of it.</summary>
public sealed record HandedOver(int Cases, int Actions, int Stays);

/// <summary>
/// Hands a desk over, for a shift, half term or good: every open case that somebody holds and every open action of theirs. Who
/// answers may do it for somebody who is away. It opens nothing: what either of them may not read stays where it is.
/// </summary>
public static class HandingOver
{
    /// <summary>Everybody on whose desk something lies, the reader's own first.</summary>
    public static async Task<IReadOnlyList<CaseDesk>> DesksAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var rule = new CaseRule(context, school, reader, school.Sources.Now());
        var cases = await Open(rule).GroupBy(row => row.HeldBy).Select(held => new { Person = held.Key, Count = held.Count() }).ToDictionaryAsync(held => held.Person, held => held.Count, cancellation);
        var actions = (await rule.Items.Where(item => item.IsOpen && item.Owner != null).Select(item => item.Owner!.Value).ToListAsync(cancellation)).ToLookup(owner => owner);
        return
        [
            .. cases.Keys.Union(actions.Select(owned => owned.Key)).Append(reader.Id).Distinct()
                .OrderBy(person => person != reader.Id).ThenBy(person => reader.Directory.NameOf(person), StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Value)
                .Select(person => new CaseDesk(person, cases.GetValueOrDefault(person), actions[person].Count())),
        ];
    }

    /// <summary>Null where the other holds no office that answers, or would take over from themselves.</summary>
    public static async Task<HandedOver?> HandOverAsync(this UnitOfWork unit, Reader reader, PersonId from, PersonId to, CancellationToken cancellation)
    {
        if (to == from || reader.Directory.Find(to) is not { } person || !person.HoldsAny(Offices.ThatRead, reader.Today))
        {
            unit.Nothing();
            return null;
        }
        var rule = new CaseRule(unit.Context, unit.School, reader, unit.Now);
        var (cases, actions) = (Open(rule).Where(row => row.HeldBy == from), rule.Items.Where(item => item.IsOpen && item.Owner == from));
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
        unit.About(from);
        unit.About(to);
        if (handedCases.Count + handedActions.Count == 0)
            unit.Nothing();
        return new HandedOver(handedCases.Count, handedActions.Count, all - handedCases.Count - handedActions.Count);
    }

    private static IQueryable<CaseRow> Open(CaseRule rule)
    {
        var open = rule.Strands.Where(strand => strand.ClosedAt == null);
        return rule.Cases.Where(row => open.Any(strand => strand.Case == row.Id));
    }
}
