using System.Text.Json;
using System.Text.Json.Serialization;
using InConfidence.Data.Backups;
using InConfidence.Data.Databases;
using InConfidence.Data.Keys;
using InConfidence.Schools;

namespace InConfidence.Data.Schools;

/// <summary>
/// Where an installation lies on disk. Keys and the vault of wrapped keys lie outside the data folder, so that a copy
/// of the data folder, or a backup of it, can be read by nobody.
/// </summary>
public sealed record InstallationPlaces(string Data, string Keys, string Vault)
{
    /// <summary>The data folder as given; keys and vault in folders beside it: "school.keys" and "school.vault" for "school".</summary>
    public static InstallationPlaces Beside(string dataFolder)
    {
        var data = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder));
        return new InstallationPlaces(data, data + ".keys", data + ".vault");
    }

    public string KeyFile => Path.Combine(Keys, "school.key");

    internal string DescriptionFile => Path.Combine(Data, "installation.json");

    /// <summary>Puts a copy of the key file into its place, for the owner alone. One that lies there already is never overwritten.</summary>
    public void PlaceKeyFile(string copy)
    {
        if (!File.Exists(copy))
            throw new FileNotFoundException($"There is no file {copy}.");
        Installation.CreateForOwnerOnly(Keys);
        File.Copy(copy, KeyFile, overwrite: false);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    internal InstallationDescription ReadDescription() => InstallationDescription.Read(DescriptionFile);

    public bool HoldsSchool => File.Exists(DescriptionFile);
}

/// <summary>What an installation says of itself in its data folder. It may hold the password of the database, so it is the owner's alone.</summary>
internal sealed record InstallationDescription(Guid School, string Database, string? Connection, KeyHolder Holder = KeyHolder.File)
{
    /// <summary>Where copies of the key vault lie, each replaced by the next.</summary>
    public IReadOnlyList<string> VaultCopies { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static InstallationDescription Of(SchoolId school, Database database, string? connection, KeyHolder holder) =>
        new(school.Value, database.Name, connection, holder);

    /// <summary>Whole or not at all: without it the school is not found.</summary>
    public void Write(string file)
    {
        var next = file + ".next";
        using (var stream = new FileStream(next, OwnersAlone()))
        {
            JsonSerializer.Serialize(stream, this, Options);
            stream.Flush(flushToDisk: true);
        }
        File.Move(next, file, overwrite: true);
        DurableName.Flush(file);
    }

    private static FileStreamOptions OwnersAlone()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    public static InstallationDescription Read(string file) =>
        JsonSerializer.Deserialize<InstallationDescription>(File.ReadAllText(file), Options)
        ?? throw new InvalidDataException($"{file} is empty.");

    public Database OpenDatabase(string dataFolder) => Database switch
    {
        "sqlite" => SqliteDatabase.In(dataFolder),
        "postgresql" => new PostgreSqlDatabase(Environment.GetEnvironmentVariable("INCONFIDENCE_POSTGRESQL") ?? Connection
            ?? throw new InvalidDataException("The connection to PostgreSQL is missing: set INCONFIDENCE_POSTGRESQL.")),
        _ => throw new InvalidDataException($"'{Database}' is no database that InConfidence knows."),
    };
}
