using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Web.Pages.Recording;

/// <summary>One page on which people are found: what it asks, and what part each person found can have.</summary>
internal sealed record PeopleStep(string Name, string Title, string Hint, IReadOnlyList<PartAsked> Parts)
{
    public const string Who = "who";
    public const string Alleged = "alleged";
    public const string KeptOut = "kept-out";

    /// <summary>What becomes true of whoever is named here, and keeps them from reading.</summary>
    public IReadOnlyList<Fact> Bars { get; private init; } = [];

    private const PersonKind Adults = PersonKind.Staff | PersonKind.Supply | PersonKind.Contractor | PersonKind.Volunteer | PersonKind.HostFamily | PersonKind.Guardian | PersonKind.Outside;

    private const string NotOnTheList = "Somebody who has left, a visiting or a summer-school student, or nobody whose name you know: describe them. The safeguarding lead finds out who it is.";

    /// <summary>The page of that name for that kind of record, or null.</summary>
    public static PeopleStep? Find(string? name, RecordKind kind) => (name, kind) switch
    {
        (Who, RecordKind.Disclosure) => new(Who, "Who told you, and whom is it about?", NotOnTheList,
            [new(PartInRecord.Spoke, "They told me", PersonKind.Student), new(PartInRecord.Concerned, "It is about them", PersonKind.Student)]),
        (Who, RecordKind.Concern) => new(Who, "Whom is it about?", NotOnTheList, [new(PartInRecord.Concerned, "It is about them", PersonKind.Student)]),
        (Who, RecordKind.ConcernAboutAdult) => new(Who, "Which adult is it about?", "If a student is part of it, find them too.",
            [new(PartInRecord.Alleged, "It is about this adult", Adults), new(PartInRecord.Concerned, "This student is part of it", PersonKind.Student)]),
        (Alleged, _) => new(Alleged, "Which adult is it?", "Whoever is named here never sees what you write, nor does their family.",
            [new(PartInRecord.Alleged, "Part of it", Adults)]) { Bars = [Vocabulary.ReaderIsAlleged, Vocabulary.ReaderIsFamilyOfAlleged] },
        (KeptOut, _) => new(KeptOut, "Who must not see this?", "A relative, a friend, somebody whom the student named. They are not told, whatever their office.",
            [new(PartInRecord.KeptOut, "Must not see this", Adults)]) { Bars = [Vocabulary.ReaderIsKeptOut] },
        _ => null,
    };

    /// <summary>Among whom somebody with that part is looked for.</summary>
    public PersonKind KindsOf(PartInRecord part) => Parts.First(asked => asked.Part == part).Kinds;
}

/// <summary>A part that a page asks for, in words, and what those are to the school who can have it.</summary>
internal sealed record PartAsked(PartInRecord Part, string Label, PersonKind Kinds);
