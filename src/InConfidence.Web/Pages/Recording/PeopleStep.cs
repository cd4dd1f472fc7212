using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Web.Pages.Recording;

/// <summary>One page on which people are found: what it asks, and what part each person found can have.</summary>
internal sealed record PeopleStep(string Name, string Title, string Hint, IReadOnlyList<(PartInRecord Part, string Label)> Parts, PersonKind Kinds)
{
    public const string Who = "who";
    public const string Alleged = "alleged";
    public const string KeptOut = "kept-out";

    private const PersonKind Adults = PersonKind.Staff | PersonKind.Supply | PersonKind.Contractor | PersonKind.Volunteer | PersonKind.HostFamily | PersonKind.Guardian | PersonKind.Outside;
    private const PersonKind Everybody = Adults | PersonKind.Student;

    private const string NotOnTheList = "Somebody who has left, a visiting or a summer-school student, or nobody whose name you know: describe them. The safeguarding lead finds out who it is.";

    /// <summary>The page of that name for that kind of record, or null.</summary>
    public static PeopleStep? Find(string? name, RecordKind kind) => (name, kind) switch
    {
        (Who, RecordKind.Disclosure) => new(Who, "Who told you, and whom is it about?", NotOnTheList,
            [(PartInRecord.Spoke, "They told me"), (PartInRecord.Concerned, "It is about them")], Everybody),
        (Who, RecordKind.Concern) => new(Who, "Whom is it about?", NotOnTheList, [(PartInRecord.Concerned, "It is about them")], PersonKind.Student),
        (Who, RecordKind.ConcernAboutAdult) => new(Who, "Which adult is it about?", "If a student is part of it, find them too.",
            [(PartInRecord.Alleged, "It is about this adult"), (PartInRecord.Concerned, "This student is part of it")], Everybody),
        (Alleged, _) => new(Alleged, "Which adult is it?", "Whoever is named here never sees what you write, nor does their family.",
            [(PartInRecord.Alleged, "Part of it")], Everybody),
        (KeptOut, _) => new(KeptOut, "Who must not see this?", "A relative, a friend, somebody whom the student named. They are not told, whatever their office.",
            [(PartInRecord.KeptOut, "Must not see this")], Adults),
        _ => null,
    };
}
