using InConfidence.Policy;
using InConfidence.Referrals;
using InConfidence.Sharing;

namespace InConfidence.Data.Referrals;

/// <summary>To whom a record is referred, and by which decision. Sealed under the record's key.</summary>
/// <param name="Recipient">To whom.</param>
/// <param name="Decision">The decision that they are told.</param>
/// <param name="Who">Who refers, by the name that documents use: <c>safeguarding-lead</c>.</param>
/// <param name="Told">What it is about, where that was decided before and the decision does not say it in these words; as it was typed.</param>
/// <param name="Why">Why, likewise.</param>
public sealed record ReferralContent(Recipient Recipient, SharingId Decision, string Who, string Told = "", string Why = "")
{
    /// <summary>Whom, in a sentence.</summary>
    public string Whom => InWords(Recipient);

    /// <summary>Somebody to whom a record is referred, in a sentence.</summary>
    public static string InWords(Recipient recipient) => recipient switch
    {
        Recipient.SocialCare => "children’s social care",
        Recipient.DesignatedOfficer => "the designated officer",
        _ => $"the {Vocabulary.Of(recipient).Name.Split('=')[^1].Replace('-', ' ')}",
    };
}

/// <summary>Something that was done with a referral, as it was typed. Sealed under the record's key; never changed, only followed by another.</summary>
public sealed record ReferralActContent
{
    public required ReferralAct Act { get; init; }

    /// <summary>With whom somebody spoke, who decided, or who gets a copy.</summary>
    public string Whom { get; init; } = "";

    /// <summary>Somebody called, and nobody answered the telephone: nobody was told anything by it.</summary>
    public bool IsUnanswered { get; init; }

    /// <summary>When they spoke, or nobody answered.</summary>
    public DateTimeOffset? SpokenAt { get; init; }

    /// <summary>What they said or decided; or what was sent or printed.</summary>
    public string Words { get; init; } = "";

    /// <summary>The number that they gave it.</summary>
    public string Reference { get; init; } = "";

    /// <summary>How it was sent, by the name of the fact: <c>channel=secure-transfer</c>.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Why it was sent before anybody was phoned, or is not sent.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether what they decided is accepted, or the second person agrees; null for anything else.</summary>
    public bool? Agrees { get; init; }

    /// <summary>They have answered before anything was sent, and want it in writing still; null where that was not asked.</summary>
    public bool? IsToBeSent { get; init; }

    /// <summary>The number of a printed copy.</summary>
    public string Copy { get; init; } = "";
}

/// <summary>What is being written to them. Replaced as it is typed.</summary>
internal sealed record ReferralDraft(string Words);

internal static class ReferralFields
{
    public const string Content = "referral";
    public const string Draft = "referral.draft";
    public const string Act = "referral.act";
}
