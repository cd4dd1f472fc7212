using InConfidence.Data.People;
using InConfidence.Schools;
using MimeKit;

namespace InConfidence.Web.Platform.Mail;

/// <summary>
/// A mail to one person. It holds one address and nothing else: there is no room for a second recipient, a name, a
/// category or a word of what it is about.
/// </summary>
internal sealed class OutgoingMail
{
    public const string Subject = "InConfidence";

    private readonly string address;

    private OutgoingMail(string address) => this.address = address;

    /// <summary>A mail to somebody's work address, or null where they have none: alerts go nowhere else (D3).</summary>
    public static OutgoingMail? To(DirectoryPerson person, SchoolSettings settings) =>
        person.Profile.Mail is { } mail && WorkMail.IsWork(mail, settings) ? new OutgoingMail(mail) : null;

    /// <summary>The message: the same for everybody and everything, but for the address, its time and its name.</summary>
    public MimeMessage Compose(string publicAddress, DateTimeOffset now, Guid id)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..];
        var message = new MimeMessage { Subject = Subject, Date = now, MessageId = $"{Identifier.Text(id)}@{domain}", Body = new TextPart("plain") { Text = Text(publicAddress) } };
        message.From.Add(new MailboxAddress(Subject, $"inconfidence@{domain}"));
        message.To.Add(MailboxAddress.Parse(address));
        return message;
    }

    public static string Text(string publicAddress) =>
        $"There is something for you in InConfidence. Sign in to see it: {publicAddress.TrimEnd('/')}/desk\r\n";
}
