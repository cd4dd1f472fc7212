using System.Diagnostics;
using InConfidence.Testing;

namespace InConfidence.Conventions.Tests.Benches;

/// <summary>The function that the bench measures the policy beside is still the policy: a rule that changes is changed there too.</summary>
public sealed class PolicyByHandTests
{
    [Fact]
    public async Task FunctionByHand_OfTenThousandQuestions_AnswersLikeThePolicy()
    {
        var built = Path.GetRelativePath(Repository.PathTo("tests", "InConfidence.Conventions.Tests"), AppContext.BaseDirectory);
        var program = Repository.PathTo("bench", "InConfidence.Policy.Bench", built, "InConfidence.Policy.Bench.dll");

        using var run = Process.Start(new ProcessStartInfo("dotnet", [program, "equal"]) { RedirectStandardError = true })!;
        var said = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == 0, said);
    }
}
