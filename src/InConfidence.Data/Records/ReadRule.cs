using System.Linq.Expressions;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Policy;

namespace InConfidence.Data.Records;

/// <summary>The policy's rule for reading, as a condition in the query and as a decision about one record.</summary>
internal static class ReadRule
{
    /// <summary>"Which records may this reader read?" What is known of the reader is folded in; the rest is asked of the database.</summary>
    public static Expression<Func<RecordRow, bool>> Filter(Reader reader) => Filter(reader, reader.Policy);

    /// <summary>The same by another document than today's.</summary>
    public static Expression<Func<RecordRow, bool>> Filter(Reader reader, PolicyDocument policy)
    {
        var facts = new RecordFacts(reader);
        return new QueryRendering<RecordRow>(fact => facts[fact]).Render(policy.ReadFilter(Act.ReadRecord, facts.Asker));
    }

    /// <summary>"From which records is this reader shut out?": those that a rule refuses, above whatever permits them.</summary>
    public static Expression<Func<RecordRow, bool>> ShutsOut(Reader reader)
    {
        var facts = new RecordFacts(reader);
        return new QueryRendering<RecordRow>(fact => facts[fact]).Render(reader.Policy.RefusalFilter(Act.ReadRecord, facts.Asker));
    }

    /// <summary>Whether another document's rules for reading could say anything else to this reader than today's.</summary>
    public static bool Differs(Reader reader, PolicyDocument policy)
    {
        var asker = new RecordFacts(reader).Asker;
        return !reader.Policy.ReadFilter(Act.ReadRecord, asker).Equals(policy.ReadFilter(Act.ReadRecord, asker));
    }

    /// <summary>"May this reader read this record?", with rules, clauses and reasons. The row carries its people and alerts.</summary>
    public static DecisionDetails Decide(Reader reader, RecordRow record)
    {
        var situation = new RecordFacts(reader).Of(record);
        return DecisionDetails.Of("read", situation, reader.Policy.Decide(Act.ReadRecord, situation));
    }

    /// <summary>Which readable records somebody answers for: not those that they only wrote.</summary>
    public static Expression<Func<RecordRow, bool>> AnswersFor(Reader reader)
    {
        var lead = reader.HoldsOffice;
        var me = reader.Id;
        return row => lead && (row.Writer != me || row.Alerts.Where(alert => alert.Person == me && alert.AsRole != Role.Staff).Skip(0).Any());
    }

    public static bool MayAcknowledge(Reader reader, RecordRow record) =>
        reader.HoldsOffice && (record.Writer != reader.Id || record.Alerts.Exists(alert => alert.Person == reader.Id && alert.AsRole != Role.Staff));

    public static Role LeadRoleOf(Reader reader) => Offices.ThatRead.First(reader.Holds);
}
