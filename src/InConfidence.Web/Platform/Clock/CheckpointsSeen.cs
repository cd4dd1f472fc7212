using InConfidence.Data;
using InConfidence.Data.Proof;

namespace InConfidence.Web.Platform.Clock;

/// <summary>Whether checkpoints of the ledger leave the building, for those who must know when they do not.</summary>
public sealed class CheckpointsSeen(OpenSchool school, ApplicationSettings settings)
{
    /// <summary>That a day went by without one, where there is anywhere for it to go; null where all is well.</summary>
    public async Task<CheckpointsMissing?> FindMissingAsync(CancellationToken cancellation) =>
        settings.CheckpointFolder is { Length: > 0 } || (await school.DirectoryAsync(cancellation)).Settings.CheckpointKeepers.Count > 0
            ? await school.CheckpointsMissingAsync(cancellation)
            : null;
}
