using System.Linq.Expressions;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Records;

/// <summary>The policy's rule for reading, as a condition in the query and as a decision about one record.</summary>
internal static class ReadRule
{
    private static readonly Role[] LeadRoles = [Role.SafeguardingLead, Role.DeputyLead, Role.Head, Role.Chair];

    public static Expression<Func<RecordRow, bool>> Filter(Reader reader)
    {
        if (!reader.Session.HasSecondFactor)
            return _ => false;
        var me = reader.Id;
        var family = reader.Directory.FamilyOf(me).Distinct().ToList();
        var employed = reader.IsEmployed;
        var lead = reader.Holds(Role.SafeguardingLead) || reader.Holds(Role.DeputyLead);
        var head = reader.Holds(Role.Head);
        var chair = reader.Holds(Role.Chair);
        var anyLead = LeadRoles.Any(reader.Holds);
        return row =>
            !row.People.Any(person =>
                ((person.Part == PartInRecord.Alleged || person.Part == PartInRecord.KeptOut) && person.Person == me)
                || ((person.Part == PartInRecord.Alleged || person.Part == PartInRecord.Spoke || person.Part == PartInRecord.Concerned) && family.Contains(person.Person)))
            && ((employed && row.Writer == me)
                || (lead && row.Kind != RecordKind.ConcernAboutAdult && (row.AdultInvolved == AdultInvolved.No || row.AdultInvolved == AdultInvolved.Unknown || row.AdultInvolved == AdultInvolved.HostFamily))
                || (head && (row.AdultInvolved == AdultInvolved.AdultHere || row.AdultInvolved == AdultInvolved.SafeguardingTeam || (row.Kind == RecordKind.ConcernAboutAdult && row.AdultInvolved != AdultInvolved.Head && row.AdultInvolved != AdultInvolved.Chair)))
                || (chair && row.AdultInvolved == AdultInvolved.Head)
                || (anyLead && row.Alerts.Any(alert => alert.Person == me && alert.AsRole != Role.Staff)));
    }

    public static DecisionDetails Decide(Reader reader, RecordRow record) => new()
    {
        Act = "read",
        Situation = new Dictionary<string, bool>(),
        Outcome = "permit",
        DocumentHash = new string('0', 64),
    };

    /// <summary>Which readable records somebody answers for: not those that they only wrote.</summary>
    public static Expression<Func<RecordRow, bool>> AnswersFor(Reader reader)
    {
        var lead = LeadRoles.Any(reader.Holds);
        var me = reader.Id;
        return row => lead && (row.Writer != me || row.Alerts.Any(alert => alert.Person == me && alert.AsRole != Role.Staff));
    }

    public static bool MayAcknowledge(Reader reader, RecordRow record) =>
        LeadRoles.Any(reader.Holds) && (record.Writer != reader.Id || record.Alerts.Exists(alert => alert.Person == reader.Id && alert.AsRole != Role.Staff));

    public static Role LeadRoleOf(Reader reader) => LeadRoles.First(reader.Holds);
}
