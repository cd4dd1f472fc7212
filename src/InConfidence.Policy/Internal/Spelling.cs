using System.Text;
using InConfidence.Cases;
using InConfidence.Records;

namespace InConfidence.Policy.Internal;

/// <summary>How members of enumerations are written in documents and read aloud.</summary>
internal static class Spelling
{
    /// <summary><c>AdultHere</c> as <c>adult-here</c>.</summary>
    public static string Name(Enum member) => Separated(member, '-');

    /// <summary><c>AdultHere</c> as <c>adult here</c>.</summary>
    public static string Words(Enum member) => Separated(member, ' ');

    public static string Sentence(AdultInvolved adult) => adult switch
    {
        AdultInvolved.Unknown => "Nobody knows yet whether an adult whom the school answers for is involved.",
        AdultInvolved.No => "No adult whom the school answers for is involved.",
        AdultInvolved.AdultHere => "A member of staff, supply, contractor or volunteer is involved.",
        AdultInvolved.HostFamily => "The host family is involved.",
        AdultInvolved.SafeguardingTeam => "The safeguarding lead or a deputy is involved.",
        AdultInvolved.Head => "The head is involved.",
        AdultInvolved.Chair => "The chair or proprietor is involved.",
        _ => throw new ArgumentOutOfRangeException(nameof(adult), adult, null),
    };

    public static string Sentence(Recipient recipient) => RecipientNames.Of[recipient];

    public static string Sentence(Act act) => act switch
    {
        Act.ReadRecord => "Somebody is about to read a record.",
        Act.ReadOwnDraft => "Somebody is about to go on with their own draft.",
        Act.WriteRecord => "Somebody is about to record what was said or noticed.",
        Act.Tell => "Somebody is about to tell somebody.",
        Act.Message => "Somebody is about to write to, call or meet a student.",
        Act.PromiseSecrecy => "Somebody is about to promise that nobody will be told.",
        Act.KeepImage => "Somebody is about to keep or copy an image.",
        Act.ReadCase => "Somebody is about to read the file of a case.",
        Act.ReadPart => "Somebody is about to read a part of a case that was granted.",
        Act.GrantPart => "Somebody is about to name who may know a part of a case.",
        Act.ReadOpened => "Somebody is about to read a record that they have opened in an emergency.",
        Act.ReadNotes => "Somebody is about to read what a counsellor keeps of counselling.",
        Act.ReadRisk => "Somebody is about to read what a counsellor wrote apart to keep somebody alive.",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    public static string Sentence(CasePart part) => part switch
    {
        CasePart.Existence => "It is that there is something at all.",
        CasePart.CareInstruction => "It is what somebody must do to look after the student.",
        CasePart.Summary => "It is a summary.",
        CasePart.Words => "It is what the student said, word for word.",
        CasePart.Whole => "It is a whole record.",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    private static string Separated(Enum member, char separator)
    {
        var text = new StringBuilder();
        foreach (var letter in member.ToString())
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append(separator);
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
