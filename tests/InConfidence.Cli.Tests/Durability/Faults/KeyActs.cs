using System.Text.Json;
using InConfidence.Data;
using InConfidence.Data.Backups;
using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Shredding;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability.Faults;

/// <summary>Every key moves under a new epoch.</summary>
internal sealed class Rotating : ISweptAct
{
    public async Task<bool> RunAsync(SweptCopy copy) => (await RotateAsync(copy)).Done;

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        await copy.AssertNothingLostAsync();
        Assert.True(!acknowledged || await NewestOfOneAsync(copy) == 2);
        Assert.True((await RotateAsync(copy)).Done);
        Assert.InRange(await NewestOfOneAsync(copy), 2, 3);
        await copy.AssertNothingLostAsync();
    }

    private static Task<(bool Done, string Output)> RotateAsync(SweptCopy copy) => CommandInHere.RunAsync([], "keys", "rotate", "--data", copy.Data);

    private static async Task<int> NewestOfOneAsync(SweptCopy copy)
    {
        await using var school = await copy.OpenAsync();
        return Assert.Single((await school.KeyStandingAsync(TestSchool.Cancellation)).Epochs);
    }
}

/// <summary>Two people destroy a record, and the copy of the vault follows.</summary>
internal sealed class Shredding : ISweptAct
{
    public async Task PrepareAsync(SweptCopy copy) => copy.School = await copy.OpenAsync();

    public Task<bool> RunAsync(SweptCopy copy) => TryAsync(() => ShredAsync(copy.School!, copy));

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        var record = Shredded(copy);
        await using var school = await copy.OpenAsync();
        await copy.AssertNothingLostAsync(school, record);
        if (acknowledged)
            Assert.IsType<ShredOutcome.NotFound>(await school.ShredAsync(Order(copy), null, TestSchool.Cancellation));
        Assert.True(await ShredAsync(school, copy));
        await copy.AssertNothingLostAsync(school, record);
        Assert.Null(await school.OpenRecordAsync(await copy.Original.ReaderAsync(school), record, TestSchool.Cancellation));
        Assert.Single((await school.KeyStandingAsync(TestSchool.Cancellation)).Epochs);
    }

    /// <summary>What a technician's program would do with an answer of the disk or the database.</summary>
    internal static async Task<bool> TryAsync(Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or IOException or UnauthorizedAccessException || fault.InnerException is System.Data.Common.DbException)
        {
            return false;
        }
    }

    private static RecordId Shredded(SweptCopy copy) => copy.Original.Records.Keys.First();

    private static ShredOrder Order(SweptCopy copy) => new(Shredded(copy), copy.Original.Lead, copy.Original.Head, "by order of a court");

    private static async Task<bool> ShredAsync(OpenSchool school, SweptCopy copy) =>
        await school.ShredAsync(Order(copy), null, TestSchool.Cancellation) is ShredOutcome.Shredded or ShredOutcome.NotFound
        && (await school.ReplaceVaultCopiesAsync(TestSchool.Cancellation)).All(one => one.Replaced);
}

/// <summary>A legal hold is laid on a record.</summary>
internal sealed class Holding : ISweptAct
{
    public async Task PrepareAsync(SweptCopy copy) => copy.School = await copy.OpenAsync();

    public Task<bool> RunAsync(SweptCopy copy) => Shredding.TryAsync(() => HoldAsync(copy.School!, copy));

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        await using var school = await copy.OpenAsync();
        if (acknowledged)
            Assert.IsType<ShredOutcome.Held>(await ShredAsync(school, copy));
        Assert.True(await HoldAsync(school, copy));
        Assert.IsType<ShredOutcome.Held>(await ShredAsync(school, copy));
        await copy.AssertNothingLostAsync(school);
    }

    private static async Task<bool> HoldAsync(OpenSchool school, SweptCopy copy) =>
        await school.HoldAsync(copy.Original.Records.Keys.First(), copy.Original.Lead, "an inquiry", TestSchool.Cancellation) is HoldOutcome.Done;

    private static Task<ShredOutcome> ShredAsync(OpenSchool school, SweptCopy copy) =>
        school.ShredAsync(new ShredOrder(copy.Original.Records.Keys.First(), copy.Original.Lead, copy.Original.Head, "by mistake"), null, TestSchool.Cancellation);
}

/// <summary>Custodians get new shares.</summary>
internal sealed class Sharing : ISweptAct
{
    private string output = "";

    public async Task<bool> RunAsync(SweptCopy copy)
    {
        (var done, output) = await CommandInHere.RunAsync([], "keys", "share", "--data", copy.Data, "--json");
        return done;
    }

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        await copy.AssertNothingLostAsync();
        if (acknowledged)
            await Recovering.RecoverAsync(copy, Shares(output));
        else
        {
            // The key itself is not lost: new ones can be asked for until they are given.
            var again = await CommandInHere.RunAsync([], "keys", "share", "--data", copy.Data, "--json");
            Assert.True(again.Done);
            await Recovering.RecoverAsync(copy, Shares(again.Output));
        }
        await copy.AssertNothingLostAsync();
    }

    private static List<string> Shares(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("shares").EnumerateArray().Select(share => share.GetString()!)];
}

/// <summary>The key is lost, and two custodians come.</summary>
internal sealed class Recovering : ISweptAct
{
    public Task PrepareAsync(SweptCopy copy)
    {
        File.Delete(copy.Places.KeyFile);
        return Task.CompletedTask;
    }

    public async Task<bool> RunAsync(SweptCopy copy) => (await CommandInHere.RunAsync(Typed(copy), "keys", "recover", "--data", copy.Data)).Done;

    public async Task JudgeAsync(SweptCopy copy, bool acknowledged)
    {
        if (acknowledged)
            await copy.AssertNothingLostAsync();
        Assert.True((await CommandInHere.RunAsync(Typed(copy), "keys", "recover", "--data", copy.Data)).Done);
        await copy.AssertNothingLostAsync();
    }

    /// <summary>As on the day on which the key file is gone.</summary>
    public static async Task RecoverAsync(SweptCopy copy, IReadOnlyList<string> shares)
    {
        File.Delete(copy.Places.KeyFile);
        Assert.True((await CommandInHere.RunAsync(shares.Take(2), "keys", "recover", "--data", copy.Data)).Done);
    }

    private static IEnumerable<string> Typed(SweptCopy copy) => copy.Original.Shares.Take(2).Select(share => share.Write());
}
