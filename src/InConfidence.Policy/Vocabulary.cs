using System.Collections.Frozen;
using InConfidence.Cases;
using InConfidence.People;
using InConfidence.Policy.Internal;
using InConfidence.Records;

namespace InConfidence.Policy;

/// <summary>Every fact that a rule can speak of, in one table.</summary>
/// <remarks>Rules for reading use stored, derived and asker facts only, so that the database can filter by them.</remarks>
public static class Vocabulary
{
    private static readonly VocabularyTable Table = new();
    private static readonly FrozenDictionary<RecordKind, Fact> Kinds = Table.Members<RecordKind>(
        "record.kind", FactKind.Stored, "record", kind => $"The record is a {Spelling.Words(kind)}.");
    private static readonly FrozenDictionary<AdultInvolved, Fact> Adults = Table.Members<AdultInvolved>(
        "record.adult-involved", FactKind.Stored, "adult-involved", Spelling.Sentence);

    /// <summary>The reader wrote the record or draft.</summary>
    public static Fact ReaderIsWriter { get; } = Table.Add("reader.is-writer", FactKind.Derived, "The reader wrote it.", "reader is writer");

    /// <summary>An alert about the record was addressed to the reader.</summary>
    public static Fact ReaderIsAlerted { get; } = Table.Add("reader.is-alerted", FactKind.Derived, "An alert about the record was addressed to the reader.", "reader is alerted");

    /// <summary>The reader is the person alleged in the record.</summary>
    public static Fact ReaderIsAlleged { get; } = Table.Add("reader.is-alleged", FactKind.Derived, "The reader is the person alleged.", "reader is alleged");

    /// <summary>The writer named the reader as somebody who must not see the record.</summary>
    public static Fact ReaderIsKeptOut { get; } = Table.Add("reader.is-kept-out", FactKind.Derived, "The writer named the reader as somebody who must not see it.", "reader is kept-out");

    /// <summary>The reader is of the family or household of a person alleged.</summary>
    public static Fact ReaderIsFamilyOfAlleged { get; } = Table.Add("reader.is-family-of-alleged", FactKind.Derived, "The reader is of the family or household of the person alleged.", "reader is family-of-alleged");

    /// <summary>The reader is parent, guardian, relative or of the household of the student who spoke or whom it concerns.</summary>
    public static Fact ReaderIsFamilyOfStudent { get; } = Table.Add("reader.is-family-of-student", FactKind.Derived, "The reader is of the family or household of the student.", "reader is family-of-student");

    /// <summary>The reader has opened the student's records in an emergency, and they have not shut again.</summary>
    public static Fact ReaderIsOpener { get; } = Table.Add("reader.is-opener", FactKind.Derived, "The reader has opened it in an emergency: with a reason, saying that somebody is in danger now, and for three hours.", "reader is opener");

    /// <summary>The reader has opened it so, saying that a life is at risk now.</summary>
    public static Fact ReaderIsOpenerForLife { get; } = Table.Add("reader.is-opener-for-life", FactKind.Derived, "The reader has opened it in an emergency, saying that a life is at risk now.", "reader is opener-for-life");

    private static readonly FrozenDictionary<Role, Fact> Roles = Enum.GetValues<Role>().ToFrozenDictionary(
        role => role,
        role => Table.Add($"reader.role.{Spelling.Name(role)}", FactKind.Asker, $"The reader holds the role {Spelling.Words(role)} today.", $"reader is {Spelling.Name(role)}", "reader.role"));

    /// <summary>The reader works here today, paid or not.</summary>
    public static Fact ReaderEmployed { get; } = Table.Add("reader.employed", FactKind.Asker, "The reader works here today, paid or not.", "reader is employed-here");

    /// <summary>The session was opened with a second factor.</summary>
    public static Fact SessionSecondFactor { get; } = Table.Add("session.second-factor", FactKind.Asker, "The session was opened with a second factor.", "session has second-factor");

    /// <summary>The draft was begun in this very session.</summary>
    public static Fact SessionStartedThisDraft { get; } = Table.Add("session.started-this-draft", FactKind.Asker, "The draft was begun in this very session.", "session is where-draft-began");

    private static readonly FrozenDictionary<CasePart, Fact> Parts = Table.Members<CasePart>("part", FactKind.Stored, "part", Spelling.Sentence);

    /// <summary>A grant that holds now names the reader for the part.</summary>
    public static Fact ReaderIsGranted { get; } = Table.Add("reader.is-granted", FactKind.Derived, "A grant that holds now names the reader for this part.", "reader is granted");

    /// <summary>The part is for whoever is on duty in the student's house, and that is the reader.</summary>
    public static Fact ReaderIsOnDutyThere { get; } = Table.Add("reader.is-on-duty-there", FactKind.Derived, "It is for whoever is on duty in the student's house, and that is the reader now.", "reader is on-duty-there");

    /// <summary>A rule refuses the reader a record that belongs to it.</summary>
    public static Fact ReaderIsShutOut { get; } = Table.Add("reader.is-shut-out", FactKind.Derived, "A rule refuses the reader a record that belongs to it.", "reader is shut-out");

    /// <summary>The reader may read every record that belongs to it.</summary>
    public static Fact ReaderReadsItsRecords { get; } = Table.Add("reader.reads-its-records", FactKind.Derived, "The reader may read every record that belongs to it.", "reader is reader-of-its-records");

    /// <summary>The facts that are known of a case and its parts, beside those of the asker.</summary>
    internal static FrozenSet<Fact> OfCases { get; } =
        [.. Parts.Values, ReaderIsGranted, ReaderIsOnDutyThere, ReaderIsShutOut, ReaderReadsItsRecords, ReaderIsFamilyOfStudent];

    private static readonly FrozenDictionary<Recipient, Fact> Recipients = Table.Members<Recipient>(
        "recipient", FactKind.Sealed, "recipient", recipient => $"{Spelling.Sentence(recipient)} would be told.");

    private static readonly FrozenDictionary<Act, Fact> Acts = Table.Members<Act>("act", FactKind.Sealed, "act", Spelling.Sentence);

    /// <summary>Every fact, in the order of the table.</summary>
    public static IReadOnlyList<Fact> All { get; } = QuestionFacts.Closed(Table);

    private static readonly FrozenDictionary<string, Fact> Names = All.ToFrozenDictionary(fact => fact.Name, StringComparer.Ordinal);

    /// <summary>The fact that a record is of a kind: <c>record.kind=concern</c>. Stored.</summary>
    public static Fact Of(RecordKind kind) => Kinds[kind];

    /// <summary>The fact that an adult of this sort, or none, is involved: <c>record.adult-involved=head</c>. Stored.</summary>
    public static Fact Of(AdultInvolved adult) => Adults[adult];

    /// <summary>The fact that the reader holds a role today: <c>reader.role.head</c>. A reader may hold several.</summary>
    public static Fact Of(Role role) => Roles[role];

    /// <summary>The fact that a part of a case is of a sort: <c>part=words</c>. Stored.</summary>
    public static Fact Of(CasePart part) => Parts[part];

    /// <summary>The fact that somebody is whom the telling would reach: <c>recipient=police</c>.</summary>
    public static Fact Of(Recipient recipient) => Recipients[recipient];

    /// <summary>The fact that this is about to be done: <c>act=tell</c>.</summary>
    public static Fact Of(Act act) => Acts[act];

    /// <summary>The fact of a name, or null where there is none.</summary>
    public static Fact? Find(string name) => Names.GetValueOrDefault(name);
}
