using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>What it would do to say that somebody is part of a record.</summary>
/// <param name="ShutsOut">Those who can open it now and could not afterwards.</param>
/// <param name="Tells">Those who would be told of it for the first time.</param>
/// <param name="LeavesNobody">Nobody here could be told of it any more.</param>
public sealed record LinkEffect(IReadOnlyList<PersonId> ShutsOut, IReadOnlyList<PersonId> Tells, bool LeavesNobody);

/// <summary>
/// Works out beforehand what a link would do, by the same rules that will do it: a link is never taken back, so that
/// whoever makes one must know whom it shuts out.
/// </summary>
public static class Linking
{
    private static readonly Role[] Offices = [Role.SafeguardingLead, Role.DeputyLead, Role.Head, Role.Chair];

    /// <summary>What the link would do, or null where the reader may not make it or there is no such person.</summary>
    public static async Task<LinkEffect?> FindLinkEffectAsync(
        this OpenSchool school, Reader reader, RecordId id, PartInRecord part, PersonId person, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var row = await RecordOpening.AnsweredFor(school, context, reader, id).AsNoTracking().Include(row => row.People).Include(row => row.Alerts)
            .AsSplitQuery().SingleOrDefaultAsync(cancellation);
        if (row is null || reader.Directory.Find(person) is null)
            return null;
        var now = school.Sources.Now();
        var before = Readers(reader, row);
        row.People.Add(new RecordPersonRow { Record = id, Person = person, Part = part, LinkedBy = reader.Id });
        row.AdultInvolved = Routes.Effective(reader.Directory, row, row.AdultInvolved, now);
        var after = Readers(reader, row);
        var route = Routes.Of(reader.Directory, row, now);
        return new LinkEffect(
            [.. before.Where(one => !after.Contains(one))],
            [.. route.Recipients.Select(recipient => recipient.Person).Where(one => !row.Alerts.Exists(alert => alert.Person == one && alert.AsRole != Role.Staff))],
            route.OutsideOnly);
    }

    /// <summary>Everybody who could open it, given both factors: whoever holds an office and whoever wrote it.</summary>
    private static List<PersonId> Readers(Reader asker, RecordRow row) =>
    [
        .. Offices.SelectMany(role => asker.Directory.Holding(role, asker.Today))
            .Append(asker.Directory.Find(row.Writer)).OfType<DirectoryPerson>().DistinctBy(person => person.Id)
            .Where(person => ReadRule.Decide(WithBothFactors(person, asker), row).Outcome == nameof(Outcome.Permit))
            .Select(person => person.Id),
    ];

    internal static Reader WithBothFactors(DirectoryPerson person, Reader asker) =>
        new(person, new Session(Guid.Empty, default, person.Id, asker.Session.StartedAt, asker.Session.LastSeenAt, asker.Session.LastSeenAt), asker.Directory, asker.Today);
}
