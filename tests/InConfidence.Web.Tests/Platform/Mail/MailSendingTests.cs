using System.Text.RegularExpressions;
using InConfidence.Data.Mail;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Platform.Mail;

/// <summary>
/// Alerts leave the school as one constant text and a link, each to one person (D3), over a real connection. A server
/// that is away loses nothing, and what was handed over is not sent again.
/// </summary>
public sealed class MailSendingTests
{
    private const string Text = "There is something for you in InConfidence. Sign in to see it: https://safe.school.example/desk\r\n";

    [Fact]
    public async Task Mail_OfAnAlert_IsTheConstantTextAndALinkToOnePerson()
    {
        await using var server = MailServer.Start();
        await using var school = await OpenAsync(server);
        var record = await school.TellAsync(DeskSchool.About(school.Student) with { Danger = true });

        await school.Application.TurnAsync();

        Assert.Equal(["dee.deputy@school.example", "lena.lead@school.example"], server.Received.Select(mail => Assert.Single(mail.To)).Order());
        Assert.All(server.Received, mail =>
        {
            Assert.Equal(Text, mail.Body);
            Assert.Equal(["Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To"], mail.Headers.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(("InConfidence", mail.To[0]), (mail.Headers["Subject"], mail.Headers["To"]));
            Assert.Equal("inconfidence@school.example", mail.From);
            Assert.DoesNotContain(record.ToString(), mail.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("(?i)sam|student|ada|writer|danger|disclos|concern|urgent|Lena |Dee ", mail.Text.Replace(mail.To[0], "", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Mails_OfWhateverCause_AreTheSameButForAddressTimeAndName()
    {
        await using var server = MailServer.Start();
        await using var school = await OpenAsync(server);
        await school.TellAsync();
        await school.PassAsync(0);
        await school.TellAsync(DeskSchool.About(school.Student) with { Kind = RecordKind.ConcernAboutAdult, AdultInvolved = AdultInvolved.AdultHere, Danger = true });
        await school.PassAsync(6);
        await school.PassAsync(60);

        var texts = server.Received.Select(mail => Regex.Replace(mail.Text.Replace(mail.To[0], "ADDRESS", StringComparison.Ordinal), "(?m)^(Date|Message-Id):.*$", "$1")).Distinct().ToList();

        Assert.Contains(server.Received, mail => mail.To[0] == "ada.writer@school.example");
        Assert.Contains(server.Received, mail => mail.To[0] == "cora.chair@school.example");
        Assert.Single(texts);
        Assert.Equal(server.Received.Count, server.Received.Select(mail => mail.Headers["Message-Id"]).Distinct().Count());
    }

    [Fact]
    public async Task Mail_OnceHandedOver_IsNeverSentAgainAndIsInTheLedger()
    {
        await using var server = MailServer.Start();
        await using var school = await OpenAsync(server);
        await school.AcknowledgeAsync(school.Lead, await school.TellAsync());
        await school.Application.TurnAsync();

        for (var turn = 0; turn < 5; turn++)
            await school.PassAsync(60);

        Assert.Equal(2, server.Received.Count);
        Assert.Equal(2, (await school.Test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.MailSent));
        Assert.Empty(await school.Test.School.MailsDueAsync(TestSchool.Cancellation));
    }

    [Fact]
    public async Task Mail_WhileTheServerIsAway_WaitsAndArrivesOnceItIsBack()
    {
        var server = MailServer.Start();
        var port = server.Port;
        await using var school = await OpenAsync(server);
        await server.DisposeAsync();
        await school.AcknowledgeAsync(school.Lead, await school.TellAsync());
        await school.Application.TurnAsync();
        await school.PassAsync(0.5);

        await using var back = MailServer.Start(port);
        await school.Application.TurnAsync();
        Assert.Empty(back.Received);
        await school.PassAsync(0.6);

        Assert.Equal(["dee.deputy@school.example", "lena.lead@school.example"], back.Received.Select(mail => mail.To[0]).Order());
    }

    [Fact]
    public async Task Mail_WhileTheServerIsAwayForDays_IsTriedEverMoreSeldomAndNeverGivenUp()
    {
        var server = MailServer.Start();
        var port = server.Port;
        await using var school = await OpenAsync(server);
        await server.DisposeAsync();
        await school.AcknowledgeAsync(school.Lead, await school.TellAsync());
        for (var hour = 0; hour < 72; hour++)
            await school.PassAsync(60.1);

        await using var back = MailServer.Start(port);
        await school.PassAsync(60.1);

        Assert.Equal(2, back.Received.Count);
    }

    [Fact]
    public async Task Mail_ThatIsPutOffForOne_ReachesTheOtherOnceAndIsTriedAgain()
    {
        await using var server = MailServer.Start();
        server.Manners = MailManners.PutOff;
        server.IsPutOff = address => address.StartsWith("lena", StringComparison.Ordinal);
        await using var school = await OpenAsync(server);
        await school.AcknowledgeAsync(school.Deputy, await school.TellAsync());
        await school.Application.TurnAsync();
        Assert.Equal("dee.deputy@school.example", Assert.Single(server.Received).To[0]);

        server.Manners = MailManners.Accept;
        await school.PassAsync(1.1);

        Assert.Equal(["dee.deputy@school.example", "lena.lead@school.example"], server.Received.Select(mail => mail.To[0]));
    }

    [Fact]
    public async Task Mail_WhoseServerHangsUp_IsNotTakenForSent()
    {
        await using var server = MailServer.Start();
        server.Manners = MailManners.HangUp;
        await using var school = await OpenAsync(server);
        await school.AcknowledgeAsync(school.Lead, await school.TellAsync());
        await school.Application.TurnAsync();
        Assert.DoesNotContain(await school.Test.EntriesAsync(), entry => entry.Act == LedgerAct.MailSent);

        server.Manners = MailManners.Accept;
        await school.PassAsync(1.1);

        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task Mails_ThatWaitForOnePerson_ArriveAsOne()
    {
        await using var server = MailServer.Start();
        await using var school = await OpenAsync(server);
        for (var record = 0; record < 3; record++)
            await school.TellAsync();

        await school.Application.TurnAsync();

        Assert.Equal(2, server.Received.Count);
        Assert.Empty(await school.Test.School.MailsDueAsync(TestSchool.Cancellation));
    }

    [Theory, InlineData("dee@elsewhere.example"), InlineData("Dee <dee.deputy@school.example>"), InlineData("dee.deputy@school.example, ada.writer@school.example"), InlineData("dee@school.example\r\nBcc: x@school.example"), InlineData(null)]
    public async Task Mail_ToAnAddressThatIsNoWorkAddress_IsNotSentUntilItIs(string? address)
    {
        await using var server = MailServer.Start();
        await using var school = await OpenAsync(server);
        await ChangeDeputyAsync(school, address, leftOn: null);
        await school.AcknowledgeAsync(school.Lead, await school.TellAsync());
        await school.Application.TurnAsync();
        Assert.Equal("lena.lead@school.example", Assert.Single(server.Received).To[0]);

        await ChangeDeputyAsync(school, "dee.deputy@school.example", leftOn: null);
        await school.PassAsync(1.1);

        Assert.Equal("dee.deputy@school.example", server.Received[^1].To[0]);
    }

    [Fact]
    public async Task Mail_ToWhoeverHasLeft_IsNotSent()
    {
        await using var server = MailServer.Start();
        await using var school = await OpenAsync(server);
        await school.TellAsync();
        await ChangeDeputyAsync(school, "dee.deputy@school.example", new DateOnly(2026, 11, 24));

        await school.Application.TurnAsync();

        Assert.Equal("lena.lead@school.example", Assert.Single(server.Received).To[0]);
    }

    [Fact]
    public async Task Mail_WithoutAServer_Waits()
    {
        await using var school = await DeskSchool.OpenAsync();
        await school.TellAsync();

        await school.Application.TurnAsync();

        Assert.Equal(2, (await school.Test.School.MailsDueAsync(TestSchool.Cancellation)).Count);
    }

    private static Task<DeskSchool> OpenAsync(MailServer server) =>
        DeskSchool.OpenAsync(new ApplicationSettings { MailServer = server.Address, PublicAddress = "https://safe.school.example/", LogLevel = Microsoft.Extensions.Logging.LogLevel.Error });

    private static Task ChangeDeputyAsync(DeskSchool school, string? mail, DateOnly? leftOn) => school.Test.School.CommitAsync(
        TestSchool.Because(LedgerAct.PersonChanged),
        async (unit, token) =>
        {
            var profile = (await school.Test.School.DirectoryAsync(token)).Find(school.Deputy)!.Profile with { Mail = mail };
            await unit.ChangePersonAsync(school.Deputy, PersonKind.Staff, profile, leftOn, token);
        },
        TestSchool.Cancellation);
}
