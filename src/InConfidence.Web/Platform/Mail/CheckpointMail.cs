using System.Globalization;
using System.Text;
using InConfidence.Data.Proof;
using InConfidence.Schools;
using MimeKit;

namespace InConfidence.Web.Platform.Mail;

/// <summary>A checkpoint on its way out: a constant text, and the signed note as a file. One recipient, and nothing of what the log holds.</summary>
internal static class CheckpointMail
{
    public const string Subject = "InConfidence checkpoint";

    public const string Text =
        "Please keep this mail. The file with it says how long the log of a school's records was on this day, and nothing of what is in it.\r\n" +
        "If anybody ever doubts the log, the file shows whether it was cut short, set back or signed anew since. There is nothing else to do.\r\n";

    public static MimeMessage Compose(string address, SchoolSettings settings, DateOnly day, string note, DateTimeOffset now, Guid id)
    {
        var domain = settings.WorkMailDomains is [var own, ..] ? own.TrimStart('@') : address[(address.LastIndexOf('@') + 1)..];
        var file = new MimePart("text", "plain")
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(note))),
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            FileName = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + CheckpointKeeping.Ending,
        };
        var message = new MimeMessage { Subject = Subject, Date = now, MessageId = $"{Identifier.Text(id)}@{domain}", Body = new Multipart("mixed") { new TextPart("plain") { Text = Text }, file } };
        message.From.Add(new MailboxAddress(OutgoingMail.Subject, $"inconfidence@{domain}"));
        message.To.Add(MailboxAddress.Parse(address));
        return message;
    }
}
