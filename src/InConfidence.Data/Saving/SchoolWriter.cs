using System.Data.Common;
using System.Threading.Channels;
using InConfidence.Data.Proof;
using InConfidence.Data.Schools;

namespace InConfidence.Data.Saving;

/// <summary>
/// The single writer of a school. Callers who wait at the same moment share one durable transaction (group commit);
/// each works inside a savepoint, so that one that fails rolls back alone. Nobody is answered before the commit.
/// </summary>
internal sealed class SchoolWriter : IAsyncDisposable
{
    private const int LargestBatch = 256;

    private readonly OpenSchool school;
    private readonly LogAppender log;
    private readonly Channel<WriterJob> queue = Channel.CreateBounded<WriterJob>(4096);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task writing;
    private DbConnection? connection;
    private volatile bool diskFails;

    public SchoolWriter(OpenSchool school, LogAppender log)
    {
        this.school = school;
        this.log = log;
        writing = Task.Run(WriteAsync);
    }

    public ValueTask EnqueueAsync(WriterJob job, CancellationToken cancellation)
    {
        RefuseOnAFailingDisk();
        return queue.Writer.WriteAsync(job, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
        if (connection is not null)
            await connection.DisposeAsync();
        stopping.Dispose();
    }

    private async Task WriteAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var batch = new List<WriterJob>();
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var job))
                batch.Add(job);
            await CommitAsync(batch);
        }
    }

    private async Task CommitAsync(List<WriterJob> batch)
    {
        try
        {
            RefuseOnAFailingDisk();
            await CommitTogetherAsync(await ConnectAsync(), batch);
        }
        catch (Exception fault)
        {
            await ForgetConnectionAsync();
            diskFails |= school.Database.IsFailedFlush(fault);
            foreach (var job in batch.Where(job => !job.Failed))
                job.Fail(diskFails ? new DiskFailingException(fault) : fault);
            return;
        }
        foreach (var job in batch.Where(job => !job.Failed))
            job.Complete();
    }

    private void RefuseOnAFailingDisk()
    {
        if (diskFails)
            throw new DiskFailingException();
    }

    private async Task CommitTogetherAsync(DbConnection open, List<WriterJob> batch)
    {
        await using var transaction = await school.Database.BeginWritingAsync(open, stopping.Token);
        var head = await log.LockHeadAsync(open, transaction, stopping.Token);
        foreach (var (place, job) in batch.Index())
        {
            if (!job.OnlyAppends)
                job.WaitingKeys = batch.Take(place).Where(before => !before.Failed).SelectMany(before => before.Wraps);
            await RunAloneAsync(job, open, transaction, head);
        }
        await school.Keys.AddAsync([.. batch.Where(job => !job.Failed).SelectMany(job => job.Wraps)], stopping.Token);
        if (batch.Any(job => !job.Failed && job.ChangesSigningKey))
            await log.TurnSigningKeyAsync(open, transaction, stopping.Token);
        await log.SaveHeadAsync(open, transaction, head, stopping.Token);
        await transaction.CommitAsync(stopping.Token);
        if (batch.Any(job => !job.Failed && job.ChangesDirectory))
            school.DirectoryIsStale();
    }

    private async Task RunAloneAsync(WriterJob job, DbConnection open, DbTransaction transaction, LogHead head)
    {
        if (!job.OnlyAppends)
            await transaction.SaveAsync("caller", stopping.Token);
        try
        {
            var entries = await job.RunAsync(open, transaction, stopping.Token);
            if (!job.OnlyAppends)
                await transaction.ReleaseAsync("caller", stopping.Token);
            head.Append(entries);
        }
        catch (Exception fault) when (!job.OnlyAppends)
        {
            // Said first: where the connection is gone, the rollback fails too, and would hide why.
            job.Fail(fault);
            await transaction.RollbackAsync("caller", stopping.Token);
        }
    }

    private async Task<DbConnection> ConnectAsync()
    {
        if (connection is not null)
            return connection;
        var opened = school.Database.CreateConnection();
        await opened.OpenAsync(stopping.Token);
        await school.Database.PrepareWriterAsync(opened, stopping.Token);
        return connection = opened;
    }

    private async Task ForgetConnectionAsync()
    {
        if (connection is null)
            return;
        await connection.DisposeAsync();
        connection = null;
    }
}
