using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using InConfidence.Cli.Tests.Durability.Faults;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>A school served by a process of its own, which can be killed without warning and served again.</summary>
internal sealed partial class ServedSchool(string data) : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly StringBuilder log = new();
    private Process? process;

    public Uri Address { get; private set; } = null!;

    /// <summary>Where the process keeps temporary files, or null for the usual place.</summary>
    public string? Temporary { get; init; }

    /// <summary>While this file is there no flush of the process succeeds; null for a disk that is well.</summary>
    public string? FlushSwitch { get; init; }

    /// <summary>Everything that the process has written to standard output and standard error.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    public async Task ServeAsync()
    {
        var start = CommandLine.Start("serve", "--data", data, "--urls", "http://127.0.0.1:0");
        if (Temporary is not null)
            start.Environment["TMPDIR"] = Temporary;
        if (FlushSwitch is not null)
            await FaultLayer.LoadIntoAsync(start, "", FlushSwitch);
        // The runtime's own pipes would lie there too, and reading from a pipe waits for ever.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var serving = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Read(line.Data, serving);
        process.ErrorDataReceived += (_, line) => Read(line.Data, null);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await serving.Task.WaitAsync(Longest, TestContext.Current.CancellationToken);
    }

    private void Read(string? line, TaskCompletionSource<Uri>? serving)
    {
        lock (log)
            log.AppendLine(line);
        if (line is null)
            serving?.TrySetException(new InvalidOperationException("The server ended before it was serving: " + Log));
        else if (ServedAt().Match(line) is { Success: true } match)
            serving?.TrySetResult(new Uri(match.Value));
    }

    /// <summary>kill -9: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex ServedAt();
}
