using InConfidence.Policy;
using InConfidence.Web.Pages.WhatHappens.Words;

namespace InConfidence.Web.Pages.WhatHappens;

/// <summary>What a student is shown, in sentences. Each sentence of the policy stands once, where it matters most.</summary>
public sealed record StudentResult
{
    /// <summary>Whether the student said that somebody is in danger.</summary>
    public required bool IsDanger { get; init; }

    /// <summary>Everybody but the parents.</summary>
    public required IReadOnlyList<Hearing> Others { get; init; }

    public required Hearing Parents { get; init; }

    /// <summary>When the student hears.</summary>
    public required IReadOnlyList<string> When { get; init; }

    public required IReadOnlyList<string> PolicyOnWhen { get; init; }

    /// <summary>What a no would do, and to whom.</summary>
    public required IReadOnlyList<(string Sentence, IReadOnlyList<string> Names)> Say { get; init; }

    public required IReadOnlyList<string> PolicyOnSay { get; init; }

    public static StudentResult Of(PolicyDocument policy, IReadOnlyDictionary<string, string?> chosen, StudentPageWords words)
    {
        var said = new HashSet<string>();
        List<string> Policy(params IEnumerable<string> clauses) => [.. clauses.Select(policy.WordsForStudents).OfType<string>().Where(said.Add)];
        Hearing Quoting(Hearing hearing) => hearing with { PolicySays = Policy(hearing.Clauses) };

        var tellings = WhatWouldHappen.Of(policy, chosen);
        var parents = tellings.First(telling => telling.Recipient == Recipient.Parent);
        var homeIsClear = chosen.GetValueOrDefault(StudentQuestion.Home.Name) == "no";
        return new StudentResult
        {
            IsDanger = chosen.GetValueOrDefault(StudentQuestion.Danger.Name) == "yes",
            Parents = Quoting(Hearing.Of([parents], words)[0]),
            When = Hears(WhatWouldHappen.OfStudent(policy, chosen), parents, words),
            PolicyOnWhen = Policy("D5", "D6"),
            Say = Says(tellings, words),
            // Nobody is encouraged to talk to parents where the risk may come from home (R3).
            PolicyOnSay = Policy(homeIsClear ? ["D7", "R3", "P6"] : ["D7", "P6"]),
            Others = [.. Hearing.Of(tellings.Where(telling => telling != parents), words).Select(Quoting)],
        };
    }

    private static IReadOnlyList<string> Hears(Outcome ofStudent, Telling parents, StudentPageWords words)
    {
        var mayKnow = ofStudent == Outcome.Permit ? words.MayKnow : words.LeadSaysWhen;
        return parents.StudentHearsFirst ? [mayKnow, words.HearFirst] : [mayKnow];
    }

    private static IReadOnlyList<(string Sentence, IReadOnlyList<string> Names)> Says(IReadOnlyList<Telling> tellings, StudentPageWords words) =>
    [
        .. from say in new (StudentsSay Is, string Sentence)[] { (StudentsSay.NoIsEnough, words.NoIsEnough), (StudentsSay.Weighed, words.Weighed), (StudentsSay.NotEnough, words.NotEnough) }
           let names = tellings.Where(telling => telling.Say == say.Is).Select(telling => words.Names[telling.Recipient]).ToList()
           where names.Count > 0
           select (say.Sentence, (IReadOnlyList<string>)names),
    ];
}
