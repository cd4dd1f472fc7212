using InConfidence.Data.Mail;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Advising;

/// <summary>
/// The way of a question through the school (D13): the safeguarding lead and whoever is on duty, then the deputies, the
/// head, the chair. Nobody whom the matter shuts out is on it (R33), nor whoever asks.
/// </summary>
internal static class AdviceWay
{
    private static readonly Role[] Order = [Role.SafeguardingLead, Role.DeputyLead, Role.Head, Role.Chair];

    public static async Task<IReadOnlyList<IReadOnlyList<RoleHolder>>> FindAsync(
        UnitOfWork unit, SchoolDirectory directory, AdviceRow row, AdviceQuestion question, CancellationToken cancellation)
    {
        if (row.Record is not { } id)
            return Of(Routes.Of(directory, new DraftContent { Kind = RecordKind.Concern, AdultInvolved = question.About }, row.AskedBy, unit.Now), row.AskedBy);
        var record = await unit.Context.Records.AsNoTracking().Include(found => found.People).SingleAsync(found => found.Id == id, cancellation);
        return Of(Routes.Of(directory, record, row.AskedBy, unit.Now), row.AskedBy);
    }

    /// <summary>Asks the next on the way who have not been asked. False when there is nobody left.</summary>
    public static bool AskNext(this UnitOfWork unit, AdviceRow row, IReadOnlyList<IReadOnlyList<RoleHolder>> way)
    {
        var next = way.After(person => row.Asked.Exists(asked => asked.Person == person));
        unit.Ask(row, next);
        foreach (var holder in next)
            unit.QueueMail(holder.Person);
        return next.Count > 0;
    }

    /// <summary>Asks those, after everybody who has been asked.</summary>
    public static void Ask(this UnitOfWork unit, AdviceRow row, IReadOnlyList<RoleHolder> holders)
    {
        var number = row.Asked.Count == 0 ? 0 : row.Asked.Max(asked => asked.Step) + 1;
        foreach (var holder in holders)
        {
            var asked = new AdviceAskedRow
            {
                Id = unit.NewId(),
                School = unit.School.Id,
                Advice = row.Id,
                Person = holder.Person,
                AsRole = holder.Role,
                Step = number,
                AskedAt = unit.Now,
            };
            unit.Context.AdviceAsked.Add(asked);
            if (!row.Asked.Contains(asked))
                row.Asked.Add(asked);
            unit.About(holder.Person);
        }
    }

    private static List<IReadOnlyList<RoleHolder>> Of(Route route, PersonId asker)
    {
        var all = route.Recipients.Concat(route.Climb.SelectMany(step => step)).Where(holder => holder.Person != asker).DistinctBy(holder => holder.Person).ToList();
        var first = all.Where(holder => holder.Role == Role.SafeguardingLead || holder.Person == route.PhoneFirst?.Person).ToList();
        return [.. Order.Select(role => all.Except(first).Where(holder => holder.Role == role).ToList()).Prepend(first).Where(step => step.Count > 0)];
    }
}
