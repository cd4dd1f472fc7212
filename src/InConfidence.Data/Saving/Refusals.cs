using System.Collections.Concurrent;
using InConfidence.People;

namespace InConfidence.Data.Saving;

/// <summary>
/// Writes down what was refused. The first refusal of a person within a minute is an entry at once; those that follow
/// are counted, and the count is an entry when the minute is over.
/// </summary>
public sealed class Refusals(OpenSchool school)
{
    private readonly ConcurrentDictionary<(PersonId? Person, string What), (DateTimeOffset Since, int More)> minutes = new();

    public async Task RecordAsync(Actor who, string what, CancellationToken cancellation)
    {
        var now = school.Sources.Now();
        var first = false;
        minutes.AddOrUpdate(
            (who.Person, what),
            _ =>
            {
                first = true;
                return (now, 0);
            },
            (_, counted) =>
            {
                first = false;
                return (counted.Since, counted.More + 1);
            });
        if (first)
            await WriteAsync(who.Person, who.Session, what, 1, cancellation);
    }

    /// <summary>Writes the counts of minutes that are over.</summary>
    public Task FlushAsync(CancellationToken cancellation) => WriteSinceAsync(school.Sources.Now() - TimeSpan.FromMinutes(1), cancellation);

    /// <summary>Writes what was counted so far, before the school stops being served.</summary>
    public Task FlushAllAsync(CancellationToken cancellation) => WriteSinceAsync(DateTimeOffset.MaxValue, cancellation);

    private async Task WriteSinceAsync(DateTimeOffset newest, CancellationToken cancellation)
    {
        foreach (var (key, counted) in minutes)
            if (counted.Since <= newest && minutes.TryRemove(new(key, counted)) && counted.More > 0)
                await WriteCountedAsync(key, counted, cancellation);
    }

    /// <summary>What cannot be written now is counted on.</summary>
    private async Task WriteCountedAsync((PersonId? Person, string What) key, (DateTimeOffset Since, int More) counted, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(key.Person, null, key.What, counted.More, cancellation);
        }
        catch
        {
            minutes.AddOrUpdate(key, counted, (_, since) => (counted.Since, since.More + 1 + counted.More));
            throw;
        }
    }

    private Task WriteAsync(PersonId? who, Guid? session, string what, int count, CancellationToken cancellation) =>
        school.RecordAsync(
            new EntryDetails { Act = LedgerAct.ActRefused, Who = who?.Value, Session = session, Process = what, Count = count },
            keyId: null,
            cancellation);
}
