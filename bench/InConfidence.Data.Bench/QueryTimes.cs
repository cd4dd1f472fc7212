using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InConfidence.Data.Bench;

/// <summary>Which queries a list asks, how long each took from asking to its last row, and the texts of those that took over a millisecond.</summary>
internal sealed class QueryTimes : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly List<(double Milliseconds, int Rows, string Text)> seen = [];
    private TimeSpan first;
    private int compiled;

    public static async Task PrintAsync(string name, Func<Task> ask)
    {
        var times = new QueryTimes();
        using var subscription = DiagnosticListener.AllListeners.Subscribe(times);
        await ask();
        times.seen.Clear();
        times.compiled = 0;
        var watch = Stopwatch.StartNew();
        await ask();
        Console.WriteLine($"{name}: {times.seen.Count} queries, {times.compiled} compiled anew, {watch.Elapsed.TotalMilliseconds:N1} ms, of which {times.seen.Sum(one => one.Milliseconds):N1} in the database: {string.Join(", ", times.seen.Select(one => $"{one.Milliseconds:N1} ({one.Rows} rows)"))}");
        if (times.seen.Count > 0)
            Console.WriteLine(string.Join(Environment.NewLine + "----" + Environment.NewLine, times.seen.Where(one => one.Milliseconds > 1).Select(one => $"{one.Milliseconds:N1}" + Environment.NewLine + one.Text)));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == CoreEventId.QueryCompilationStarting.Name)
            lock (seen)
                compiled++;
        // What sorts does all its work before the first row.
        if (value is { Value: CommandExecutedEventData executed } && value.Key == RelationalEventId.CommandExecuted.Name)
            lock (seen)
                first = executed.Duration;
        if (value is { Value: DataReaderDisposingEventData read } && value.Key == RelationalEventId.DataReaderDisposing.Name)
            lock (seen)
                seen.Add(((first + read.Duration).TotalMilliseconds, read.ReadCount, Described(read.Command)));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static string Described(System.Data.Common.DbCommand command) => string.Join(
        Environment.NewLine, [.. command.Parameters.Cast<System.Data.Common.DbParameter>().Select(parameter => $"-- {parameter.ParameterName} = {(parameter.Value is byte[] bytes ? Convert.ToHexString(bytes) : parameter.Value)}"), command.CommandText]);
}
