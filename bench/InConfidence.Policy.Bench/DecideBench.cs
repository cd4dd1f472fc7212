using BenchmarkDotNet.Attributes;
using InConfidence.Policy.Bench.ByHand;

namespace InConfidence.Policy.Bench;

/// <summary>The policy beside a function written by hand, on the same questions.</summary>
[MemoryDiagnoser]
public class DecideBench
{
    private Question[] questions = [];

    [GlobalSetup]
    public void Setup()
    {
        questions = Questions.Random(Questions.Many, seed: 1);
        Questions.ThrowIfAnyDiffers(questions);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions.Many)]
    public ulong ByHand()
    {
        var sum = 0UL;
        foreach (var question in questions)
            sum += question.ByHand().Sum;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions.Many)]
    public int ByHandAsLists()
    {
        var sum = 0;
        foreach (var question in questions)
            sum += Lists.Of(question.ByHand()).Rules.Count;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions.Many)]
    public int Policy()
    {
        var sum = 0;
        foreach (var question in questions)
            sum += PolicyDocument.Shipped.Decide(question.Act, question.Situation).Rules.Count;
        return sum;
    }
}
