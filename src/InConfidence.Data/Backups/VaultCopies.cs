using InConfidence.Data.Keys;
using InConfidence.Data.Saving;
using InConfidence.Data.Schools;
using InConfidence.Schools;

namespace InConfidence.Data.Backups;

/// <summary>What a copy of a key vault says of itself.</summary>
internal sealed record VaultHeader(int Form, Guid School, KeyHolder Holder, DateTimeOffset At, int Epoch, long Keys, IReadOnlyList<StoredTable> Tables);

/// <summary>A copy of the vault that a school keeps, and whether it could be replaced.</summary>
public sealed record VaultCopy(string File, bool Replaced);

/// <summary>
/// Copies of the key vault. There are two of them, each in a place of its own, and each is replaced and never kept: a record is destroyed
/// in the vault, and what an older copy still holds would not be. The places are remembered, so that a shred reaches them by itself.
/// </summary>
public static class VaultCopies
{
    private const int NewestForm = 1;

    /// <summary>Puts a copy into a place, in place of the one before it, and remembers the place.</summary>
    public static async Task CopyVaultAsync(this OpenSchool school, string file, CancellationToken cancellation)
    {
        file = Path.GetFullPath(file);
        if (IsInside(file, school.Places.Data))
            throw new InvalidDataException($"{file} lies inside the data folder: a copy of the vault belongs elsewhere, where backups of the data do not go.");
        await school.CommitAsync(new Because(KeyRotating.Keeper, LedgerAct.VaultCopied, file), (_, _) => Task.CompletedTask, cancellation);
        await WriteAsync(school, file, cancellation);
        var description = school.Places.ReadDescription();
        if (!description.VaultCopies.Contains(file))
            (description with { VaultCopies = [.. description.VaultCopies, file] }).Write(school.Places.DescriptionFile);
    }

    /// <summary>Replaces every copy that is remembered. One whose place cannot be reached is named: it still holds what is gone here.</summary>
    public static async Task<IReadOnlyList<VaultCopy>> ReplaceVaultCopiesAsync(this OpenSchool school, CancellationToken cancellation)
    {
        var copies = new List<VaultCopy>();
        foreach (var file in school.Places.ReadDescription().VaultCopies)
        {
            try
            {
                await WriteAsync(school, file, cancellation);
                copies.Add(new VaultCopy(file, Replaced: true));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                copies.Add(new VaultCopy(file, Replaced: false));
            }
        }
        return copies;
    }

    /// <summary>A backup that lies beside a copy of the vault is kept as long as it, and undoes every shred.</summary>
    internal static void RefuseBesideOne(InstallationPlaces places, string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (places.ReadDescription().VaultCopies.Any(copy => Path.GetDirectoryName(copy) == folder) || IsInside(Path.GetFullPath(file), places.Vault))
            throw new InvalidDataException($"A copy of the key vault lies in {folder}: keep backups of the data somewhere else.");
    }

    /// <summary>What a copy says of itself, or null where it is not there.</summary>
    internal static VaultHeader? Find(string file)
    {
        if (!File.Exists(file))
            return null;
        using var stream = File.OpenRead(file);
        using var reader = new RowReader(stream);
        return Check(reader.Header<VaultHeader>());
    }

    /// <summary>Puts the rows of a copy into a vault that is empty.</summary>
    internal static async Task<VaultHeader> RestoreAsync(string file, Func<SchoolId, KeyVault> open, CancellationToken cancellation)
    {
        using var stream = File.OpenRead(file);
        using var reader = new RowReader(stream);
        var header = Check(reader.Header<VaultHeader>());
        var vault = open(SchoolId.From(header.School));
        await vault.PrepareAsync(cancellation);
        await vault.LoadAsync(reader, header.Tables, cancellation);
        return header;
    }

    private static VaultHeader Check(VaultHeader header) => header is { Form: NewestForm, Tables: not null }
        ? header
        : throw new InvalidDataException("This is no copy of a key vault, or a newer program made it.");

    private static Task WriteAsync(OpenSchool school, string file, CancellationToken cancellation) => WholeFile.ReplaceAsync(file, async stream =>
    {
        var standing = await school.KeyStandingAsync(cancellation);
        using var writer = new RowWriter(stream);
        writer.Header(new VaultHeader(NewestForm, school.Id.Value, standing.Holder, school.Sources.Now(), standing.Epochs[^1], standing.Keys, KeyVault.Tables));
        await school.Keys.Vault.DumpAsync(writer, cancellation);
        writer.End();
    });

    private static bool IsInside(string file, string folder) =>
        file.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
