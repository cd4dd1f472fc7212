using System.Diagnostics;
using InConfidence.Data;
using InConfidence.Data.Databases;
using InConfidence.Data.Keys;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;

namespace InConfidence.Ledger.Bench;

/// <summary>Every key of a school put under a new epoch while people add to it; beside it, what the same people get done with nobody rotating.</summary>
internal static class RotateBench
{
    private const int Waiting = 8, AtATime = 1_000;

    private static readonly Actor Who = Actor.Machine("bench");

    public static async Task RunAsync(int keys)
    {
        var folder = Directory.CreateTempSubdirectory("inconfidence-bench-").FullName;
        await using var school = await RecordBench.CreateAsync(folder, SqliteDatabase.In(Path.Combine(folder, "school")), null);
        for (var made = 0; made < keys; made += AtATime)
            await AddAsync(school, AtATime);
        var alone = await Callers.RunAsync(Waiting, TimeSpan.FromSeconds(3), () => AddAsync(school, 1));
        var began = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var report = await school.RotateKeysAsync(Who, null, CancellationToken.None);
        var work = Process.GetCurrentProcess().TotalProcessorTime - began;
        Console.WriteLine($"{report.Keys} keys moved in {watch.Elapsed.TotalSeconds:F1} s, {work.TotalSeconds:F1} s of one core, with nobody else");
        var rotating = Task.Run(() => school.RotateKeysAsync(Who, null, CancellationToken.None));
        watch.Restart();
        var meanwhile = await Callers.RunAsync(Waiting, TimeSpan.FromSeconds(3), () => AddAsync(school, 1));
        await rotating;
        Console.WriteLine($"the same while {Waiting} callers add people: {watch.Elapsed.TotalSeconds:F1} s");
        Console.WriteLine($"people added with nobody rotating : {alone}");
        Console.WriteLine($"people added while keys are moved : {meanwhile}");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Each person has a key of their own.</summary>
    private static Task AddAsync(OpenSchool school, int people) => school.CommitAsync(
        new Because(Who, LedgerAct.PersonAdded),
        (unit, _) =>
        {
            for (var person = 0; person < people; person++)
                unit.AddPerson(PersonKind.Student, new PersonProfile { GivenName = "Ada", FamilyName = "Student" });
            return Task.CompletedTask;
        },
        CancellationToken.None);
}
