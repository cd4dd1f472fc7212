using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Databases;

/// <summary>
/// What was stored at one moment, however many queries are asked of it and whatever is written meanwhile. To be given back before an entry is written:
/// it holds up nobody, but as long as somebody reads an old moment, the database keeps it.
/// </summary>
internal sealed class StoreMoment : IAsyncDisposable
{
    private readonly DbTransaction transaction;
    private bool isOver;

    private StoreMoment(StoreContext context, DbTransaction transaction) => (Context, this.transaction) = (context, transaction);

    public StoreContext Context { get; }

    public static async Task<StoreMoment> BeginAsync(Database database, CancellationToken cancellation)
    {
        var context = database.CreateContext();
        try
        {
            await context.Database.OpenConnectionAsync(cancellation);
            var transaction = await database.BeginSnapshotAsync(context.Database.GetDbConnection(), cancellation);
            await context.Database.UseTransactionAsync(transaction, cancellation);
            return new StoreMoment(context, transaction);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isOver)
            return;
        isOver = true;
        await transaction.DisposeAsync();
        await Context.DisposeAsync();
    }
}
