using InConfidence.Data.Backups;
using InConfidence.Data.Schools;
using InConfidence.Sealing;
using InConfidence.Sources;

namespace InConfidence.Data.Keys;

/// <summary>Who holds the key above all others.</summary>
public enum KeyHolder
{
    /// <summary>A file beside the data folder.</summary>
    File,

    /// <summary>The system's service manager, which hands it over when the service starts.</summary>
    Credential,

    /// <summary>Somebody who types it when the program starts.</summary>
    Passphrase,
}

/// <summary>How the program comes to the key above all others.</summary>
public sealed record KeySource(KeyHolder Holder)
{
    /// <summary>The credential's name, for the service manager.</summary>
    public const string CredentialName = "inconfidence.key";

    private const string CredentialFolder = "CREDENTIALS_DIRECTORY";

    /// <summary>Asks for the passphrase; what it gives is zeroed after use. Null where nobody can be asked.</summary>
    public Func<char[]>? AskPassphrase { get; init; }

    /// <summary>Opens the provider, or refuses an unsafe one in one sentence.</summary>
    internal IKeyProvider Open(InstallationPlaces places, RandomSource random) => Holder switch
    {
        KeyHolder.File => KeyFileProvider.Open(places.KeyFile, places.Data, random.Fill),
        KeyHolder.Credential => KeyFileProvider.OpenCredential(Environment.GetEnvironmentVariable(CredentialFolder), CredentialName, places.Data, random.Fill),
        KeyHolder.Passphrase => OpenPassphrase(random),
        _ => throw new ArgumentOutOfRangeException(nameof(random), Holder, null),
    };

    /// <summary>Opens the provider for a new school, making the key file where there is none yet.</summary>
    internal IKeyProvider Make(InstallationPlaces places, RandomSource random)
    {
        if (Holder == KeyHolder.File && !File.Exists(places.KeyFile))
        {
            KeyFileProvider.Create(places.KeyFile, places.Data, random.Fill);
            DurableName.Flush(places.KeyFile);
        }
        return Open(places, random);
    }

    private PassphraseProvider OpenPassphrase(RandomSource random)
    {
        var passphrase = AskPassphrase?.Invoke() ?? throw new UnsafeKeyException("The school's key is a passphrase, and nobody can be asked for it here.");
        try
        {
            return PassphraseProvider.Open(passphrase, random.Fill);
        }
        finally
        {
            Array.Clear(passphrase);
        }
    }
}
