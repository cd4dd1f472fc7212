using InConfidence.Data.Referrals;
using InConfidence.Data.Sharing;
using InConfidence.Policy;
using InConfidence.Referrals;
using InConfidence.Sharing;
using InConfidence.Web.Pages.Sharing;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Referrals;

/// <summary>How the pages about referrals say things.</summary>
internal static class ReferralWords
{
    /// <summary>Those who protect, and to whom somebody refers: telling them is never refused.</summary>
    public static IReadOnlyList<Recipient> Protective { get; } = [Recipient.SocialCare, Recipient.Police, Recipient.DesignatedOfficer];

    /// <summary>How something that is written is sent.</summary>
    public static IReadOnlyList<(string Fact, string Label)> Channels { get; } =
        [.. SharingWords.Channels.Where(channel => channel.Fact is "channel=secure-transfer" or "channel=work-mail" or "channel=letter" or "channel=in-person")];

    /// <summary>Outside bodies of whom the newest decision is that they are told.</summary>
    public static IReadOnlyList<Recipient> Decided(IReadOnlyList<SharingView> sharings) =>
    [
        .. sharings.GroupBy(sharing => sharing.Content.Recipient).Select(decisions => decisions.Last())
            .Where(sharing => sharing.Content.Choice is SharingChoice.Share or SharingChoice.SharePartly)
            .SelectMany(sharing => SharingWords.Outside.Where(recipient => Vocabulary.Of(recipient).Name == sharing.Content.Recipient)),
    ];

    public static string NotDecided(Recipient recipient, bool wasDecided) => wasDecided
        ? $"It is no longer decided that {ReferralContent.InWords(recipient)} is told. What you wrote is still here"
        : $"It is not decided yet whether {ReferralContent.InWords(recipient)} is told: decide that first";

    public static string Of(ReferralState state) => state switch
    {
        ReferralState.Drafted => "Draft: nobody has been phoned",
        ReferralState.Phoned => "Phoned, not sent yet",
        ReferralState.Sent => "Sent, not answered yet",
        ReferralState.Chased => "Chased, not answered yet",
        ReferralState.Escalated => "Escalated",
        ReferralState.Disputed => "Answered, and not accepted",
        ReferralState.Answered => "Answered",
        ReferralState.Withdrawn => "Not to be sent: waits for a second view",
        _ => "Not sent",
    };

    /// <summary>By when an answer is due, or since when it is late; null where none is waited for.</summary>
    public static string? Waits(ReferralView referral, InPage page)
    {
        if (referral.Owed is not { } owed)
            return null;
        var late = $"{(owed.Content.Act == ReferralAct.Sent ? "Unanswered" : "Not accepted")} since {page.Spoken(owed.At)}";
        return referral.DueAt is { } due && !referral.IsLate(page.Directory.Calendar, page.Now) ? $"Answer due by {page.Spoken(due)}" : late;
    }

    /// <summary>What stands beside it on the desk, where being late takes the place of its state.</summary>
    public static string OnTheDesk(ReferralView referral, InPage page) => Waits(referral, page) is not { } waits
        ? $"Begun {page.Spoken(referral.At)}"
        : referral.IsLate(page.Directory.Calendar, page.Now) ? $"{Of(referral.State)}. {waits}" : waits;

    public static string Of(ReferralActContent content) => content.Act switch
    {
        _ when content.IsUnanswered => "Called, and nobody answered",
        ReferralAct.Phoned => "Phoned",
        ReferralAct.Sent => "Sent",
        ReferralAct.Chased => "Chased",
        ReferralAct.Escalated => "Escalated",
        ReferralAct.Answered => content.Agrees == false ? "Answered, and not accepted" : "Answered",
        ReferralAct.Withdrawn => "Not to be sent",
        ReferralAct.Viewed => content.Agrees == true ? "A second person agrees that it is not sent" : "A second person would send it",
        _ => $"Printed: copy {content.Copy}",
    };

    /// <summary>Whom to phone, with the numbers that the school has.</summary>
    public static IReadOnlyList<(string Whom, string Number)> Numbers(Recipient recipient, InConfidence.Schools.OutsideNumbers numbers)
    {
        (string Whom, string? Number)[] all = recipient switch
        {
            Recipient.SocialCare => [("Children’s social care", numbers.SocialCare), ("Outside office hours", numbers.SocialCareOutOfHours)],
            Recipient.DesignatedOfficer => [("The designated officer (LADO)", numbers.Lado)],
            Recipient.Police => [("The police", numbers.Police)],
            _ => [],
        };
        return [.. all.Where(one => one.Number is not null).Select(one => (one.Whom, one.Number!))];
    }
}
