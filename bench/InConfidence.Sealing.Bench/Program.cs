using InConfidence.Sealing.Bench;

// Both sides run in turn in one process, and what counts is the ratio: the machine is nobody's in particular.
await SealBench.RunAsync(rounds: args is [var rounds] ? int.Parse(rounds, null) : 9);
