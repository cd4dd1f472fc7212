using System.Text.Json;
using InConfidence.Data;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability.Faults;

/// <summary>A disclosure is begun and signed, as the server does it.</summary>
internal sealed class Submitting : ISweptAct
{
    private const string Words = "please do not tell \0 anybody";

    private DraftId draft;

    public async Task PrepareAsync(SweptCopy copy)
    {
        draft = DraftId.From(Guid.NewGuid());
        copy.School = await copy.OpenAsync();
    }

    public Task<bool> RunAsync(SweptCopy copy) => Shredding.TryAsync(async () =>
    {
        await SubmitAsync(copy.School!, copy.Original.Writer);
        return true;
    });

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        await using var school = await copy.OpenAsync();
        await copy.AssertNothingLostAsync(school);
        var kept = await CountAsync(school, copy);
        Assert.True(acknowledged ? kept == 1 : kept <= 1, $"It is there {kept} times.");
        await SubmitAsync(school, copy.Original.Writer);
        Assert.Equal(1, await CountAsync(school, copy));
    }

    private async Task SubmitAsync(OpenSchool school, PersonId writer)
    {
        if (await school.FindDraftAsync(draft, writer, TestSchool.Cancellation) is null)
            await school.CommitAsync(
                TestSchool.Because(LedgerAct.DraftStarted),
                (unit, _) => Task.FromResult(unit.StartDraft(writer, Guid.NewGuid(), new DraftContent { Kind = RecordKind.Disclosure, Words = Words }, draft)),
                TestSchool.Cancellation);
        await school.CommitAsync(TestSchool.Because(LedgerAct.RecordSigned), (unit, token) => unit.SignAsync(draft, writer, token), TestSchool.Cancellation);
    }

    private static async Task<int> CountAsync(OpenSchool school, SweptCopy copy)
    {
        var reader = await copy.Original.ReaderAsync(school);
        var page = await school.WrittenByAsync(reader, null, TestSchool.Cancellation);
        var count = 0;
        foreach (var line in page.Lines)
            if ((await school.OpenRecordAsync(reader, line.Id, TestSchool.Cancellation))!.Standing.Content.Words == Words)
                count++;
        return count;
    }
}

/// <summary>A roster of three students.</summary>
internal sealed class ImportingRoster : ISweptAct
{
    private string accepted = "";

    public async Task PrepareAsync(SweptCopy copy)
    {
        var folder = Directory.CreateDirectory(copy.PathTo("roster")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "manifest.csv"), "propertyName,value\noneroster.version,1.1\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "users.csv"),
            "sourcedId,status,role,givenName,familyName,agentSourcedIds,grades\n" + string.Concat(Enumerable.Range(0, 3).Select(number => $"s{number},active,student,Sam{number},Student,,12\n")));
        var check = await CommandInHere.RunAsync([], "roster", "check", folder, "--data", copy.Data, "--json");
        accepted = JsonDocument.Parse(check.Output).RootElement.GetProperty("difference").GetString()!;
    }

    public async Task<bool> RunAsync(SweptCopy copy) => (await CommandInHere.RunAsync([], Command(copy))).Done;

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        await copy.AssertNothingLostAsync();
        var students = await CountAsync(copy);
        Assert.True(acknowledged ? students == 3 : students is 0 or 3, $"{students} of 3 students were imported.");
        // What was accepted once is no longer the difference once it is imported.
        Assert.Equal(students == 0, (await CommandInHere.RunAsync([], Command(copy))).Done);
        Assert.Equal(3, await CountAsync(copy));
    }

    private string[] Command(SweptCopy copy) => ["roster", "import", copy.PathTo("roster"), "--data", copy.Data, "--difference", accepted];

    private static async Task<int> CountAsync(SweptCopy copy)
    {
        await using var school = await copy.OpenAsync();
        return (await school.DirectoryAsync(TestSchool.Cancellation)).People.Count(person => person.Name.StartsWith("Sam", StringComparison.Ordinal));
    }
}

