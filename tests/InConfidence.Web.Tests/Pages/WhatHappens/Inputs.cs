using InConfidence.Policy;
using InConfidence.Web.Pages.WhatHappens;

namespace InConfidence.Web.Tests.Pages.WhatHappens;

/// <summary>Everything that can be posted from the form, and what it says about the facts, written down a second time.</summary>
internal static class Inputs
{
    private static readonly Dictionary<string, string> Facts = new()
    {
        ["Age=under-13"] = "age=under-13",
        ["Age=13-to-15"] = "age=13-to-15",
        ["Age=16-to-17"] = "age=16-to-17",
        ["Age=adult"] = "age=adult",
        ["Danger=yes"] = "harm.immediate",
        ["Danger=no"] = "!harm.immediate",
        ["Home=yes"] = "source.household",
        ["Home=hosts"] = "source.host-family",
        ["Home=no"] = "!source.household !source.host-family",
        ["Parents=yes"] = "agreement=given !student.wants-parents-not-told",
        ["Parents=no"] = "agreement=refused student.wants-parents-not-told",
        ["Adult=no"] = "record.adult-involved=no",
        ["Adult=adult-here"] = "record.adult-involved=adult-here",
        ["Adult=safeguarding-team"] = "record.adult-involved=safeguarding-team",
        ["Adult=head"] = "record.adult-involved=head",
    };

    /// <summary>The day on which a student begins to speak to an adult here; nobody has decided anything, and nothing rare is so.</summary>
    private const string UsualDay =
        "act=tell disclosure.begun evidence=told reporter=student prompt=own-initiative channel=in-person identity.checked "
        + "record.kind=disclosure recipient.needs-it recipient.responsible recipient.trained "
        + "!agency.agreed !barred.in-question !court.forbids !doubt !home.lifted !home.shut !inquiry.at-risk !lead.decided !lead.decided-on-life !others.named "
        + "!recipient.alleged !recipient.barred !recipient.conflicted !recipient.family-of-alleged !recipient.family-of-student "
        + "!second-person.agreed !source.shown !source.unclear !student.emergency !words.counselling !words.medical";

    public static readonly Situation Begun = Known(Situation.Empty, UsualDay);

    private static readonly Lazy<IReadOnlyList<(IReadOnlyDictionary<string, string?> Input, IReadOnlyList<Telling> Tellings)>> Asked = new(() =>
        [.. All().AsParallel().Select(input => ((IReadOnlyDictionary<string, string?>)input, WhatWouldHappen.Of(PolicyDocument.Shipped, input)))]);

    /// <summary>Every input with what the page model says to it; asked once, since it takes a while.</summary>
    public static IReadOnlyList<(IReadOnlyDictionary<string, string?> Input, IReadOnlyList<Telling> Tellings)> Answered => Asked.Value;

    /// <summary>Every combination of answers that the form offers. Leaving a question out is the same as not wanting to say.</summary>
    private static IEnumerable<Dictionary<string, string?>> All() => StudentQuestion.All.Aggregate(
        (IEnumerable<Dictionary<string, string?>>)[[]],
        (inputs, question) =>
            from input in inputs
            from answer in question.Answers
            select new Dictionary<string, string?>(input) { [question.Name] = answer.Value });

    public static Situation Of(IReadOnlyDictionary<string, string?> input, Recipient recipient)
    {
        var facts = Begun.With(Vocabulary.Of(recipient), true);
        foreach (var (question, answer) in input.Where(input => input.Key != "Parents"))
            facts = Known(facts, question == "Matter" && answer != "unsaid" ? "matter." + answer : Facts.GetValueOrDefault($"{question}={answer}", ""));
        if (recipient == Recipient.PersonAlleged)
            facts = Known(facts, "recipient.alleged");
        return recipient == Recipient.Parent
            ? Known(facts, Facts.GetValueOrDefault($"Parents={input.GetValueOrDefault("Parents")}", ""))
            : Known(facts, "agreement=unsought");
    }

    /// <summary>Names inputs that come to the same for a recipient: only parents hear whether the student wants them to know.</summary>
    public static string Alike(IReadOnlyDictionary<string, string?> input, Recipient recipient) =>
        recipient + " " + string.Join(' ', input.Where(chosen => recipient == Recipient.Parent || chosen.Key != "Parents").Select(chosen => chosen.Value));

    public static Situation Known(Situation facts, string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(facts, (known, name) => known.With(Vocabulary.Find(name.TrimStart('!'))!, !name.StartsWith('!')));
}
