using System.Diagnostics;
using System.Text.Json;

namespace InConfidence.Cli.Tests;

/// <summary>Runs the command as a process of its own, as a person at a terminal does.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "InConfidence.Cli.dll");

    public static ProcessStartInfo Start(params string[] arguments) => new("dotnet", [Program, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    public static Task<CommandAnswer> RunAsync(params string[] arguments) => RunAsync(Start(arguments), []);

    /// <summary>Somebody types these lines while it runs.</summary>
    public static Task<CommandAnswer> TypeAsync(IEnumerable<string> lines, params string[] arguments) => RunAsync(Start(arguments), lines);

    public static async Task<CommandAnswer> RunAsync(ProcessStartInfo start, IEnumerable<string> lines)
    {
        using var process = Process.Start(start)!;
        foreach (var line in lines)
            await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandAnswer(process.ExitCode, await output, await errors);
    }
}

internal sealed record CommandAnswer(int ExitCode, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
