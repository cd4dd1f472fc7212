using InConfidence.People;

namespace InConfidence.Records;

/// <summary>What somebody is in a record.</summary>
public enum PartInRecord
{
    /// <summary>The student whose words these are.</summary>
    Spoke = 1,

    /// <summary>The student (or, in a concern about an adult, the adult's counterpart) whom it concerns.</summary>
    Concerned = 2,

    /// <summary>Said to have harmed, or the adult whom a concern is about: never reads it (R21).</summary>
    Alleged = 3,

    /// <summary>Named by the writer as somebody who must not see it.</summary>
    KeptOut = 4,

    Present = 5,
}

/// <summary>
/// Somebody in a record: on the list (<paramref name="Person"/>), or not on it and described in words. The
/// designated safeguarding lead links the words to a person later.
/// </summary>
public sealed record PersonInRecord(PartInRecord Part, PersonId? Person, string? Described);