/// <summary>The day's checkpoint goes into a folder outside.</summary>
internal sealed class KeepingCheckpoint : ISweptAct
{
    public async Task PrepareAsync(SweptCopy copy)
    {
        Directory.CreateDirectory(copy.PathTo("outside"));
        copy.School = await copy.OpenAsync();
    }

    public Task<bool> RunAsync(SweptCopy copy) => Shredding.TryAsync(async () =>
        await copy.School!.KeepCheckpointAsync(copy.PathTo("outside"), TestSchool.Cancellation) is CheckpointOutcome.Kept);

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        await using var school = await copy.OpenAsync();
        Assert.True(!acknowledged || Kept(copy).Count == 1);
        await AssertEachHoldsAsync(school, copy);
        Assert.IsNotType<CheckpointOutcome.NotKept>(await school.KeepCheckpointAsync(copy.PathTo("outside"), TestSchool.Cancellation));
        Assert.Single(Kept(copy));
        await AssertEachHoldsAsync(school, copy);
        await copy.AssertNothingLostAsync(school);
    }

    private static List<string> Kept(SweptCopy copy) => [.. Directory.EnumerateFiles(copy.PathTo("outside"), "*" + CheckpointKeeping.Ending)];

    private static async Task AssertEachHoldsAsync(OpenSchool school, SweptCopy copy)
    {
        foreach (var file in Kept(copy))
            Assert.True((await school.VerifyAsync([await File.ReadAllTextAsync(file)], TestSchool.Cancellation)).Ok);
    }
}

/// <summary>The log is written out.</summary>
internal sealed class Exporting : ISweptAct
{
    public async Task<bool> RunAsync(SweptCopy copy) => (await ExportAsync(copy, "log")).Done;

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        var whole = (await CommandInHere.RunAsync([], "ledger", "verify", "--log", copy.PathTo("log"))).Done;
        Assert.True(whole || !acknowledged);
        // What is not finished is no log to anybody.
        Assert.True(whole || !File.Exists(Path.Combine(copy.PathTo("log"), "checkpoint")), "An export that is not whole has a checkpoint.");
        Assert.True((await ExportAsync(copy, "log again")).Done);
        Assert.True((await CommandInHere.RunAsync([], "ledger", "verify", "--log", copy.PathTo("log again"))).Done);
        await copy.AssertNothingLostAsync();
    }

    private static Task<(bool Done, string Output)> ExportAsync(SweptCopy copy, string folder) =>
        CommandInHere.RunAsync([], "ledger", "export", "--data", copy.Data, "--log", copy.PathTo(folder));
}

/// <summary>Another key signs the log.</summary>
internal sealed class TurningSigningKey : ISweptAct
{
    public async Task<bool> RunAsync(SweptCopy copy) => (await TurnAsync(copy)).Done;

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        var before = await CountAsync(copy, "log");
        Assert.True(acknowledged ? before == 2 : before is 1 or 2);
        Assert.True((await TurnAsync(copy)).Done);
        Assert.Equal(before + 1, await CountAsync(copy, "log again"));
        await copy.AssertNothingLostAsync();
    }

    private static Task<(bool Done, string Output)> TurnAsync(SweptCopy copy) => CommandInHere.RunAsync([], "ledger", "rotate-key", "--data", copy.Data);

    /// <summary>How many keys a log has that is whole from the first of them on.</summary>
    private static async Task<int> CountAsync(SweptCopy copy, string folder)
    {
        Assert.True((await CommandInHere.RunAsync([], "ledger", "export", "--data", copy.Data, "--log", copy.PathTo(folder))).Done);
        Assert.True((await CommandInHere.RunAsync([], "ledger", "verify", "--log", copy.PathTo(folder))).Done);
        return InConfidence.Ledger.LogFolder.Open(copy.PathTo(folder)).Keys.Count;
    }
}
