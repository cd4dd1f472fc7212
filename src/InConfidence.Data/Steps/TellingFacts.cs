using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Questions;
using InConfidence.Records;

namespace InConfidence.Data.Steps;

/// <summary>
/// What a record itself makes known of the telling by which it reached the safeguarding lead: the one table. What nobody
/// has said stays unknown, so that nothing is required that does not certainly apply; whoever answers for the record
/// says more in an <see cref="Assessment"/>.
/// </summary>
internal static class TellingFacts
{
    private static readonly (Fact Fact, Func<RecordMatter, bool?> IsSo)[] Table =
    [
        .. Enum.GetValues<RecordKind>().Select(kind => Fact(Vocabulary.Of(kind), matter => Only(matter.Kind == kind))),
        .. Enum.GetValues<AdultInvolved>().Select(adult => Fact(Vocabulary.Of(adult), matter => Only(matter.AdultInvolved == adult))),
        Fact(Vocabulary.Of(Recipient.SafeguardingLead), _ => true),
        Fact("content=whole", _ => true),
        Fact("channel=secure-transfer", _ => true),
        Fact("prompt=own-initiative", _ => true),
        Fact("age=under-13", matter => Only(IsYoungest(matter, AgeBand.UnderThirteen))),
        Fact("age=13-to-15", matter => Only(IsYoungest(matter, AgeBand.ThirteenToFifteen))),
        Fact("age=16-to-17", matter => Only(IsYoungest(matter, AgeBand.SixteenToSeventeen))),
        Fact("age=adult", matter => Only(AreAllAdult(matter))),
        Fact("student.just-turned-18", matter => Only(matter.HasTurnedEighteen)),
        Fact("disclosure.begun", matter => Only(matter.Kind == RecordKind.Disclosure)),
        Fact("harm.genital-mutilation", matter => Only(Mutilation(matter, "known").Length > 0)),
        Fact("mutilation.feared", matter => Mutilation(matter, "known") is "feared"),
        Fact("evidence=told", matter => Only(matter.Kind == RecordKind.Disclosure || Mutilation(matter, "known") is "told")),
        Fact("evidence=seen", matter => Only(matter.Kind != RecordKind.Disclosure && Mutilation(matter, "known") is "seen")),
        Fact("reporter=student", matter => Only(matter.Kind == RecordKind.Disclosure && matter.Concerned.IsSubsetOf(matter.Spoke) && matter.Spoke.Count > 0)),
        Fact("reporter=friend", matter => Only(matter.Kind == RecordKind.Disclosure && matter.Spoke.Count > 0 && matter.Concerned.Count > 0 && !matter.Spoke.Overlaps(matter.Concerned))),
        Fact("harm.immediate", matter => matter.IsDangerSaid ? true : matter.Standing.Danger),
        Fact(Homes.HomeRule.SomebodyIsBarred, matter => Only(matter.IsSomebodyBarred)),
        Fact("limits.explained", matter => Answered(matter, "limits", "explained", yes: "before")),
        Fact("student.told", matter => Answered(matter, Questionnaire.PassingOn, "told", yes: "yes")),
        Fact("student.encouraged", matter => Answered(matter, "parents", "encouraged", yes: "yes")),
        Fact("student.heard", WishIsHeard),
        Fact("source.household", matter => Only(ComesFrom(matter, "home", "family"))),
        Fact("source.carer", matter => Only(ComesFrom(matter, "guardian"))),
        Fact("source.host-family", matter => Only(ComesFrom(matter, "host"))),
        Fact("source.staff", matter => Only(ComesFrom(matter, "school-adult"))),
        Fact("source.student", matter => Only(ComesFrom(matter, "student"))),
        Fact("source.unclear", IsSourceOpen),
        Fact("teller.safeguarding-lead", matter => matter.OfficesOfWriter.Any(office => office is Role.SafeguardingLead or Role.DeputyLead)),
        Fact("teller.head", matter => matter.OfficesOfWriter.Contains(Role.Head)),
        Fact("teller.teacher", IsTeacher),
        Fact("teller.volunteer", matter => Only((matter.KindOfWriter & PersonKind.Volunteer) != 0)),
    ];

