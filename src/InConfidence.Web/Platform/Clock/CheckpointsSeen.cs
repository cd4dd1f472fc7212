using InConfidence.Data;
using InConfidence.Data.Proof;

namespace InConfidence.Web.Platform.Clock;

/// <summary>Whether checkpoints of the ledger leave the building, for those who must know when they do not.</summary>
public sealed class CheckpointsSeen(OpenSchool school, ApplicationSettings settings)
{
    /// <summary>The places for which a day went by without one; none where all is well.</summary>
    public Task<IReadOnlyList<CheckpointsMissing>> FindMissingAsync(CancellationToken cancellation) =>
        school.CheckpointsMissingAsync(settings.CheckpointFolder, cancellation);
}
