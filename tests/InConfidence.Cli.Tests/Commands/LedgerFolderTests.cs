using System.Diagnostics;
using System.Text.Json;
using InConfidence.Data.Proof;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Commands;

/// <summary>A log that left the school, and what is checked with it.</summary>
[OnOneDatabase]
public sealed class LedgerFolderTests
{
    [Fact]
    public async Task Export_OfASchool_IsFoundWholeByBothVerifiersWithNothingElse()
    {
        await using var test = await FilledAsync();
        var (data, log) = (test.School.Places.Data, Path.Combine(test.Folder, "log"));

        var export = await CommandLine.RunAsync("ledger", "export", "--data", data, "--log", log, "--json");
        var elsewhere = Path.Combine(test.Folder, "elsewhere");
        Directory.Move(log, elsewhere);
        var verified = await CommandLine.RunAsync("ledger", "verify", "--log", elsewhere, "--json");

        Assert.Equal(0, export.ExitCode);
        Assert.Equal(0, verified.ExitCode);
        Assert.Equal(export.Json.GetProperty("entries").GetInt64(), verified.Json.GetProperty("entries").GetInt64());
        Assert.True((await SecondVerifierAsync(elsewhere)).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task Verify_OfAnExportedLogThatWasTamperedWith_NamesTheEntryAndExitsWithOne()
    {
        await using var test = await FilledAsync();
        var log = await ExportAsync(test);
        var bundle = Directory.EnumerateFiles(Path.Combine(log, "tile", "entries"), "*", SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(bundle, TestSchool.Cancellation);
        bytes[2] ^= 1;
        await File.WriteAllBytesAsync(bundle, bytes, TestSchool.Cancellation);

        var answer = await CommandLine.RunAsync("ledger", "verify", "--log", log, "--json");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(0, answer.Json.GetProperty("firstBad").GetInt64());
        Assert.Equal(0, (await SecondVerifierAsync(log)).GetProperty("firstBad").GetInt64());
    }

    [Fact]
    public async Task RotateKey_OfASchool_IsFollowedByBothVerifiersFromTheKeyBefore()
    {
        await using var test = await FilledAsync();
        var rotated = await CommandLine.RunAsync("ledger", "rotate-key", "--data", test.School.Places.Data, "--json");
        var (before, key) = (rotated.Json.GetProperty("before").GetString()!, rotated.Json.GetProperty("key").GetString()!);
        var log = await ExportAsync(test);

        foreach (var trusted in new[] { before, key })
        {
            Assert.Equal(0, (await CommandLine.RunAsync("ledger", "verify", "--log", log, "--key", trusted)).ExitCode);
            Assert.True((await SecondVerifierAsync(log, "--key", trusted)).GetProperty("ok").GetBoolean());
        }
        Assert.NotEqual(before, key);
    }

    [Theory]
    [InlineData(LedgerAct.CheckpointGiven, "ledger", "checkpoint")]
    [InlineData(LedgerAct.ProofGiven, "ledger", "prove", "--entry", "1")]
    [InlineData(LedgerAct.ReceiptGiven, "ledger", "receipt", "--entry", "1")]
    public async Task Command_ThatGivesProofAway_IsAnActBeforeItPrints(LedgerAct act, params string[] command)
    {
        await using var test = await FilledAsync();

        var answer = await CommandLine.RunAsync([.. command, "--data", test.School.Places.Data]);

        Assert.Equal(0, answer.ExitCode);
        Assert.Single(await test.EntriesAsync(), entry => entry.Act == act && entry.Process == "command");
    }

    [Fact]
    public async Task Verify_OfALogSetBackToAnEarlierDay_NamesTheStretchThatIsGone()
    {
        await using var test = await FilledAsync();
        var log = await ExportAsync(test);
        await test.AddPersonAsync("Later", "Act", PersonKind.Staff, Role.Staff);
        var printed = await CommandLine.RunAsync("ledger", "checkpoint", "--data", test.School.Places.Data);
        var outside = Path.Combine(test.Folder, "outside.txt");
        await File.WriteAllTextAsync(outside, printed.Output, TestSchool.Cancellation);

        var answer = await CommandLine.RunAsync("ledger", "verify", "--log", log, "--checkpoint", outside, "--json");
        var whole = await CommandLine.RunAsync("ledger", "verify", "--data", test.School.Places.Data, "--checkpoint", outside, "--json");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(0, answer.Json.GetProperty("from").GetInt64());
        Assert.Equal(whole.Json.GetProperty("entries").GetInt64(), answer.Json.GetProperty("to").GetInt64());
        Assert.Equal(whole.Json.GetProperty("entries").GetInt64(), whole.Json.GetProperty("vouched").GetInt64());
    }

    [Fact]
    public async Task CheckProof_OfAProof_NeedsNothingButThePublicKey()
    {
        await using var test = await FilledAsync();
        var (data, key) = (test.School.Places.Data, test.School.VerifierKey);
        var file = Path.Combine(test.Folder, "entry.tlog-proof");
        var proof = await CommandLine.RunAsync("ledger", "prove", "--data", data, "--entry", "2");
        await File.WriteAllTextAsync(file, proof.Output, TestSchool.Cancellation);

        var answer = await CommandLine.RunAsync("ledger", "check-proof", file, "--key", key, "--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(2, answer.Json.GetProperty("entry").GetInt64());
        var again = await CommandLine.RunAsync("ledger", "prove", "--data", data, "--entry", answer.Json.GetProperty("id").GetString()!, "--json");
        Assert.Equal(2, again.Json.GetProperty("entry").GetInt64());
        await File.WriteAllTextAsync(file, proof.Output.Replace("index 2", "index 3", StringComparison.Ordinal), TestSchool.Cancellation);
        Assert.Equal(1, (await CommandLine.RunAsync("ledger", "check-proof", file, "--key", key)).ExitCode);
    }

    [Fact]
    public async Task CheckProof_OfAReceipt_SaysWhetherItsEntryIsStillInTheLog()
    {
        await using var test = await FilledAsync();
        var before = await ExportAsync(test);
        var writer = await test.AddPersonAsync("Bea", "Writer", PersonKind.Staff, Role.Staff);
        var record = await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Concern, Words = "words" }));
        var file = Path.Combine(test.Folder, "receipt.txt");
        var receipt = await CommandLine.RunAsync("ledger", "receipt", "--data", test.School.Places.Data, "--record", record.ToString());
        await File.WriteAllTextAsync(file, receipt.Output, TestSchool.Cancellation);
        var after = await ExportAsync(test);

        Assert.Equal(0, (await CommandLine.RunAsync("ledger", "check-proof", file, "--key", test.School.VerifierKey, "--json")).ExitCode);
        Assert.Equal(0, (await CommandLine.RunAsync("ledger", "check-proof", file, "--log", after, "--json")).ExitCode);
        Assert.Equal(1, (await CommandLine.RunAsync("ledger", "check-proof", file, "--log", before, "--json")).ExitCode);
    }

    public static TheoryData<string[], string> Mistakes() => new()
    {
        { ["verify"], "Say what to check" },
        { ["verify", "--log", "no-log-here"], "holds no exported log" },
        { ["verify", "--log", "no-log-here", "--checkpoint", "no-such-file"], "There is no file no-such-file" },
        { ["prove", "--entry", "1"], "Say where the entry is" },
        { ["check-proof", "no-such-file"], "Say whose log it is" },
        { ["check-proof", "no-such-file", "--key", "nonsense"], "There is no file no-such-file" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Ledger_WithSomethingMissing_SaysWhatInOneSentenceAndExitsWithTwo(string[] arguments, string sentence)
    {
        var answer = await CommandLine.RunAsync(["ledger", .. arguments]);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(sentence, answer.Errors, StringComparison.Ordinal);
        Assert.Single(answer.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Receipt_ForARecordThatIsNotThere_SaysSoAndExitsWithTwo()
    {
        await using var test = await TestSchool.CreateAsync();
        var data = test.School.Places.Data;

        var record = await CommandLine.RunAsync("ledger", "receipt", "--data", data, "--record", Guid.NewGuid().ToString("N"));
        var entry = await CommandLine.RunAsync("ledger", "prove", "--data", data, "--entry", "1000");

        Assert.Contains("There is no record", record.Errors, StringComparison.Ordinal);
        Assert.Contains("There is no entry 1000", entry.Errors, StringComparison.Ordinal);
        Assert.Equal((2, 2), (record.ExitCode, entry.ExitCode));
    }

    private static async Task<TestSchool> FilledAsync()
    {
        var test = await TestSchool.CreateAsync();
        var writer = await test.AddPersonAsync("Ada", "Writer", PersonKind.Staff, Role.Staff);
        await test.SignAsync(writer, await test.StartDraftAsync(writer, new DraftContent { Kind = RecordKind.Concern, Words = "words" }));
        return test;
    }

    private static async Task<string> ExportAsync(TestSchool test)
    {
        var folder = Path.Combine(test.Folder, Path.GetRandomFileName());
        await test.School.ExportLogAsync(folder, Actor.Machine("test"), TestSchool.Cancellation);
        return folder;
    }

    private static async Task<JsonElement> SecondVerifierAsync(string log, params string[] options)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [Repository.PathTo("docs", "verify-log.mjs"), log, .. options]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestSchool.Cancellation);
        await process.WaitForExitAsync(TestSchool.Cancellation);
        return JsonDocument.Parse(output).RootElement;
    }
}
