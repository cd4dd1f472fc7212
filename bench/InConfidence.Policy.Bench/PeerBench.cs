using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InConfidence.Policy.Bench;

/// <summary>
/// The policy beside other engines on the same questions, in one run: RulesEngine in this process, and those of Node.js in a process of theirs, each
/// telling only how long it took and how often it disagreed.
/// </summary>
internal static class PeerBench
{
    private static readonly string[] Caveats =
    [
        "Every answer was checked first; only RulesEngine gives the rules, the others only whether it is permitted.",
        "The figures of cedar-wasm are mostly the border of WebAssembly and the reading of JSON, not Cedar's own evaluator, which is far quicker.",
        "node-casbin, CASL and cedar-wasm run in Node.js, InConfidence and RulesEngine in .NET; no network is between.",
        "Each warmed up for two times 350 ms; the figure is the middle of seven rounds of which each is its quickest pass.",
        "A library beside servers: nothing here says how quick Cerbos or SpiceDB would be behind a socket.",
    ];

    private const int ForNode = 400;

    public static void Run()
    {
        var questions = Questions.Random(Questions.Many, seed: 2);
        Questions.ThrowIfAnyDiffers(questions);
        var rulesEngine = new RulesEnginePeer();
        if (questions.Take(1_000).Count(question => rulesEngine.Decide(question) != Decide(question).Outcome) is > 0 and var differ)
            throw new InvalidOperationException($"RulesEngine disagrees {differ} times.");
        Console.WriteLine($"{questions.Length} questions, of which {questions.Count(question => Decide(question).IsPermitted)} are permitted; {PartOfPolicy.Rules.Count} rules.");
        var middles = Turns.Run(
        [
            new Side("written by hand", questions.Length, () => Each(questions, question => (int)question.ByHand().Sum)),
            new Side("InConfidence, with rules, clauses and duties", questions.Length, () => Each(questions, question => Decide(question).Rules.Count)),
            new Side("RulesEngine", 200, () => Each(questions.AsSpan(0, 200), question => (int)rulesEngine.Decide(question))),
        ]);
        Console.WriteLine($"{"RulesEngine",-20} {middles[2] / middles[1],10:N1} times as long as InConfidence");
        foreach (var (name, nanoseconds, differences) in Node(questions))
            Console.WriteLine($"{name,-20} {nanoseconds / middles[1],10:N1} times as long as InConfidence ({nanoseconds:N0} ns, {differences} disagreements)");
        foreach (var caveat in Caveats)
            Console.WriteLine($"- {caveat}");
    }

    private static Decision Decide(Question question) => PolicyDocument.Shipped.Decide(question.Act, question.Situation);

    private static void Each(ReadOnlySpan<Question> questions, Func<Question, int> decide)
    {
        var sum = 0;
        foreach (var question in questions)
            sum += decide(question);
        GC.KeepAlive(sum);
    }

    private static List<Measured> Node(Question[] questions)
    {
        var file = Path.Combine(Path.GetTempPath(), $"inconfidence-part-{Environment.ProcessId}.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { rules = Rules(), questions = questions.Take(ForNode).Select(Asked) }));
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder(), "peers", "peers.mjs"), file]) { RedirectStandardOutput = true })!;
            var output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return node.ExitCode == 0
                ? JsonSerializer.Deserialize<List<Measured>>(output, JsonSerializerOptions.Web)!
                : throw new InvalidOperationException("Node.js failed: run `npm ci` in the folder `peers` first.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<object> Rules() => PartOfPolicy.Rules.Select(rule => new
    {
        id = rule.Rule.Id,
        act = rule.Rule.Act.ToString(),
        permits = rule.Rule.Effect == Outcome.Permit,
        casbin = PartOfPolicy.Expression(rule.Stands, "r.facts"),
        cedar = PartOfPolicy.Expression(rule.Stands, "context"),
        alternatives = PartOfPolicy.Alternatives(rule.Stands),
    });

    private static object Asked(Question question) => new
    {
        act = question.Act.ToString(),
        isPermitted = Decide(question).IsPermitted,
        facts = question.Facts.GetType().GetProperties().ToDictionary(
            property => property.Name,
            property => property.GetValue(question.Facts) is Enum value ? value.ToString() : property.GetValue(question.Facts)),
    };

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private sealed record Measured(string Name, double Nanoseconds, int Differences);
}
