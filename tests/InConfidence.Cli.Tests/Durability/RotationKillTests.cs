using System.Diagnostics;
using InConfidence.Data.Keys;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability;

/// <summary>
/// The command that rotates is killed without warning, again and again, while the school is served and written to. Whatever moment it was,
/// the next call goes on, and nothing is lost.
/// </summary>
public sealed class RotationKillTests
{
    private const int Keys = 20_000, Kills = 6;

    [Fact]
    public async Task Rotate_KilledAtAnyMoment_IsTakenUpAndLosesNothing()
    {
        await using var test = await TestSchool.CreateAsync(inRealTime: true);
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.AddKeysAsync(Keys);
        var records = new List<RecordId>();
        var random = new Random(11);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var rotating = Process.Start(CommandLine.Start("keys", "rotate", "--data", test.School.Places.Data))!;
            var dying = Task.Delay(random.Next(600, 2400), TestSchool.Cancellation);
            while (!dying.IsCompleted)
                records.Add(await WriteAsync(test, writer, records.Count));
            rotating.Kill(entireProcessTree: true);
            await rotating.WaitForExitAsync(TestSchool.Cancellation);
        }
        var answer = await CommandLine.RunAsync("keys", "rotate", "--data", test.School.Places.Data, "--json");

        Assert.True(answer.ExitCode == 0, answer.Errors);
        Assert.Single((await test.School.KeyStandingAsync(TestSchool.Cancellation)).Epochs);
        Assert.True((await test.School.KeyStandingAsync(TestSchool.Cancellation)).Keys > Keys + records.Count);
        var reader = await test.ReaderAsync(writer);
        for (var number = 0; number < records.Count; number++)
            Assert.Equal($"number {number}", (await test.School.OpenRecordAsync(reader, records[number], TestSchool.Cancellation))!.Standing.Content.Words);
        var report = await test.School.VerifyAsync([], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
    }

    private static async Task<RecordId> WriteAsync(TestSchool test, PersonId writer, int number)
    {
        var draft = await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Disclosure, Words = $"number {number}" });
        return await test.SignAsync(writer, draft);
    }
}
