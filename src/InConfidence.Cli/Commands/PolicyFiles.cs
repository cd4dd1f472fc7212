using System.Text;
using InConfidence.Policy;

namespace InConfidence.Cli.Commands;

/// <summary>The files that the policy verbs read. What cannot be read becomes one sentence.</summary>
internal static class PolicyFiles
{
    /// <summary>Larger files are no policy; they are not even opened.</summary>
    private const long LargestFile = 8 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="place">A document, or a folder in which one is called en.md.</param>
    public static PolicyDocument Read(string place)
    {
        var file = Directory.Exists(place) ? Path.Combine(place, "en.md") : place;
        if (PolicyDocument.TryRead(Text(file), out var document, out var faults))
            return document;
        var first = faults[0];
        var more = faults.Count > 1 ? $" ({faults.Count - 1} more)" : string.Empty;
        throw new InvalidDataException(first.Kind == "too-large" ? $"{file}: too large to prove" : $"{file}:{first.Line}:{first.Column}: {first.Message}{more}");
    }

    /// <summary>The editions of guidance that lie beside a document or one folder above.</summary>
    public static IReadOnlyList<GuidanceEdition> GuidanceFor(string file)
    {
        var folder = Directory.Exists(file) ? Path.GetFullPath(file) : Path.GetDirectoryName(Path.GetFullPath(file))!;
        var beside = new[] { folder, Path.GetDirectoryName(folder) ?? folder }.Select(place => Path.Combine(place, "guidance.json")).FirstOrDefault(File.Exists);
        if (beside is null)
            return [];
        return GuidanceEdition.TryRead(Text(beside), out var editions, out var fault) ? editions : throw new InvalidDataException($"{beside}: {fault}");
    }

    public static (Act Act, Situation Situation) ReadSituation(string file)
    {
        if (!Situation.TryRead(Text(file), out var situation, out var fault))
            throw new InvalidDataException($"{file}: {fault}");
        return situation.Act is { } act
            ? (act, situation)
            : throw new InvalidDataException($"{file}: say what is about to be done, such as \"act\": \"tell\"");
    }

    public static string Text(string file)
    {
        var about = new FileInfo(file);
        if (!about.Exists)
            throw new FileNotFoundException($"There is no file {file}.");
        if (about.Length > LargestFile)
            throw new InvalidDataException($"{file}: the file is larger than {LargestFile} bytes, so it is no policy");
        try
        {
            return Strict.GetString(File.ReadAllBytes(file)).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{file}: the file is not UTF-8 text: save it as UTF-8");
        }
    }
}
