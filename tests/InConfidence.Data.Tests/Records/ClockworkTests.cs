using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Records;

public sealed class ClockworkTests
{
    [Fact]
    public async Task Tick_WithADraftThatIsDamaged_ReleasesTheOthersClimbsAndSaysWhatFailed()
    {
        await using var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.AddPersonAsync("Lena", "Lead", PersonKind.Staff, Role.SafeguardingLead);
        var head = await test.AddPersonAsync("Hanna", "Head", PersonKind.Staff, Role.Head);
        var climbing = await test.SignAsync(writer, await test.StartDraftAsync(writer, Words("nobody answers")));
        var damaged = await test.StartDraftAsync(writer, Words("damaged"));
        var whole = await test.StartDraftAsync(writer, Words("whole"));
        await DamageAsync(test, damaged);
        test.Time.Advance(TimeSpan.FromMinutes(31));

        var faults = await Assert.ThrowsAsync<AggregateException>(() => test.School.TickAsync(TestSchool.Cancellation));

        Assert.Single(faults.InnerExceptions);
        Assert.NotNull((await test.School.FindDraftAsync(whole, writer, TestSchool.Cancellation))!.Record);
        await using var context = test.School.Database.CreateContext();
        Assert.True(await context.Alerts.AnyAsync(alert => alert.Record == climbing && alert.Person == head, TestSchool.Cancellation));
    }

    private static DraftContent Words(string words) => new() { Kind = RecordKind.Concern, Words = words };

    private static async Task DamageAsync(TestSchool test, DraftId draft)
    {
        await using var context = test.School.Database.CreateContext();
        var text = await context.Drafts.Where(row => row.Id == draft).Select(row => row.Content).SingleAsync(TestSchool.Cancellation);
        var envelope = await context.SealedTexts.Where(row => row.Id == text).Select(row => row.Envelope).SingleAsync(TestSchool.Cancellation);
        envelope[^1] ^= 1;
        await context.SealedTexts.Where(row => row.Id == text).ExecuteUpdateAsync(set => set.SetProperty(row => row.Envelope, envelope), TestSchool.Cancellation);
    }
}
