using InConfidence.Data.Backups;
using InConfidence.Data.Schools;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Backups;

/// <summary>Another machine on which a school is made again: empty folders, an empty database, and the key file.</summary>
internal sealed class Drill : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inconfidence-drill-").FullName;
    private TestDatabase? database;

    public InstallationPlaces Places => InstallationPlaces.Beside(Path.Combine(folder, "again"));

    public OpenSchool? School { get; private set; }

    public async Task<RestoreReport> RestoreAsync(TestSchool from, string backup, string vaultCopy)
    {
        await PrepareAsync(from);
        var report = await BackupRestoring.RestoreAsync(Places, backup, vaultCopy, database!.Connection, WorldSources.System, null, TestSchool.Cancellation);
        School = await Installation.OpenAsync(Places, WorldSources.System, TestSchool.Cancellation);
        return report;
    }

    public async Task PrepareAsync(TestSchool from)
    {
        Directory.CreateDirectory(Places.Data);
        Directory.CreateDirectory(Places.Keys);
        File.Copy(from.School.Places.KeyFile, Places.KeyFile, overwrite: true);
        database ??= await TestDatabase.CreateAsync(Places.Data);
    }

    public string? Connection => database?.Connection;

    public async ValueTask DisposeAsync()
    {
        if (School is not null)
            await School.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
