using System.Net;
using System.Text;
using InConfidence.Data.Policies;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Policies;

public sealed class VersionsTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    private const string Page = "/policy/versions";

    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Lead, Page, school.Teacher, school.Administrator);

    [Fact]
    public async Task Get_ByTheDataProtectionOfficer_IsThere()
    {
        var officer = await school.AddTeacherAsync("Officer", Role.DataProtectionOfficer);
        Assert.Equal(HttpStatusCode.OK, (await (await school.Application.VisitAsync(officer)).GetAsync(Page)).Status);
    }

    [Fact]
    public async Task Today_IsTheTextThatDecides_AndCanBeUploadedAgain()
    {
        var lead = await school.Application.VisitAsync(school.Lead);

        var text = (await lead.GetAsync(Page + "?handler=today")).Body;

        Assert.True(PolicyDocument.TryRead(text, out var document, out _));
        Assert.Equal(PolicyDocument.Shipped.Hash, document.Hash);
    }

    [Theory]
    [InlineData("", "Choose the file of the policy, or paste its text")]
    [InlineData("```policy\nrule one when act is tel and recipient is other refuse\n```", "Line 2, letter")]
    public async Task Upload_OfWhatCannotBeRead_SaysWhereAndKeepsTheText(string text, string error)
    {
        var lead = await school.Application.VisitAsync(school.Lead);

        var answer = await lead.PostAsync(Page, new Dictionary<string, string> { ["Text"] = text });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(answer.Errors, sentence => sentence.Contains(error, StringComparison.Ordinal));
        Assert.Equal(text, answer.Document.QuerySelector("textarea")!.TextContent.TrimStart('\n').ReplaceLineEndings("\n"));
        Assert.Empty(await school.School.PolicyVersionsAsync(TestSchool.Cancellation));
    }

    [Fact]
    public async Task Upload_OfABrokenFile_ShowsItsTextToBeMended()
    {
        var lead = await school.Application.VisitAsync(school.Lead);

        var answer = await SendFileAsync(lead, Encoding.UTF8.GetBytes(OwnPolicy.Broken));

        Assert.Contains(answer.Errors, sentence => sentence.Contains("kept-owt", StringComparison.Ordinal));
        Assert.Contains("kept owt", answer.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfAFileThatIsNoText_IsRefusedInASentence()
    {
        var lead = await school.Application.VisitAsync(school.Lead);

        var answer = await SendFileAsync(lead, [0x50, 0x4b, 0xff, 0xfe, 0x00]);

        Assert.Equal(["Save the file as UTF-8 text and choose it again: this one cannot be read as text"], answer.Errors);
    }

    [Fact]
    public async Task Upload_IsKeptSealedAndDecidesNothing()
    {
        await using var own = await StaffedSchool.OpenAsync();
        var lead = await own.Application.VisitAsync(own.Lead);

        var entries = await own.EntriesDuringAsync(() => lead.PostAsync(Page, new Dictionary<string, string> { ["Text"] = OwnPolicy.DeputiesReadLess }));

        Assert.Equal([(LedgerAct.PolicyUploaded, (Guid?)own.Lead.Value)], entries.Select(entry => (entry.Act, entry.Who)));
        var version = Assert.Single(await own.School.PolicyVersionsAsync(TestSchool.Cancellation));
        Assert.Equal(entries[0].Reason, version.DocumentHash);
        Assert.Equal(PolicyDocument.Shipped.Hash, (await own.DirectoryAsync()).PolicyOn(own.Today).Hash);
        Assert.Contains("Uploaded", (await lead.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> SendFileAsync(Visitor visitor, byte[] bytes)
    {
        var opened = await visitor.GetAsync(Page);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(opened.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(bytes), "Document", "policy.md" },
            { new StringContent(""), "Text" },
        };
        return await Answer.ReadAsync(await visitor.Client.PostAsync(Page, form, TestSchool.Cancellation), Page);
    }
}
