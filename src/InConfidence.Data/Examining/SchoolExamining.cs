using InConfidence.Data.Backups;
using InConfidence.Data.Keys;
using InConfidence.Data.Proof;
using InConfidence.Data.Schools;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Examining;

/// <summary>Looks a school over: its database, its log, its keys, the copies of its vault, its places. It changes nothing.</summary>
public static class SchoolExamining
{
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(this OpenSchool school, CancellationToken cancellation) =>
    [
        await DatabaseAsync(school, cancellation),
        await LogAsync(school, cancellation),
        await EpochsAsync(school, cancellation),
        await KeysAsync(school, cancellation),
        await SealsAsync(school, cancellation),
        await CustodiansAsync(school, cancellation),
        await CheckpointsAsync(school, cancellation),
        .. await CopiesAsync(school, cancellation),
        Places(school.Places),
        Space(school.Places),
    ];

    private static async Task<Finding> DatabaseAsync(OpenSchool school, CancellationToken cancellation)
    {
        await using var connection = school.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        return await school.Database.FindDamageAsync(connection, cancellation) is { } damage
            ? new Finding("database", Gravity.Fault, $"The database is damaged ({damage}): stop serving, keep a copy of it as it is, and restore the newest backup.")
            : new Finding("database", Gravity.Well, "The database is whole.");
    }

    private static async Task<Finding> LogAsync(OpenSchool school, CancellationToken cancellation)
    {
        var report = await school.VerifyAsync([], cancellation);
        return report.Ok
            ? new Finding("ledger", Gravity.Well, $"The log is whole: {report.Entries} entries.")
            : new Finding("ledger", Gravity.Fault, $"The log is not whole: {report.Message} Change nothing until somebody has looked.");
    }

