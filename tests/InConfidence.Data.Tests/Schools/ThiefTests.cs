using InConfidence.Cases;
using InConfidence.Data.Accounts;
using InConfidence.Data.Backups;
using InConfidence.Data.Cases;
using InConfidence.Data.Keys;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Data.Shredding;
using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Referrals;
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
        for (var number = 0; number < 140; number++)
            await WriteAsync(test, writer, lead, number);
        await FileAsync(test, writer, lead);
        await AddPicturesAsync(test, writer, lead);
        await ReferAsync(test, writer, lead);
        await KeepAsync(test, writer, lead);

        Assert.True(planted.Count >= 1000, $"Only {planted.Count} phrases were planted.");
        // Log, write-ahead log, vault, backups, copies of the vault, an exported log, dumps, and of a server its own files: everything but the key.
        var files = test.Files().Concat(await test.ServerFilesAsync()).ToList();
        Assert.Contains(files, file => file.EndsWith(".backup", StringComparison.Ordinal));
        Assert.Empty(ByteSearch.Found(files, planted));
    }

    /// <summary>Pictures with everything beside them, of a draft, of a record, of a draft that is thrown away, and one that is refused.</summary>
    private async Task AddPicturesAsync(TestSchool test, PersonId writer, PersonId lead)
    {
        byte[] Photograph() => PictureSamples.WithEverything(PictureSamples.Photograph, () => Plant("picture"));
        var drafts = new List<DraftId>();
        for (var number = 0; number < 3; number++)
            drafts.Add(await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, AdultInvolved = AdultInvolved.No, Words = Plant("words") }));
        foreach (var draft in drafts)
            Assert.NotNull(await test.AddPictureAsync(writer, draft, Photograph()));
        Assert.Null(await test.AddPictureAsync(writer, drafts[0], Photograph()[..600]));
        await test.School.CommitAsync(TestSchool.Because(LedgerAct.DraftDiscarded), (unit, token) => unit.DiscardDraftAsync(drafts[0], writer, token), TestSchool.Cancellation);
        var record = await test.SignAsync(writer, drafts[1]);
        var added = await test.AddPictureAsync(lead, record, PictureSamples.WithEverythingPng(PictureSamples.Palette, () => Plant("screen")));
        Assert.NotNull(await test.ShownAsync(lead, record, added!.Id));
    }

    /// <summary>A case with everything that somebody types in one.</summary>
    private async Task FileAsync(TestSchool test, PersonId writer, PersonId lead)
    {
        var student = await test.AddPersonAsync(Plant("given"), Plant("family"), PersonKind.Student);
        var record = await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = Plant("told") }));
        var (reader, id) = (await test.ReaderAsync(lead), CaseId.From(Guid.NewGuid()));
        Task CommitAsync(Func<UnitOfWork, CancellationToken, Task> work) => test.School.CommitAsync(TestSchool.Because(LedgerAct.CaseAddedTo), work, TestSchool.Cancellation);
        await CommitAsync((unit, token) => unit.OpenCaseAsync(reader, id, record, [new(student, new(RoleInCase.Harmed, Plant("category")), true)], token));
        var strand = (await test.School.OpenCaseFileAsync(reader, id, TestSchool.Cancellation))!.Strands[0].Id;
        var action = CaseItemId.From(Guid.NewGuid());
        var content = new CaseItemContent { Words = Plant("action"), Reason = Plant("reason"), With = Plant("with") };
        await CommitAsync((unit, token) => unit.AddToCaseAsync(reader, id, new NewItem(action, CaseItemKind.Action, [strand], content, lead, unit.Now.AddDays(1)), token));
        await CommitAsync((unit, token) => unit.AnswerItemAsync(reader, id, action, new CaseItemAnswer(true, Plant("answer")), token));
        var grant = new NewGrant(GrantId.From(Guid.NewGuid()), strand, writer, CasePart.CareInstruction, new GrantContent(Plant("purpose"), Plant("care")), test.School.Sources.Now(), test.School.Sources.Now().AddDays(1));
        await CommitAsync((unit, token) => unit.GrantPartAsync(reader, grant, token));
        Assert.NotNull(await test.School.OpenPartAsync(await test.ReaderAsync(writer), grant.Id, TestSchool.Cancellation));
        await CommitAsync((unit, token) => unit.CloseCaseAsync(reader, id, Plant("closing"), token));
    }

    /// <summary>A referral outside, with everything that somebody types in one; and one that is still being written.</summary>
    private async Task ReferAsync(TestSchool test, PersonId writer, PersonId lead)
    {
        var record = await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, AdultInvolved = AdultInvolved.No, Words = Plant("told") }));
        var sent = await test.ReferAsync(lead, record, Plant("letter"), Plant("reason"));
        await test.ActAsync(lead, record, sent, new ReferralActContent { Act = ReferralAct.Phoned, Whom = Plant("whom"), Words = Plant("call"), Reference = Plant("reference") });
        var words = (await test.School.OpenRecordAsync(await test.ReaderAsync(lead), record, TestSchool.Cancellation))!.Referrals[0].Draft;
        await test.ActAsync(lead, record, sent, new ReferralActContent { Act = ReferralAct.Sent, Words = words, Channel = "channel=letter", Why = Plant("early") });
        await test.ReferAsync(lead, record, Plant("draft"), Plant("reason"));
    }

    /// <summary>What a school does beside writing: backups, copies, an exported log, a rotation, a hold and a shred, each with its reasons.</summary>
    private async Task KeepAsync(TestSchool test, PersonId writer, PersonId lead)
    {
        var officer = await test.AddPersonAsync(Plant("given"), Plant("family"), PersonKind.Staff, Role.DataProtectionOfficer);
        string In(string folder) => Directory.CreateDirectory(Path.Combine(test.Folder, folder)).FullName;
        await test.School.BackUpAsync(Path.Combine(In("backups"), "one.backup"), Actor.Machine("test"), TestSchool.Cancellation);
        await test.School.CopyVaultAsync(Path.Combine(In("copies"), "vault.copy"), TestSchool.Cancellation);
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = Plant("destroyed") });
        var record = await test.SignAsync(writer, draft);
        await test.School.HoldAsync(record, officer, Plant("reason"), TestSchool.Cancellation);
        await test.School.LiftHoldAsync(record, officer, lead, Plant("reason"), TestSchool.Cancellation);
        await test.School.ShredAsync(new ShredOrder(record, officer, lead, Plant("reason")), null, TestSchool.Cancellation);
        await test.School.RotateKeysAsync(Actor.Machine("test"), null, TestSchool.Cancellation);
        await test.School.BackUpAsync(Path.Combine(In("backups"), "two.backup"), Actor.Machine("test"), TestSchool.Cancellation);
        await test.School.ExportLogAsync(In("exported"), Actor.Machine("test"), TestSchool.Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(test.Folder, "dump"), await test.DumpAsync(), TestSchool.Cancellation);
        await File.WriteAllTextAsync(Path.Combine(test.Folder, "dump.sql"), await test.SqlDumpAsync(), TestSchool.Cancellation);
    }

    /// <summary>A phrase that a careless program had packed is found too, so that none is missed for that.</summary>
    [Fact]
    public void Search_FindsAPhraseThatWasPacked()
    {
        var file = Path.GetTempFileName();
        using (var stream = File.OpenWrite(file))
        {
            stream.Write([1, 2, 0x1F, 0x8B, 0x08, 9]);
            using var packing = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.Optimal);
            packing.Write(System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("zebra canary phrase and ", 100))));
        }

        Assert.NotEmpty(ByteSearch.Found([file], ["zebra canary phrase"]));
        Assert.Empty(ByteSearch.Found([file], ["zebra canary song"]));
        File.Delete(file);
    }

    /// <summary>What a server keeps is searched where there is one: a phrase that lay there in clear would be found.</summary>
    [Fact]
    public async Task ServerFiles_WithAPhraseInClear_ShowIt()
    {
        await using var test = await TestSchool.CreateAsync();
        await using (var connection = test.School.Database.CreateConnection())
        {
            await connection.OpenAsync(TestSchool.Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE leak (words VARCHAR(99)); INSERT INTO leak VALUES ('zebra canary phrase')";
            await command.ExecuteNonQueryAsync(TestSchool.Cancellation);
        }

        var found = ByteSearch.Found(test.Files().Concat(await test.ServerFilesAsync()), ["zebra canary phrase"]);

        Assert.Contains(found, one => test.Connection is null ? one.EndsWith("inconfidence.db-wal", StringComparison.Ordinal) : one.EndsWith("server.sql", StringComparison.Ordinal));
        Assert.True(test.Connection is null || found.Count > 1, "Only the dump holds it: the server's own files were not read.");
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
