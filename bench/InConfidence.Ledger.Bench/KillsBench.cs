using System.Diagnostics;
using System.Globalization;
using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Databases;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Schools;
using InConfidence.People;

namespace InConfidence.Ledger.Bench;

/// <summary>
/// A program that writes and signs records for eight callers is killed with no warning, again and again, and begun anew. What it said was
/// saved is there exactly once, nothing is there by half, and the log verifies. Without the web application, so that two thousand
/// kills are a matter of an hour; the tests of the command kill the served application too.
/// </summary>
internal static class KillsBench
{
    /// <summary>How the program that is killed calls itself.</summary>
    public const string Writing = "write-until-killed";

    private const int Callers = 8;
    private const int LongestLifeInMilliseconds = 300;
    private const string End = " end";

    public static async Task<int> RunAsync(int kills, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("inconfidence-kills-").FullName;
        var data = Path.Combine(folder, "school");
        var writer = await CreateAsync(folder, data, connection);
        var (watch, random, acknowledged) = (Stopwatch.StartNew(), new Random(7), new HashSet<string>());
        for (var killed = 1; killed <= kills; killed++)
        {
            var said = await LiveAndDieAsync(data, writer, random.Next(LongestLifeInMilliseconds));
            acknowledged.UnionWith(said);
            if (killed % 100 == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{killed} kills, {acknowledged.Count} acknowledged, {watch.Elapsed.TotalMinutes:0} min"));
        }
        var isWhole = await IsWholeAsync(data, writer, kills, acknowledged);
        Directory.Delete(folder, recursive: true);
        return isWhole ? 0 : 1;
    }

    /// <summary>What is killed: says each record that is saved, one a line.</summary>
    public static async Task WriteUntilKilledAsync(string data, string writer)
    {
        await using var school = await OpenAsync(data);
        var person = PersonId.Parse(writer, null);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var name = Guid.NewGuid().ToString("N");
                await SubmitBench.SubmitAsync(school, person, name + new string('w', 600) + End);
                Console.WriteLine(name);
            }
        })));
    }

    private static async Task<PersonId> CreateAsync(string folder, string data, string? connection)
    {
        await using var school = await RecordBench.CreateAsync(folder, connection is null ? SqliteDatabase.In(data) : new PostgreSqlDatabase(connection), connection);
        return await SubmitBench.AddPeopleAsync(school);
    }

    private static async Task<List<string>> LiveAndDieAsync(string data, PersonId writer, int milliseconds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(KillsBench).Assembly.Location);
        foreach (var argument in new[] { Writing, data, writer.ToString() })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var first = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It ended before it had written anything.");
        var said = process.StandardOutput.ReadToEndAsync();
        await Task.Delay(milliseconds);
        process.Kill();
        var lines = (await said).Split('\n');
        // What stands behind the last end of a line was being said when it died.
        return [first, .. lines[..^1]];
    }

    private static async Task<bool> IsWholeAsync(string data, PersonId writer, int kills, HashSet<string> acknowledged)
    {
        await using var school = await OpenAsync(data);
        var report = await school.VerifyAsync([], CancellationToken.None);
        var kept = await KeptAsync(school, writer);
        var (half, names) = (kept.Where(words => !words.EndsWith(End, StringComparison.Ordinal)).ToList(), kept.Select(words => words[..32]).ToList());
        var (lost, twice) = (acknowledged.Except(names).Count(), names.Count - names.Distinct().Count());
        Console.WriteLine($"{kills} kills, {acknowledged.Count} acknowledged, {lost} lost, {twice} twice, {half.Count} by half, {names.Count - acknowledged.Count + lost} saved and not said; "
            + (report.Ok ? $"the log is whole with {report.Entries} entries" : report.Message));
        return report.Ok && lost + twice + half.Count == 0 && acknowledged.Count >= kills;
    }

    private static async Task<List<string>> KeptAsync(OpenSchool school, PersonId writer)
    {
        var directory = await school.DirectoryAsync(CancellationToken.None);
        var now = school.Sources.Now();
        var reader = new Reader(directory.Find(writer)!, new Session(Guid.Empty, default, writer, now, now, now), directory, directory.Calendar.Day(now));
        var kept = new List<string>();
        string? after = null;
        do
        {
            var page = await school.WrittenByAsync(reader, after, CancellationToken.None);
            kept.AddRange(await Task.WhenAll(page.Lines.Select(async line => (await school.OpenRecordAsync(reader, line.Id, CancellationToken.None))!.Standing.Content.Words)));
            after = page.Next;
        }
        while (after is not null);
        return kept;
    }

    private static Task<OpenSchool> OpenAsync(string data) => Installation.OpenAsync(InstallationPlaces.Beside(data), WorldSources.System, CancellationToken.None);
}
