using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Records;

/// <summary>Who may open a record (R18), that each opening is recorded (R19), and that the words come back as they were (D8).</summary>
public sealed class RecordOpeningTests
{
    [Fact]
    public async Task OpenRecord_ByTheLead_GivesTheWordsAndLeavesAnEntry()
    {
        await using var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var lead = await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var student = await test.AddPersonAsync("Sam", "Student", PersonKind.Student);
        const string words = "  He said \0 don\u2019t tell 😀\n\n";
        var draft = await test.StartDraftAsync(writer, new DraftContent
        {
            Kind = RecordKind.Disclosure,
            AdultInvolved = AdultInvolved.No,
            People = [new PersonInRecord(PartInRecord.Spoke, student, null)],
            Words = words,
        });
        var id = await test.SignAsync(writer, draft);
        var before = (await test.School.VerifyAsync([], TestSchool.Cancellation)).Entries;

        var view = await test.School.OpenRecordAsync(await test.ReaderAsync(lead), id, TestSchool.Cancellation);

        Assert.Equal(words, view!.Standing.Content.Words);
        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
        Assert.Equal(before + 1, report.Entries);
    }

    [Fact]
    public async Task OpenRecord_BySomebodyElse_GivesNothing()
    {
        await using var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        var other = await test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff, Role.Administrator);
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = "words" });
        var id = await test.SignAsync(writer, draft);

        Assert.Null(await test.School.OpenRecordAsync(await test.ReaderAsync(other), id, TestSchool.Cancellation));
        Assert.NotNull(await test.School.OpenRecordAsync(await test.ReaderAsync(writer), id, TestSchool.Cancellation));
        Assert.Null(await test.School.OpenRecordAsync(await test.ReaderAsync(writer, secondFactor: false), id, TestSchool.Cancellation));
    }
}
