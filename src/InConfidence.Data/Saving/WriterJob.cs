using System.Data.Common;
using InConfidence.Sealing;

namespace InConfidence.Data.Saving;

/// <summary>One caller who waits for the single writer. It fails alone: others in the same commit do not notice.</summary>
internal abstract class WriterJob
{
    /// <summary>Runs inside the writer's transaction, after a savepoint; returns the entries to append.</summary>
    public abstract Task<IReadOnlyList<ComposedEntry>> RunAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation);

    /// <summary>Keys that must be durable in the vault before the commit.</summary>
    public virtual IReadOnlyList<WrappedKey> Wraps => [];

    /// <summary>Keys of callers before this one in the same commit, which are not in the vault yet.</summary>
    public IEnumerable<WrappedKey> WaitingKeys { get; set; } = [];

    public virtual bool ChangesDirectory => false;

    public virtual bool ChangesSigningKey => false;

    /// <summary>Without savepoint: a job that only appends entries cannot fail half-way.</summary>
    public virtual bool OnlyAppends => false;

    public bool Failed { get; private set; }

    public abstract void Complete();

    public virtual void Fail(Exception reason) => Failed = true;
}

internal sealed class WorkJob<T>(
    OpenSchool school, Because because, Func<UnitOfWork, CancellationToken, Task<T>> work, CancellationToken caller) : WriterJob
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private UnitOfWork? unit;

    public Task<T> Done => done.Task;

    public bool LeavesNoEntry { get; init; }

    public override IReadOnlyList<WrappedKey> Wraps => unit?.Wraps ?? [];

    public override bool ChangesDirectory => unit?.ChangesDirectory ?? false;

    public override bool ChangesSigningKey => unit?.ChangesSigningKey ?? false;

    public override async Task<IReadOnlyList<ComposedEntry>> RunAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        caller.ThrowIfCancellationRequested();
        await using var context = school.Database.CreateContext(connection);
        context.Database.AutoSavepointsEnabled = false;
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.UseTransactionAsync(context.Database, transaction, cancellation);
        unit = new UnitOfWork(school, context, because, WaitingKeys);
        try
        {
            result = await work(unit, cancellation);
            if (unit.ChangesDirectory)
                await school.CountDirectoryChangeAsync(context, cancellation);
            // Composed before it is saved: what was written holds the hash of its entry.
            var entries = LeavesNoEntry || unit.DidNothing ? [] : unit.ComposeEntries();
            await context.SaveChangesAsync(cancellation);
            return entries;
        }
        finally
        {
            unit.ForgetKeys();
        }
    }

    public override void Complete() => done.TrySetResult(result!);

    public override void Fail(Exception reason)
    {
        base.Fail(reason);
        done.TrySetException(reason);
    }
}

/// <summary>Records a reading, a refusal or a failure: entries alone, composed before the writer's turn.</summary>
internal sealed class EntryJob(IReadOnlyList<ComposedEntry> entries) : WriterJob
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => done.Task;

    public override bool OnlyAppends => true;

    public override Task<IReadOnlyList<ComposedEntry>> RunAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation) =>
        Task.FromResult(entries);

    public override void Complete() => done.TrySetResult();

    public override void Fail(Exception reason)
    {
        base.Fail(reason);
        done.TrySetException(reason);
    }
}