    public static Situation Of(RecordMatter matter) => Table.Aggregate(
        Situation.Empty, (situation, row) => row.IsSo(matter) is { } known ? situation.With(row.Fact, known) : situation);

    private static (Fact Fact, Func<RecordMatter, bool?> IsSo) Fact(Fact fact, Func<RecordMatter, bool?> isSo) => (fact, isSo);

    private static (Fact Fact, Func<RecordMatter, bool?> IsSo) Fact(string name, Func<RecordMatter, bool?> isSo) =>
        (Vocabulary.Find(name) ?? throw new InvalidOperationException($"There is no fact {name}."), isSo);

    /// <summary>Known where it is so; that it is not so follows from nothing here.</summary>
    private static bool? Only(bool isSo) => isSo ? true : null;

    /// <summary>Of several students the youngest counts: what protects one is not waived because of another.</summary>
    private static bool IsYoungest(RecordMatter matter, AgeBand band)
    {
        var known = matter.Ages.Where(age => age != AgeBand.Unknown).ToList();
        return known.Count > 0 && known.Min() == band;
    }

    private static bool AreAllAdult(RecordMatter matter) => matter.Ages.Count > 0 && matter.Ages.All(age => age == AgeBand.Adult)
        && !matter.Standing.People.Any(person => person.Person is null && person.Part is PartInRecord.Spoke or PartInRecord.Concerned);

    /// <summary>"No", and that there was no moment for it, are both no; any other answer than the two leaves it open.</summary>
    private static bool? Answered(RecordMatter matter, string question, string field, string yes) => matter.Standing.Answers.GetValueOrDefault(question) switch
    {
        { State: AnswerState.DidNotComeUp } => false,
        { State: AnswerState.Answered } answer when answer[field] == yes => true,
        { State: AnswerState.Answered } answer when answer[field] == "no" => false,
        _ => null,
    };

    private static bool? WishIsHeard(RecordMatter matter) => matter.Standing.Answers.GetValueOrDefault("wishes") switch
    {
        { State: AnswerState.DidNotComeUp } => false,
        { State: AnswerState.Answered } answer when !string.IsNullOrWhiteSpace(answer["wish"]) => true,
        _ => null,
    };

    /// <summary>
    /// Nobody has said where it comes from, or somebody said that they do not know. An adult whom the school answers for is
    /// an answer.
    /// </summary>
    private static bool? IsSourceOpen(RecordMatter matter) =>
        matter.Kind == RecordKind.ConcernAboutAdult || matter.AdultInvolved is not (AdultInvolved.No or AdultInvolved.Unknown) ? false
        : matter.Standing.Answers.GetValueOrDefault("source") is not { State: AnswerState.Answered } answer
            || answer["source"].Split(',', StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } ticked || ticked.Contains("unknown");

    /// <summary>What the writer has said of genital mutilation, or of themselves where it came up; empty where they have said nothing.</summary>
    private static string Mutilation(RecordMatter matter, string field) =>
        matter.Standing.Answers.GetValueOrDefault("mutilation") is { State: AnswerState.Answered } answer ? answer[field] : "";

    /// <summary>By the post that the directory names, or by their own word: of any other post nobody knows that it is none.</summary>
    private static bool? IsTeacher(RecordMatter matter) => (TeachingPost.Is(matter.PostOfWriter), Mutilation(matter, "teacher")) switch
    {
        (true, _) or (_, "yes") => true,
        (_, "no") => false,
        _ => null,
    };

    private static bool ComesFrom(RecordMatter matter, params ReadOnlySpan<string> sources)
    {
        if (matter.Standing.Answers.GetValueOrDefault("source") is not { State: AnswerState.Answered } answer)
            return false;
        foreach (var ticked in answer["source"].Split(','))
            if (sources.Contains(ticked))
                return true;
        return false;
    }
}
