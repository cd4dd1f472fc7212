using InConfidence.Data;
using InConfidence.Data.Proof;
using InConfidence.Data.Records;
using InConfidence.Data.Schools;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Durability.Faults;

/// <summary>A copy of a school on which one attempt is made.</summary>
internal sealed class SweptCopy(SweptSchool original, string folder) : IAsyncDisposable
{
    public SweptSchool Original => original;

    public string Folder => folder;

    public string Data => Path.Combine(folder, "school");

    public InstallationPlaces Places => InstallationPlaces.Beside(Data);

    /// <summary>The school while an act is done that is no command.</summary>
    public OpenSchool? School { get; set; }

    /// <summary>Where anything else of this attempt lies.</summary>
    public string PathTo(string name) => Path.Combine(folder, name);

    /// <summary>Ends every use of its files, as far as they let themselves be closed.</summary>
    public async Task LetGoAsync()
    {
        if (School is not null)
            await School.DisposeAsync();
        School = null;
        SweptSchool.ClearPools();
    }

    public async Task<OpenSchool> OpenAsync() => await Installation.OpenAsync(Places, WorldSources.System, TestSchool.Cancellation);

    /// <summary>The log is whole, and every record that was there is there, word for word, but for one that may be gone.</summary>
    public async Task AssertNothingLostAsync(RecordId? gone = null)
    {
        await using var school = await OpenAsync();
        await AssertNothingLostAsync(school, gone);
    }

    public async Task AssertNothingLostAsync(OpenSchool school, RecordId? gone = null)
    {
        var report = await school.VerifyAsync([original.Checkpoint], TestSchool.Cancellation);
        Assert.True(report.Ok, report.Message);
        var reader = await original.ReaderAsync(school);
        foreach (var (record, words) in original.Records.Where(pair => pair.Key != gone))
            Assert.Equal(words, (await school.OpenRecordAsync(reader, record, TestSchool.Cancellation))?.Standing.Content.Words);
    }

    public async ValueTask DisposeAsync()
    {
        await LetGoAsync();
        await original.DropAsync(this);
        Directory.Delete(folder, recursive: true);
    }
}
