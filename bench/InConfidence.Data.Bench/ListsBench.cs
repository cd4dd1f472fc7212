using System.Diagnostics;
using InConfidence.Data.Accounts;
using InConfidence.Data.Advising;
using InConfidence.Data.Cases;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.People;

namespace InConfidence.Data.Bench;

/// <summary>
/// What the pages with lists ask for, entry in the ledger included, for one caller and for sixteen who all are the same person; and every
/// member of staff's own list once more, for the worst of them.
/// </summary>
internal static class ListsBench
{
    private const int Callers = 16;
    private const double Bar = 100;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(OpenSchool school)
    {
        var directory = await school.DirectoryAsync(CancellationToken.None);
        Console.WriteLine($"{LargeSchool.Records:N0} records on {school.Database.Name}, milliseconds");
        Console.WriteLine($"{"list",-12}{"reader",-22}{"one: half",12}{"95 in 100",12}{"16: half",12}{"95 in 100",12}{"99 in 100",12}{"of a core",12}");
        var worst = (Waited: 0d, Who: "nobody");
        foreach (var (list, name, person, ask) in Asked(directory))
        {
            var reader = Reader(directory, person);
            try
            {
                await MeasureAsync(1, Warming, () => ask(school, reader));
                var (one, many) = (await MeasureAsync(1, Time, () => ask(school, reader)), await MeasureAsync(Callers, Time, () => ask(school, reader)));
                Console.WriteLine($"{list,-12}{name,-22}{one.At(50),12:N1}{one.At(95),12:N1}{many.At(50),12:N1}{many.At(95),12:N1}{many.At(99),12:N1}{many.Work,12:N1}{(many.At(95) < Bar ? "" : "  over the bar")}");
                worst = many.At(95) > worst.Waited ? (many.At(95), $"{list} of the {name}") : worst;
            }
            catch (Exception fault) when (fault.GetBaseException() is TimeoutException or System.Data.Common.DbException)
            {
                Console.WriteLine($"{list,-12}{name,-22}  gave up: {fault.GetBaseException().Message}");
                worst = (double.PositiveInfinity, $"{list} of the {name}");
            }
        }
        Console.WriteLine($"Worst at {Callers} callers: {worst.Who}, 95 in 100 within {worst.Waited:N1}");
        await MeasureEverybodyAsync(school, directory);
    }

    /// <summary>What each list asks of the database, and how long each of its queries takes.</summary>
    public static async Task ShowQueriesAsync(OpenSchool school)
    {
        var directory = await school.DirectoryAsync(CancellationToken.None);
        foreach (var (list, name, person, ask) in Asked(directory))
            await QueryTimes.PrintAsync($"{list} of the {name}", () => ask(school, Reader(directory, person)));
    }

    /// <summary>The own list of everybody who works here, one after the other.</summary>
    private static async Task MeasureEverybodyAsync(OpenSchool school, SchoolDirectory directory)
    {
        var waits = new List<(double Middle, DirectoryPerson Person)>();
        foreach (var person in directory.People.Where(person => person.Holds(Role.Staff, Today)))
        {
            var reader = Reader(directory, person);
            waits.Add(((await MeasureAsync(1, TimeSpan.FromMilliseconds(60), () => OwnAsync(school, reader))).At(50), person));
        }
        var (worst, whose) = waits.MaxBy(wait => wait.Middle);
        Console.WriteLine($"Own list of each of {waits.Count}, one caller, half within: {new Waits([.. waits.Select(wait => wait.Middle).Order()], 0).At(50):N1}; the worst, {whose.Profile.Post}, {worst:N1}");
    }

    private static DateOnly Today { get; } = DateOnly.FromDateTime(DateTime.UtcNow);

    private static IEnumerable<(string List, string Name, DirectoryPerson Person, Func<OpenSchool, Reader, Task> Ask)> Asked(SchoolDirectory directory)
    {
        var (lead, head, chair) = (directory.Holding(Role.SafeguardingLead, Today).First(), directory.Holding(Role.Head, Today).First(), directory.Holding(Role.Chair, Today).First());
        var deputies = directory.Holding(Role.DeputyLead, Today).OrderBy(person => directory.FamilyOf(person.Id).Count).ToList();
        var staff = directory.People.Where(person => person.Holds(Role.Staff, Today) && !person.HoldsAny(Offices.ThatRead, Today)).ToList();
        var (teacher, tutor) = (staff.First(person => person.Profile.Post!.StartsWith("Teacher", StringComparison.Ordinal)), staff.First(person => person.Profile.House is not null));
        (string, DirectoryPerson)[] answering = [("lead", lead), ("deputy", deputies[0]), ("deputy, parent here", deputies[^1]), ("head", head), ("chair", chair)];
        (string, DirectoryPerson)[] writing = [("head", head), ("lead", lead), ("houseparent", tutor), ("teacher", teacher)];
        return
        [
            .. answering.Select(one => ("desk", one.Item1, one.Item2, (Func<OpenSchool, Reader, Task>)DeskAsync)),
            .. answering.Select(one => ("cases", one.Item1, one.Item2, (Func<OpenSchool, Reader, Task>)((school, reader) => school.CasesAsync(reader, null, CancellationToken.None)))),
            .. writing.Select(one => ("own", one.Item1, one.Item2, (Func<OpenSchool, Reader, Task>)OwnAsync)),
            .. writing.Select(one => ("told", one.Item1, one.Item2, (Func<OpenSchool, Reader, Task>)((school, reader) => school.PartsAsync(reader, CancellationToken.None)))),
        ];
    }

    /// <summary>Whatever the page of the desk asks of records, cases and questions.</summary>
    private static async Task DeskAsync(OpenSchool school, Reader reader)
    {
        await school.DeskAsync(reader, DeskPart.Both, null, CancellationToken.None);
        await school.CasesDueAsync(reader, CancellationToken.None);
        await school.UnansweredAdviceAsync(reader, CancellationToken.None);
    }

    private static async Task OwnAsync(OpenSchool school, Reader reader)
    {
        await school.MineAsync(reader, null, CancellationToken.None);
        await school.NewPartsAsync(reader, CancellationToken.None);
    }

    private static Reader Reader(SchoolDirectory directory, DirectoryPerson person) =>
        new(person, new Session(Guid.NewGuid(), AccountId.From(Guid.NewGuid()), person.Id, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), directory, Today);

    private static async Task<Waits> MeasureAsync(int callers, TimeSpan time, Func<Task> ask)
    {
        var began = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            var waits = new List<double>();
            do
            {
                var asked = watch.Elapsed;
                await ask();
                waits.Add((watch.Elapsed - asked).TotalMilliseconds);
            }
            while (watch.Elapsed < time);
            return waits;
        })));
        var each = all.SelectMany(waits => waits).Order().ToList();
        return new Waits(each, (Process.GetCurrentProcess().TotalProcessorTime - began).TotalMilliseconds / each.Count);
    }

    /// <summary>How long callers waited, the shortest first, and how many milliseconds of one core each took in this process.</summary>
    private sealed record Waits(List<double> Each, double Work)
    {
        public double At(int hundredth) => Each[Math.Min(Each.Count - 1, Each.Count * hundredth / 100)];
    }
}
