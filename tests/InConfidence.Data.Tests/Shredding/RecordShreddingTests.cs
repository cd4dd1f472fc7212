using InConfidence.Data.Examining;
using InConfidence.Data.Keys;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Referrals;
using InConfidence.Data.Saving;
using InConfidence.Data.Shredding;
using InConfidence.Data.Tests.Keys;
using InConfidence.Ledger;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Shredding;

public sealed class RecordShreddingTests : IAsyncLifetime
{
    private TestSchool test = null!;
    private PersonId writer;
    private PersonId lead;
    private PersonId officer;
    private RecordId record;

    public async ValueTask InitializeAsync()
    {
        test = await TestSchool.CreateAsync();
        writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        officer = await test.AddPersonAsync("Dora", "Officer", PersonKind.Staff, Role.DataProtectionOfficer);
        record = (await KeyRotatingTests.WriteAsync(test, "to be destroyed", writer)).Record;
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Shred_ByTwoPeople_LeavesNothingOfTheRecordAndEverythingElse()
    {
        var (_, other) = await KeyRotatingTests.WriteAsync(test, "to be kept", writer);

        var certificate = Certificate(await ShredAsync());

        Assert.Null(await test.School.OpenRecordAsync(await test.ReaderAsync(writer), record, TestSchool.Cancellation));
        Assert.Equal("to be kept", await KeyRotatingTests.ReadAsync(test, writer, other));
        Assert.Null(await test.School.Keys.FindAsync(certificate.Key, TestSchool.Cancellation));
        Assert.Equal([2], (await test.School.KeyStandingAsync(TestSchool.Cancellation)).Epochs);
        Assert.Equal(2, certificate.Epoch);
        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
        // The lists of everybody go on without it.
        Assert.Single((await test.School.WrittenByAsync(await test.ReaderAsync(writer), null, TestSchool.Cancellation)).Lines);
    }

    /// <summary>Whatever lies under the record's key goes, pieces of pictures and what the policy required of it as well: nothing is left that nobody could open.</summary>
    [Fact]
    public async Task Shred_OfARecordWithPicturesStepsAndAReferral_LeavesNoTextWithoutAKey()
    {
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, AdultInvolved = AdultInvolved.No, Words = "to be destroyed" });
        var picture = (await test.AddPictureAsync(writer, draft, PictureSamples.Long(600_000)))!;
        var about = await test.SignAsync(writer, draft);
        var added = (await test.AddPictureAsync(lead, about, PictureSamples.Screenshot()))!;
        var referral = await test.ReferAsync(lead, about, "to be destroyed");
        await test.ActAsync(lead, about, referral, new ReferralActContent { Act = ReferralAct.Phoned, Whom = "Ines", Words = "Send it" });
        Assert.NotEmpty((await test.School.OpenRecordAsync(await test.ReaderAsync(lead), about, TestSchool.Cancellation))!.Steps);

        var certificate = Certificate(await ShredAsync(what: about));

