using InConfidence.Data.Accounts;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Schools;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Schools;

/// <summary>Planted phrases: whoever takes the data folder, or dumps the database, finds none of them.</summary>
public sealed class ThiefTests
{
    private readonly List<string> planted = [];

    [Fact]
    public async Task DataFolder_AfterEverythingWasUsed_HoldsNoPlantedPhrase()
    {
        await using var test = await TestSchool.CreateAsync(settings: new SchoolSettings { Name = Plant("school"), WorkMailDomains = ["school.example"] });
        var (writer, lead) = await AddPeopleAsync(test);
        for (var number = 0; number < 30; number++)
            await WriteAsync(test, writer, lead, number);

        Assert.True(planted.Count >= 200);
        Assert.Empty(ByteSearch.Found(Directory.EnumerateFiles(test.School.Places.Data, "*", SearchOption.AllDirectories), planted));
        Assert.Empty(ByteSearch.Found(Directory.EnumerateFiles(test.School.Places.Vault, "*", SearchOption.AllDirectories), planted));
        var dump = Path.Combine(test.Folder, "dump");
        await File.WriteAllBytesAsync(dump, await test.DumpAsync(), TestSchool.Cancellation);
        Assert.Empty(ByteSearch.Found([dump], planted));
    }

    [Fact]
    public void Search_FindsAPhraseInEachForm()
    {
        var file = Path.GetTempFileName();
        foreach (var form in ByteSearch.Forms("zebra canary phrase"))
        {
            File.WriteAllBytes(file, [1, 2, .. form, 3]);
            Assert.NotEmpty(ByteSearch.Found([file], ["zebra canary phrase"]));
        }
        File.Delete(file);
    }

    private string Plant(string what)
    {
        var phrase = $"canary{what}{planted.Count}kestrel";
        planted.Add(phrase);
        return phrase;
    }

    private async Task<(PersonId Writer, PersonId Lead)> AddPeopleAsync(TestSchool test)
    {
        var writer = await test.AddPersonAsync(Plant("given"), Plant("family"), PersonKind.Staff, Role.Staff);
        var lead = await test.AddPersonAsync(Plant("given"), Plant("family"), PersonKind.Staff, Role.SafeguardingLead);
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.AccountCreated),
            (unit, _) => Task.FromResult(unit.AddAccount(writer, new AccountSecrets
            {
                Name = Plant("mail"),
                PasswordHash = Plant("hash"),
                AuthenticatorKey = Plant("authenticator"),
                RecoveryCodeHashes = [Plant("recovery")],
                SecurityStamp = Plant("stamp"),
            })),
            TestSchool.Cancellation);
        await test.School.CommitAsync(
            new Because(Actor.Machine("test"), LedgerAct.PersonChanged, Plant("reason")), (_, _) => Task.CompletedTask, TestSchool.Cancellation);
        return (writer, lead);
    }

    private async Task WriteAsync(TestSchool test, PersonId writer, PersonId lead, int number)
    {
        var content = new DraftContent
        {
            Kind = (RecordKind)((number % 3) + 1),
            Words = Plant("words"),
            People = [new PersonInRecord(PartInRecord.Concerned, null, Plant("described"))],
        };
        foreach (var question in Questionnaire.All.Take(4))
            content = content.WithAnswer(question.Name, QuestionAnswer.Answered((question.Fields[0].Name, Plant("answer"))));
        var draft = await test.StartDraftAsync(writer, content);
        await test.School.SaveDraftAsync(draft, writer, Guid.NewGuid(), known => known with { Words = Plant("changed") }, TestSchool.Cancellation);
        if (number % 2 == 0)
            return;
        var record = await test.SignAsync(writer, draft);
        await test.School.OpenRecordAsync(await test.ReaderAsync(lead), record, TestSchool.Cancellation);
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.RecordAddedTo),
            async (unit, token) => await unit.AddToRecordAsync(await test.ReaderAsync(writer), record, new Addition(Plant("added")), token),
            TestSchool.Cancellation);
    }
}
