using System.Numerics;

namespace InConfidence.Policy.Internal.Diagrams;

/// <summary>
/// What is left of an answer once everything known has been put in: a diagram of its own, in which the answer depends on each
/// variable that still stands there, and on no other.
/// </summary>
internal sealed class Residual
{
    private readonly Diagram diagram;
    private readonly Known known;
    private readonly Diagram left;
    private readonly int answers;
    private readonly int[] ends;
    private readonly Dictionary<(int Permits, int Refusal), int> built = [];
    private readonly Dictionary<int, int[]> reached = [];
    private readonly int[] besides;

    public Residual(Diagram diagram, ActDiagrams act, Known known)
    {
        (this.diagram, this.known) = (diagram, known);
        answers = diagram.Variables;
        // The answer is a last variable of its own: permit, refuse or ask.
        left = new Diagram([.. Enumerable.Range(0, answers).Select(diagram.SizeOf), 3], new Budget(long.MaxValue));
        ends = [.. Enumerable.Range(0, 3).Select(answer => left.Literal(answers, 1UL << answer))];
        Built(act.Permits, act.Refusal);
        besides = Reach();
    }

    /// <summary>The variables on which the answer depends.</summary>
    public IEnumerable<int> Variables => reached.Keys;

    /// <summary>How many of the values that a variable may turn out to have would settle the answer: from 0 to 1.</summary>
    public double ShareSettled(int variable)
    {
        var settled = 0;
        for (var open = known[variable]; open != 0; open &= open - 1)
        {
            var answersThen = besides[variable] | reached[variable][BitOperations.TrailingZeroCount(open)];
            settled += BitOperations.IsPow2(answersThen) ? 1 : 0;
        }
        return settled / (double)BitOperations.PopCount(known[variable]);
    }

    private int Built(int permits, int refusal)
    {
        if (permits == Diagram.Always)
            return ends[0];
        if (refusal == Diagram.Always)
            return ends[1];
        if (permits == Diagram.Never && refusal == Diagram.Never)
            return ends[2];
        var variable = Math.Min(diagram.VariableOf(permits), diagram.VariableOf(refusal));
        var open = known[variable];
        var first = BitOperations.TrailingZeroCount(open);
        if (BitOperations.IsPow2(open))
            return Built(diagram.Child(permits, variable, first), diagram.Child(refusal, variable, first));
        if (built.TryGetValue((permits, refusal), out var node))
            return node;
        // A value that the variable cannot have leads where its first possible one leads.
        Span<int> next = stackalloc int[diagram.SizeOf(variable)];
        next.Fill(Built(diagram.Child(permits, variable, first), diagram.Child(refusal, variable, first)));
        // Stryker disable once assignment : to put in the first one twice changes nothing
        open &= open - 1;
        for (; open != 0; open &= open - 1)
        {
            var value = BitOperations.TrailingZeroCount(open);
            next[value] = Built(diagram.Child(permits, variable, value), diagram.Child(refusal, variable, value));
        }
        return built[(permits, refusal)] = left.Node(variable, next);
    }

    /// <summary>
    /// Collects which answers each value of each variable leads to, a bit for each answer.
    /// </summary>
    /// <returns>The answers that are reached past each variable, by ways on which nobody asks about it.</returns>
    private int[] Reach()
    {
        var answersFrom = new int[left.Count];
        var passing = new int[3, answers + 1];
        for (var answer = 0; answer < 3; answer++)
            answersFrom[ends[answer]] = 1 << answer;
        for (var node = Diagram.Always + 1; node < left.Count; node++)
        {
            var variable = left.VariableOf(node);
            if (variable == answers)
                continue;
            if (!reached.TryGetValue(variable, out var values))
                reached[variable] = values = new int[diagram.SizeOf(variable)];
            for (var value = 0; value < values.Length; value++)
            {
                var child = left.Child(node, value);
                answersFrom[node] |= answersFrom[child];
                values[value] |= answersFrom[child];
                Pass(passing, variable + 1, left.VariableOf(child), answersFrom[child]);
            }
        }
        return Summed(passing);
    }

    /// <summary>Marks that a way passes the variables from one up to another.</summary>
    private static void Pass(int[,] passing, int from, int until, int answers)
    {
        for (var answer = 0; answer < 3; answer++)
        {
            // Stryker disable once bitwise : no set of answers is negative
            var reaches = answers >> answer & 1;
            passing[answer, from] += reaches;
            passing[answer, until] -= reaches;
        }
    }

    private static int[] Summed(int[,] passing)
    {
        var sums = new int[passing.GetLength(1)];
        for (var answer = 0; answer < 3; answer++)
        {
            var ways = 0;
            for (var variable = 0; variable < sums.Length; variable++)
            {
                ways += passing[answer, variable];
                // Stryker disable once assignment : each answer has a bit of its own
                sums[variable] |= ways > 0 ? 1 << answer : 0;
            }
        }
        return sums;
    }
}