        Assert.True(certificate.Texts > picture.Pieces.Count + added.Pieces.Count);
        await using var context = test.School.Database.CreateContext();
        Assert.DoesNotContain(context.SealedTexts, text => text.KeyId == certificate.Key);
        Assert.DoesNotContain(context.Steps, step => step.Record == about);
        Assert.False(context.Referrals.Any() || context.ReferralActs.Any());
        Assert.Null(await test.ShownAsync(lead, about, picture.Id));
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
        Assert.DoesNotContain(await test.School.ExamineAsync(TestSchool.Cancellation), finding => finding is { What: "keys", Gravity: Gravity.Fault });
    }

    [Fact]
    public async Task Shred_LeavesTwoEntriesThatOutliveTheKeyAndACertificateWithoutAName()
    {
        var certificate = Certificate(await ShredAsync());

        var entries = await test.EntriesAsync();
        foreach (var act in new[] { LedgerAct.ShreddingOrdered, LedgerAct.RecordShredded })
        {
            var entry = Assert.Single(entries, entry => entry.Act == act);
            Assert.Equal((lead.Value, "the retention period is over"), (entry.Who, entry.Reason));
            Assert.Equal([record.Value], entry.Records);
            Assert.Equal([lead.Value, officer.Value], entry.People);
        }
        Assert.DoesNotContain(entries, entry => entry.Act == LedgerAct.RecordSigned);
        var text = certificate.Write();
        Assert.Contains(record.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lena", text, StringComparison.Ordinal);
        Assert.DoesNotContain("retention", text, StringComparison.Ordinal);
        Assert.True(certificate.Texts >= 2);
        Assert.True(new CheckpointVerifier(test.School.VerifierKey).TryOpenReceipt(certificate.Receipt, out _));
    }

    [Fact]
    public async Task Shred_ByOnePersonOrAStrangerOrSomebodyItConcerns_DestroysNothing()
    {
        var head = await test.AddPersonAsync("Hedda", "Head", PersonKind.Staff, Role.Head);
        var about = await AboutAsync(head);

        Assert.IsType<ShredOutcome.NotTwoPeople>(await ShredAsync(officer, officer));
        Assert.Equal(writer, Assert.IsType<ShredOutcome.NotTheirs>(await ShredAsync(lead, writer)).Person);
        Assert.IsType<ShredOutcome.NotTheirs>(await ShredAsync(PersonId.From(Guid.NewGuid()), lead));
        Assert.IsType<ShredOutcome.NotFound>(await ShredAsync(lead, officer, RecordId.From(Guid.NewGuid())));
        Assert.Equal(head, Assert.IsType<ShredOutcome.NotTheirs>(await ShredAsync(officer, head, about)).Person);

        Assert.Equal("to be destroyed", await KeyRotatingTests.ReadAsync(test, writer, record));
        Assert.Equal("to be destroyed", await KeyRotatingTests.ReadAsync(test, writer, about));
        Assert.Equal([1], (await test.School.KeyStandingAsync(TestSchool.Cancellation)).Epochs);
        var entries = await test.EntriesAsync();
        Assert.DoesNotContain(entries, entry => entry.Act == LedgerAct.ShreddingOrdered);
        var refused = entries.Where(entry => entry is { Act: LedgerAct.ActRefused, Asked: LedgerAct.ShreddingOrdered }).ToList();
        Assert.Equal(5, refused.Count);
        Assert.Equal([about.Value], refused[^1].Records);
        Assert.Equal([officer.Value, head.Value], refused[^1].People);
    }

    /// <summary>The office itself is meant: whoever holds it does not destroy the record, though nobody was named.</summary>
    [Fact]
    public async Task Shred_OfWhatIsAboutTheLeadsOffice_IsNotTheLeads()
    {
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.ConcernAboutAdult, AdultInvolved = AdultInvolved.SafeguardingTeam, Words = "kept" });
        var about = await test.SignAsync(writer, draft);

        Assert.Equal(lead, Assert.IsType<ShredOutcome.NotTheirs>(await ShredAsync(lead, officer, about)).Person);
    }

    [Fact]
    public async Task Shred_OfARecordThatIsHeld_DestroysNothingUntilTwoPeopleLetItGo()
    {
        Assert.IsType<HoldOutcome.Done>(await test.School.HoldAsync(record, officer, "a request", TestSchool.Cancellation));
        Assert.IsType<ShredOutcome.Held>(await ShredAsync());
        Assert.Equal("to be destroyed", await KeyRotatingTests.ReadAsync(test, writer, record));

        Assert.IsType<HoldOutcome.NotTwoPeople>(await test.School.LiftHoldAsync(record, officer, officer, "over", TestSchool.Cancellation));
        Assert.IsType<HoldOutcome.NotTheirs>(await test.School.LiftHoldAsync(record, officer, writer, "over", TestSchool.Cancellation));
        Assert.IsType<HoldOutcome.NotTheirs>(await test.School.HoldAsync(record, writer, "mine", TestSchool.Cancellation));
        Assert.IsType<ShredOutcome.Held>(await ShredAsync());
        Assert.IsType<HoldOutcome.Done>(await test.School.LiftHoldAsync(record, officer, lead, "over", TestSchool.Cancellation));
        Certificate(await ShredAsync());
        Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.RecordHeld);
        Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.RecordHoldLifted);
        Assert.Equal(
            [LedgerAct.ShreddingOrdered, LedgerAct.RecordHoldLifted, LedgerAct.RecordHoldLifted, LedgerAct.RecordHeld, LedgerAct.ShreddingOrdered],
            (await test.EntriesAsync()).Where(entry => entry.Act == LedgerAct.ActRefused).Select(entry => entry.Asked!.Value));
    }

    /// <summary>A hold that was laid after the order was given: the vault itself refuses.</summary>
    [Fact]
    public async Task BeginEpoch_WithoutAKeyThatIsHeld_ChangesNothing()
    {
        await using var context = test.School.Database.CreateContext();
        var key = context.Records.Single(row => row.Id == record).KeyId;
        await test.School.Keys.Vault.HoldAsync(key, held: true, TestSchool.Cancellation);
        var turning = new KeyTurning(test.School.Keys, test.School.Sources, null);

        await Assert.ThrowsAsync<KeyVault.HeldException>(() => turning.BeginWithoutAsync(key, TestSchool.Cancellation));

        Assert.NotNull(await test.School.Keys.Vault.FindAsync(key, TestSchool.Cancellation));
        Assert.Single(await test.School.Keys.Vault.EpochsAsync(TestSchool.Cancellation));
    }

    /// <summary>The plug is pulled after each durable step; the same order, given again, goes on.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Shred_BrokenOffAnywhere_IsTakenUpByTheSameOrder(int steps)
    {
        var (_, other) = await KeyRotatingTests.WriteAsync(test, "to be kept", writer);

        await Assert.ThrowsAsync<KeyRotatingTests.PulledPlugException>(() => ShredAsync(plug: new KeyRotatingTests.Plug(steps)));
        await test.ReopenAsync();
        Assert.Equal("to be kept", await KeyRotatingTests.ReadAsync(test, writer, other));
        Certificate(await ShredAsync());

        Assert.Single((await test.School.KeyStandingAsync(TestSchool.Cancellation)).Epochs);
        Assert.Equal("to be kept", await KeyRotatingTests.ReadAsync(test, writer, other));
        Assert.IsType<ShredOutcome.NotFound>(await ShredAsync());
        Assert.Single(await test.EntriesAsync(), entry => entry.Act == LedgerAct.RecordShredded);
        Assert.True((await test.School.VerifyAsync([], TestSchool.Cancellation)).Ok);
    }

    private async Task<RecordId> AboutAsync(PersonId alleged)
    {
        var draft = await test.StartDraftAsync(writer, new DraftContent
        {
            Kind = RecordKind.Disclosure,
            Words = "to be destroyed",
            People = [new PersonInRecord(PartInRecord.Alleged, alleged, null)],
        });
        return await test.SignAsync(writer, draft);
    }

    private static ShredCertificate Certificate(ShredOutcome outcome) => Assert.IsType<ShredOutcome.Shredded>(outcome).Certificate;

    private Task<ShredOutcome> ShredAsync(PersonId? by = null, PersonId? and = null, RecordId? what = null, IProgress<TurningStep>? plug = null) =>
        test.School.ShredAsync(new ShredOrder(what ?? record, by ?? lead, and ?? officer, "the retention period is over"), plug, TestSchool.Cancellation);
}