    /// <summary>Whoever keeps checkpoints must have one for each day; the folder of a server is known to the server alone.</summary>
    private static async Task<Finding> CheckpointsAsync(OpenSchool school, CancellationToken cancellation)
    {
        var missing = await school.CheckpointsMissingAsync(folder: null, cancellation);
        if (missing.Count > 0)
            return new Finding("checkpoints", Gravity.Fault, $"Somebody who keeps checkpoints has had none for a whole day ({string.Join(", ", missing.Select(one => one.Place))}): look at the mail server, and whether the school is served.");
        await using var context = school.Database.CreateContext();
        var last = await context.OutsideCheckpoints.AsNoTracking().Where(row => row.School == school.Id).MaxAsync(row => (DateOnly?)row.Day, cancellation);
        return last is { } day
            ? new Finding("checkpoints", Gravity.Well, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A checkpoint last left the building on {day:yyyy-MM-dd}."))
            : new Finding("checkpoints", Gravity.Advice, "No checkpoint has left the building: nobody outside could tell if the log were cut short. Name somebody who keeps them on the page School, or serve with --checkpoints.");
    }

    private static async Task<Finding> EpochsAsync(OpenSchool school, CancellationToken cancellation)
    {
        var standing = await school.KeyStandingAsync(cancellation);
        return standing.Epochs.Count == 1
            ? new Finding("epoch", Gravity.Well, $"{standing.Keys} keys lie under epoch {standing.Epochs[0]}.")
            : new Finding("epoch", Gravity.Advice, "A rotation or a shred was broken off: inconfidence keys rotate takes it up; then give the order to shred once more.");
    }

    /// <summary>A text whose key is gone without an entry that says so: the vault is older than the data.</summary>
    private static async Task<Finding> KeysAsync(OpenSchool school, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var needed = await context.SealedTexts.AsNoTracking().Where(text => text.School == school.Id).Select(text => text.KeyId).Distinct().ToListAsync(cancellation);
        var missing = needed.Count - (await school.Keys.Vault.FindManyAsync(needed, cancellation)).Count;
        return missing == 0
            ? new Finding("keys", Gravity.Well, "Every text has its key.")
            : new Finding("keys", Gravity.Fault, $"{missing} keys are missing in the vault: it is older than the data, or a shred was broken off. Put a newer copy back, or give the order to shred once more.");
    }

    /// <summary>Every key of the vault is opened once: wraps that were altered show here, and not on the day on which somebody reads.</summary>
    private static async Task<Finding> SealsAsync(OpenSchool school, CancellationToken cancellation)
    {
        var damaged = 0;
        await foreach (var wrap in school.Keys.Vault.WrapsAsync(cancellation))
        {
            try
            {
                school.Keys.Open(wrap).Dispose();
            }
            catch (BrokenSealException)
            {
                damaged++;
            }
        }
        return damaged == 0
            ? new Finding("vault", Gravity.Well, "Every key opens.")
            : new Finding("vault", Gravity.Fault, $"{damaged} keys of the vault are damaged: put its newest copy back.");
    }

    private static async Task<Finding> CustodiansAsync(OpenSchool school, CancellationToken cancellation)
    {
        var standing = await school.KeyStandingAsync(cancellation);
        return standing.Threshold is { } threshold
            ? new Finding("custodians", Gravity.Well, $"{threshold} of {standing.Shares} custodians can open the school.")
            : new Finding("custodians", Gravity.Advice, "No custodian holds a share: if the key is lost, everything is. Make shares with inconfidence keys share.");
    }

    private static async Task<IReadOnlyList<Finding>> CopiesAsync(OpenSchool school, CancellationToken cancellation)
    {
        var standing = await school.KeyStandingAsync(cancellation);
        var copies = school.Places.ReadDescription().VaultCopies;
        var findings = copies.Select(file => Copy(file, standing)).ToList();
        if (copies.Count < 2)
            findings.Add(new Finding("copies", Gravity.Advice, $"The vault has {copies.Count} copies and needs two, each in a place of its own: inconfidence keys copy --to FILE."));
        return findings;
    }

    private static Finding Copy(string file, KeyStanding standing)
    {
        VaultHeader? header;
        try
        {
            header = VaultCopies.Find(file);
        }
        catch (InvalidDataException)
        {
            return new Finding("copies", Gravity.Fault, $"The copy of the vault at {file} is damaged: replace it.");
        }
        return header switch
        {
            null => new Finding("copies", Gravity.Fault, $"The copy of the vault at {file} cannot be reached."),
            _ when header.Epoch != standing.Epochs[^1] => new Finding("copies", Gravity.Fault, $"The copy of the vault at {file} is of an older epoch: it still opens what was destroyed since. Replace it."),
            _ when header.Keys != standing.Keys => new Finding("copies", Gravity.Advice, $"The copy of the vault at {file} is of {header.At:yyyy-MM-dd HH:mm} UTC: keys have been added since."),
            _ => new Finding("copies", Gravity.Well, $"The copy of the vault at {file} is as the vault."),
        };
    }

    private static Finding Places(InstallationPlaces places)
    {
        var open = new[] { places.Keys, places.Vault }.Where(folder => Directory.Exists(folder) && IsOpen(folder)).ToList();
        return open.Count == 0
            ? new Finding("places", Gravity.Well, "Keys and vault are closed to others.")
            : new Finding("places", Gravity.Fault, $"{string.Join(" and ", open)} can be entered by others: give mode 0700 (chmod 700).");
    }

    private static bool IsOpen(string folder) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)) != 0;

    private static Finding Space(InstallationPlaces places)
    {
        var free = new DriveInfo(places.Data).AvailableFreeSpace;
        return free switch
        {
            < SpaceReserve.Bytes => new Finding("space", Gravity.Fault, "The disk is full: nothing new is accepted. Make room."),
            < 20 * SpaceReserve.Bytes => new Finding("space", Gravity.Advice, $"{free / 1024 / 1024} MiB are free: make room soon."),
            _ => new Finding("space", Gravity.Well, $"{free / 1024 / 1024} MiB are free."),
        };
    }
}
