using InConfidence.Testing;

namespace InConfidence.Cli.Tests.Commands;

/// <summary>The demonstration school is made once for the class: making it is what takes the time.</summary>
public sealed class DemoCommandTests(DemonstrationFolder demonstration) : IClassFixture<DemonstrationFolder>
{
    [Fact]
    public void Demo_InAnEmptyFolder_MakesASchoolAndSaysHowManyPeople()
    {
        Assert.Equal(0, demonstration.Made.ExitCode);
        Assert.InRange(demonstration.Made.Json.GetProperty("people").GetInt32(), 50, 70);
    }

    [Fact]
    public async Task Verify_OfTheDemonstration_FindsTheLogWhole()
    {
        var answer = await CommandLine.RunAsync("ledger", "verify", "--data", demonstration.Data, "--json");

        Assert.Equal(0, answer.ExitCode);
        Assert.True(answer.Json.GetProperty("entries").GetInt64() > 500);
    }

    [Fact]
    public async Task Demo_WhereThereIsASchool_IsRefusedUnlessToldToLeaveIt()
    {
        var again = await CommandLine.RunAsync("demo", "--data", demonstration.Data);
        var ifMissing = await CommandLine.RunAsync("demo", "--data", demonstration.Data, "--if-missing");

        Assert.Equal(2, again.ExitCode);
        Assert.Contains("holds a school already", again.Errors, StringComparison.Ordinal);
        Assert.Equal(0, ifMissing.ExitCode);
    }

    [Fact]
    public async Task Code_OfSomebodyUnknown_IsRefusedInOneSentence()
    {
        var answer = await CommandLine.RunAsync("demo", "code", "--data", demonstration.Data, "--name", "nobody@school.example");

        Assert.Equal(2, answer.ExitCode);
        Assert.Single(answer.Errors.Trim().Split('\n'));
    }
}

/// <summary>A demonstration school in a temporary folder, on the database under test.</summary>
public sealed class DemonstrationFolder : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("inconfidence-demo-").FullName;
    private TestDatabase? database;

    public string Data => Path.Combine(folder, "school");

    internal CommandAnswer Made { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Data);
        database = await TestDatabase.CreateAsync(Data);
        Made = database.Connection is { } connection
            ? await CommandLine.RunAsync("demo", "--data", Data, "--postgresql", connection, "--json")
            : await CommandLine.RunAsync("demo", "--data", Data, "--json");
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
