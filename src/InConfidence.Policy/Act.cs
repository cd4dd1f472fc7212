namespace InConfidence.Policy;

/// <summary>What somebody is about to do, and about which the policy is asked.</summary>
public enum Act
{
    /// <summary>
    /// Reading a record: opening it, and seeing it in any list, count, search, export or notification. An act of
    /// reading: where the policy gives no permission the answer is to refuse.
    /// </summary>
    ReadRecord = 1,

    /// <summary>Reading one's own draft, to go on writing it. An act of reading.</summary>
    ReadOwnDraft = 2,

    /// <summary>Recording what was said or noticed, or adding to it. Never refused.</summary>
    WriteRecord = 3,

    /// <summary>
    /// Telling somebody, the fact <c>recipient</c> says whom. An act of telling: where the policy gives no answer
    /// the answer is to ask the designated safeguarding lead (D13).
    /// </summary>
    Tell = 4,

    /// <summary>Writing to, calling or meeting a student, the fact <c>channel</c> says by what way. An act of telling.</summary>
    Message = 5,

    /// <summary>Promising that nobody will be told. An act of telling.</summary>
    PromiseSecrecy = 6,

    /// <summary>Keeping, copying or photographing an image. An act of telling.</summary>
    KeepImage = 7,

    /// <summary>
    /// Reading the file of a case: what of it belongs to one student, whole, and seeing it in any list or count. An act
    /// of reading.
    /// </summary>
    ReadCase = 8,

    /// <summary>Reading one part of a case that was granted, the fact <c>part</c> says which. An act of reading.</summary>
    ReadPart = 9,

    /// <summary>Naming somebody who may know a part of a case, and ending that. Refused where the policy gives no permission, as reading is.</summary>
    GrantPart = 10,

    /// <summary>
    /// Reading a record of a student that the reader has opened in an emergency. An act of reading; whether the reader may
    /// open it so is asked as if they had.
    /// </summary>
    ReadOpened = 11,

    /// <summary>Reading what a counsellor keeps of counselling. An act of reading.</summary>
    ReadNotes = 12,

    /// <summary>
    /// Reading what a counsellor wrote apart from such notes, to keep somebody alive; the reader has opened it in an emergency.
    /// An act of reading.
    /// </summary>
    ReadRisk = 13,
}
