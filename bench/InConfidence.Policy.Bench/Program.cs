using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using InConfidence.Policy.Bench;

// In this process, so that what is measured is what was built; each side warms up until its time no longer falls.
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.Default.WithIterationCount(15).WithToolchain(InProcessEmitToolchain.Instance))
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "inconfidence-policy-bench"));
switch (args)
{
    case ["decide"]:
        BenchmarkRunner.Run<DecideBench>(config);
        return 0;
    case ["equal"]:
        Questions.ThrowIfAnyDiffers(Questions.Random(Questions.Many, seed: 1));
        return 0;
    case ["check"]:
        CheckBench.Run();
        return 0;
    case ["bounds"]:
        BoundsBench.Run();
        return 0;
    case ["flat"]:
        FlatBench.Run();
        return 0;
    case ["peers"]:
        PeerBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: decide, check, bounds, flat, or peers; or equal, to see whether what is measured is the same.");
        return 2;
}
