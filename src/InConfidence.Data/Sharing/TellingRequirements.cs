using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Policy;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Sharing;

/// <summary>
/// What the policy requires because of one telling: that a request of the police is checked, say. Each becomes a step of it, unless the
/// record requires the same of itself, or what must be done is a duty that the telling brings with it already.
/// </summary>
internal static class TellingRequirements
{
    public static async Task RaiseRequirementsAsync(
        this UnitOfWork unit, Reader reader, RecordKey key, SharingRow sharing, RecordRow record, Explanation decided, CancellationToken cancellation)
    {
        var raised = await unit.Context.Steps.Where(step => step.Record == record.Id).Select(step => step.NameLookup).ToListAsync(cancellation);
        foreach (var requirement in decided.Requirements.Where(IsOwn))
            unit.RaiseStep(
                key, record.Id, Raising.ContentOf(requirement, reader.Policy), sharing.Id.ToString(), StepDue.Of(requirement.By, unit.Now, record.Level, reader.Directory));

        bool IsOwn(Requirement requirement)
        {
            var ofRecord = unit.LookupOf(record.Id, requirement.Name);
            return !WritersSteps.AreOf(requirement) && !decided.Decision.Obligations.Any(duty => duty.Name == requirement.What)
                && !raised.Exists(known => known.AsSpan().SequenceEqual(ofRecord));
        }
    }
}
