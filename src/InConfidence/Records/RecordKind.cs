namespace InConfidence.Records;

/// <summary>The three ways to begin.</summary>
public enum RecordKind
{
    /// <summary>"A student told me something": the student's words.</summary>
    Disclosure = 1,

    /// <summary>"I noticed something" about a student.</summary>
    Concern = 2,

    /// <summary>"Something about an adult": conduct of an adult, low-level or worse.</summary>
    ConcernAboutAdult = 3,
}
