using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>
/// How much a database was asked: statements, and rows that were read or changed. Time cannot be compared on a busy machine;
/// work can. Every text that is opened is a row that was read.
/// </summary>
internal sealed class WorkCounters : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly Lazy<WorkCounters> Counters = new(Listen);

    private static readonly ConditionalWeakTable<TestSchool, string> Places = [];

    private readonly ConcurrentDictionary<string, Work> done = new();

    /// <summary>
    /// Counts from now on. Called before a school opens: contexts are used again, and one that has found nobody listening asks no
    /// more for a second.
    /// </summary>
    public static void Begin() => _ = Counters.Value;

    /// <summary>What has been asked of a school's database since the process began.</summary>
    public static Work Of(TestSchool school) =>
        Counters.Value.done.GetValueOrDefault(Places.GetValue(school, one => StoreCounts.PlaceOf(one.School)), new Work(0, 0));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData executed)
            Add(executed.Command.Connection!, new Work(1, executed.Result is int changed ? Math.Max(0, changed) : 0));
        else if (value.Value is DataReaderDisposingEventData read)
            Add(read.Command.Connection!, new Work(0, read.ReadCount + Math.Max(0, read.RecordsAffected)));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private static WorkCounters Listen()
    {
        var counters = new WorkCounters();
        DiagnosticListener.AllListeners.Subscribe(counters);
        return counters;
    }

    private void Add(DbConnection connection, Work more) => done.AddOrUpdate(StoreCounts.PlaceOf(connection), more, (_, before) => before + more);
}

/// <summary>Work of a database.</summary>
internal sealed record Work(long Statements, long Rows)
{
    public static Work operator +(Work one, Work other) => new(one.Statements + other.Statements, one.Rows + other.Rows);

    public static Work operator -(Work one, Work other) => new(one.Statements - other.Statements, one.Rows - other.Rows);
}
