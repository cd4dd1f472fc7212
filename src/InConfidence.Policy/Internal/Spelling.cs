using System.Text;
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

    public static string Sentence(Recipient recipient) => recipient switch
    {
        Recipient.SafeguardingLead => "The safeguarding lead",
        Recipient.DeputyLead => "A deputy of the safeguarding lead",
        Recipient.Police => "The police",
        Recipient.Ambulance => "An ambulance",
        Recipient.SocialCare => "Children's social care",
        Recipient.DesignatedOfficer => "The local authority's designated officer",
        Recipient.Head => "The head",
        Recipient.Chair => "The chair or proprietor",
        Recipient.Staff => "A member of staff",
        Recipient.Parent => "A parent or guardian",
        Recipient.Student => "The student",
        Recipient.Other => "Somebody else",
        _ => throw new ArgumentOutOfRangeException(nameof(recipient), recipient, null),
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
