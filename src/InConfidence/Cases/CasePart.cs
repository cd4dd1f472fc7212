namespace InConfidence.Cases;

/// <summary>How much of a case somebody may know. None implies another: each is granted by itself.</summary>
public enum CasePart
{
    /// <summary>That there is something at all.</summary>
    Existence = 1,

    /// <summary>What somebody must do to look after the student, and nothing of why.</summary>
    CareInstruction = 2,

    /// <summary>What it is about, in the words of whoever answers for it.</summary>
    Summary = 3,

    /// <summary>What the student said, word for word.</summary>
    Words = 4,

    /// <summary>A whole record: the words, the answers and what was added.</summary>
    Whole = 5,
}
