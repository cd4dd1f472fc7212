using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>What stands in a record. Whoever calls has made sure that it may be read, and recorded the reading.</summary>
internal static class RecordWords
{
    /// <summary>The words and nothing but the words; empty where the record's key has been destroyed.</summary>
    public static async Task<IReadOnlyList<DraftContent>> OnlyAsync(OpenSchool school, StoreContext context, RecordId record, CancellationToken cancellation) =>
        [.. (await WholeAsync(school, context, record, cancellation)).Take(1).Select(content => new DraftContent { Kind = content.Kind, AdultInvolved = content.AdultInvolved, Words = content.Words })];

    /// <summary>What was signed, or as far as it was written, and then what was added.</summary>
    public static async Task<IReadOnlyList<DraftContent>> WholeAsync(OpenSchool school, StoreContext context, RecordId record, CancellationToken cancellation)
    {
        var versions = await context.Versions.AsNoTracking().Where(version => version.Record == record).OrderBy(version => version.Number)
            .Join(context.SealedTexts.AsNoTracking(), version => version.Content, text => text.Id, (version, text) => new { version, text }).ToListAsync(cancellation);
        if (versions.Count == 0 || await school.Keys.FindAsync(versions[0].text.KeyId, cancellation) is not { } key)
            return [];
        using (key)
        {
            versions = [.. versions.OrderBy(found => found.version.Number)];
            var standing = versions.Find(found => found.version.Kind == VersionKind.Signed) ?? versions.FindLast(found => found.version.Kind == VersionKind.BeingWritten)!;
            DraftContent Content(SealedTextRow text) => SealedJson.Read<DraftContent>(school.Keys.Open(key, text, Releasing.VersionField));
            return [Content(standing.text), .. versions.Where(found => found.version.Kind == VersionKind.Addition).Select(found => Content(found.text))];
        }
    }
}
