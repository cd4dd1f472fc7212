using System.Diagnostics;
using System.Text.Json;

namespace InConfidence.Ledger.Tests.Folders;

/// <summary>The verifier in <c>docs/verify-log.mjs</c>, run as an outsider runs it.</summary>
public static class SecondVerifier
{
    public static async Task<(int ExitCode, string Output)> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, program), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await errors);
        return (process.ExitCode, output);
    }

    public static async Task<JsonElement> Verify(FolderLog log)
    {
        var outside = new List<string>();
        foreach (var note in log.Outside)
        {
            var file = Path.GetTempFileName();
            await File.WriteAllTextAsync(file, note, TestContext.Current.CancellationToken);
            outside.AddRange(["--checkpoint", file]);
        }
        var (_, output) = await Run("verify-log.mjs", [log.Folder, .. outside]);
        foreach (var file in outside.Where(File.Exists))
            File.Delete(file);
        return JsonDocument.Parse(output).RootElement;
    }
}
