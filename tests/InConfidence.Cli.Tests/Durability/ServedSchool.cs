using System.Diagnostics;
using System.Text.RegularExpressions;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>A school served by a process of its own, which can be killed without warning and served again.</summary>
internal sealed partial class ServedSchool(string data) : IAsyncDisposable
{
    private Process? process;

    public Uri Address { get; private set; } = null!;

    public async Task ServeAsync()
    {
        process = Process.Start(CommandLine.Start("serve", "--data", data, "--urls", "http://127.0.0.1:0"))!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (ServedAt().Match(line) is { Success: true } match)
            {
                Address = new Uri(match.Value);
                return;
            }
        throw new InvalidOperationException("The server ended before it was serving.");
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
