using InConfidence.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Records;

/// <summary>What is due because time has passed, each a commit of its own, so that one that fails holds up no other.</summary>
/// <param name="school">The school.</param>
/// <param name="failed">Where what goes wrong is gathered.</param>
internal sealed class DueActs(OpenSchool school, FailedActs failed)
{
    /// <param name="process">Which part of the clockwork it is.</param>
    /// <param name="what">The act.</param>
    /// <param name="due">What looks due from outside the writer.</param>
    /// <param name="act">Looks again inside the writer, since somebody may have been faster. False where there is nothing to tell in the ledger.</param>
    /// <param name="cancellation">To give up.</param>
    public async Task DoEachAsync<T>(
        string process, LedgerAct what, Func<StoreContext, IQueryable<T>> due, Func<UnitOfWork, T, CancellationToken, Task<bool>> act, CancellationToken cancellation)
    {
        foreach (var one in await FindAsync(due, cancellation))
            await failed.GoOnAfterAsync(() => school.CommitAsync(
                new Because(Actor.Machine(process), what),
                async (unit, token) =>
                {
                    if (!await act(unit, one, token))
                        unit.Nothing();
                },
                cancellation));
    }

    private async Task<List<T>> FindAsync<T>(Func<StoreContext, IQueryable<T>> due, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        return await due(context).ToListAsync(cancellation);
    }
}
