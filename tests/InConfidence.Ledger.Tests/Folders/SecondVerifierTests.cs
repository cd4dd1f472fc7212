using System.Text.Json;

namespace InConfidence.Ledger.Tests.Folders;

/// <summary>Two verifiers that share no code must say the same about every log, whole or not.</summary>
public class SecondVerifierTests
{
    public static TheoryData<string> Ways() => TamperedFolderTests.Ways();

    [Fact]
    public async Task Run_OverTheVectors_AgreesWithAllOfThem()
    {
        var (exitCode, output) = await SecondVerifier.Run("verify-vectors.mjs");

        Assert.Equal("Agrees with every vector.\n", output);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Run_OverVectorsThatWereChanged_DoesNotAgree()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "ledger-format.md"), TestContext.Current.CancellationToken);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, text.Replace("076538518edd3fbf", "076538518edd3fbe", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal(1, (await SecondVerifier.Run("verify-vectors.mjs", file)).ExitCode);
        File.Delete(file);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    [InlineData(600)]
    public async Task Run_OverAWholeLog_FindsItWhole(int size)
    {
        using var log = FolderLog.Of(size);

        var answer = await SecondVerifier.Verify(log);

        Assert.True(answer.GetProperty("ok").GetBoolean(), answer.ToString());
        Assert.Equal(size, answer.GetProperty("entries").GetInt64());
        Assert.Equal((await log.Verify()).VouchedOutside, answer.GetProperty("vouched").GetInt64());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Run_OverATamperedLog_FindsWhatOursFinds(string way)
    {
        using var log = FolderLog.Of(600);
        Tampering.All.Single(tampering => tampering.What == way).Do(log);

        var (ours, theirs) = (await log.Verify(), await SecondVerifier.Verify(log));

        Assert.False(theirs.GetProperty("ok").GetBoolean());
        Assert.Equal(ours.FirstBad, Number(theirs, "firstBad"));
        Assert.Equal(ours.Between, Number(theirs, "from") is { } from ? new EntryRange(from, Number(theirs, "to")!.Value) : null);
        Assert.Equal(ours.Entries, theirs.GetProperty("entries").GetInt64());
    }

    [Fact]
    public async Task Verifier_IsShortEnoughToBeReadAtOneSitting() =>
        Assert.True((await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "verify-log.mjs"), TestContext.Current.CancellationToken)).Length < 200);

    private static long? Number(JsonElement answer, string name) =>
        answer.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;
}
