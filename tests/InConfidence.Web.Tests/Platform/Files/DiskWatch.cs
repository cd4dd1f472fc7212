using InConfidence.Testing;

namespace InConfidence.Web.Tests.Platform.Files;

/// <summary>Sees what the server puts into files of its own making while a form is sent.</summary>
internal sealed class DiskWatch : IDisposable
{
    private readonly string end = $"ASPNETCORE_end_{Guid.NewGuid():N}";
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> seen = new();
    private readonly SemaphoreSlim ended = new(0);
    private readonly FileSystemWatcher watcher = new(Path.GetTempPath(), "ASPNETCORE_*");

    public DiskWatch()
    {
        watcher.Created += (_, file) =>
        {
            if (file.Name == end)
                ended.Release();
            else if (!file.Name!.StartsWith("ASPNETCORE_end", StringComparison.Ordinal))
                seen.Enqueue(file.Name);
        };
        watcher.EnableRaisingEvents = true;
    }

    public async Task<IReadOnlyCollection<string>> SeenAsync()
    {
        var last = Path.Combine(Path.GetTempPath(), end);
        await File.WriteAllTextAsync(last, "", TestSchool.Cancellation);
        await ended.WaitAsync(TestSchool.Cancellation);
        File.Delete(last);
        return seen;
    }

    public void Dispose()
    {
        watcher.Dispose();
        ended.Dispose();
    }
}
