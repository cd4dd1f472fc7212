using System.CommandLine;
using System.Text.Json;
using InConfidence.Data;
using InConfidence.Data.Schools;

namespace InConfidence.Cli.Commands;

/// <summary>Options that several verbs share, and how verbs answer.</summary>
internal static class CommonOptions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Option<string> Data() => new("--data") { Description = "The data folder of the school.", Required = true };

    public static Option<string?> DataIfAny() => new("--data") { Description = "The data folder of a school; without it, a school with nobody in it." };

    public static Option<bool> AsJson() => new("--json") { Description = "Print one JSON object." };

    public static Task<OpenSchool> OpenAsync(string folder, CancellationToken cancellation) =>
        Installation.OpenAsync(InstallationPlaces.Beside(folder), WorldSources.System, cancellation, Typing.Passphrase);

    public static void Print(object answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, Json));
}
