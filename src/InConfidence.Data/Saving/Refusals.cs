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
    public async Task FlushAsync(CancellationToken cancellation)
    {
        var over = school.Sources.Now() - TimeSpan.FromMinutes(1);
        foreach (var (key, counted) in minutes)
            if (counted.Since <= over && minutes.TryRemove(new(key, counted)) && counted.More > 0)
                await WriteAsync(key.Person, null, key.What, counted.More, cancellation);
    }

    private Task WriteAsync(PersonId? who, Guid? session, string what, int count, CancellationToken cancellation) =>
        school.RecordAsync(
            new EntryDetails { Act = LedgerAct.ActRefused, Who = who?.Value, Session = session, Process = what, Count = count },
            keyId: null,
            cancellation);
}
