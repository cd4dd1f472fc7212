using System.Collections.Concurrent;
using InConfidence.Data.Keys;
using InConfidence.Policies;
using InConfidence.Policy;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Policies;

/// <summary>Reads the school's own documents that have been agreed, each once.</summary>
internal sealed class PolicyLoading
{
    private readonly ConcurrentDictionary<PolicyVersionId, PolicyDocument?> read = new();

    public async Task<IReadOnlyList<PolicyInForce>> LoadAsync(OpenSchool school, StoreContext context, CancellationToken cancellation)
    {
        var rows = await context.PolicyVersions.AsNoTracking()
            .Where(row => row.School == school.Id && row.State == PolicyState.Agreed && row.From != null && row.AnsweredAt != null)
            .Join(context.SealedTexts.AsNoTracking(), row => row.Text, text => text.Id, (row, text) => new { row, text }).ToListAsync(cancellation);
        return [.. rows.Select(found => new PolicyInForce(
            found.row.Id, found.row.From!.Value, found.row.AnsweredAt!.Value,
            read.GetOrAdd(found.row.Id, _ => Read(SealedJson.Read<string>(school.Keys.Open(school.Keys.SchoolKey, found.text, PolicyStore.TextField))))))];
    }

    private static PolicyDocument? Read(string text) => PolicyDocument.TryRead(text, out var document, out _) ? document : null;
}
