using InConfidence.Data.Saving;
using InConfidence.Schools;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Schools;

/// <summary>The school's settings.</summary>
public static class SettingsStore
{
    internal const string Field = "school.settings";

    /// <summary>Replaces the settings. Every node notices before its next request.</summary>
    public static async Task ChangeSettingsAsync(this UnitOfWork unit, SchoolSettings settings, CancellationToken cancellation)
    {
        var row = await unit.Context.Schools.SingleAsync(school => school.Id == unit.School.Id, cancellation);
        await unit.DisposeAsync(row.Settings, cancellation);
        row.Settings = unit.Seal(await unit.KeyAsync(row.KeyId, cancellation), Field, settings);
        unit.DirectoryChanges();
    }
}
