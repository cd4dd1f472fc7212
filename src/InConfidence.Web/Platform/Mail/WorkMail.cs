using InConfidence.Schools;
using MimeKit;

namespace InConfidence.Web.Platform.Mail;

/// <summary>Which addresses are the school's own: nothing is mailed anywhere else (D3).</summary>
internal static class WorkMail
{
    public static bool IsWork(string mail, SchoolSettings settings) =>
        IsAddress(mail) && settings.WorkMailDomains.Any(domain => domain.TrimStart('@') is { Length: > 0 } ending
            && mail.EndsWith("@" + ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>One address and nothing around it.</summary>
    public static bool IsAddress(string mail) =>
        !mail.Any(char.IsControl) && !mail.Contains(',', StringComparison.Ordinal) && mail.Contains('@', StringComparison.Ordinal)
        && MailboxAddress.TryParse(mail, out var parsed) && parsed.Address == mail;
}
