using InConfidence.Ledger.Bench;

// Both sides of a comparison run in turn in one process, and what counts is the ratio: the machine is nobody's in particular.
switch (args)
{
    case ["verify", .. var rest]:
        await VerifyBench.RunAsync(rest is [var entries] ? int.Parse(entries, null) : 1_000_000);
        return 0;
    case ["record"]:
        await RecordBench.OnSqliteAsync();
        return 0;
    case ["record", "--postgresql", var connection]:
        await RecordBench.OnPostgreSqlAsync(connection);
        return 0;
    case ["submit"]:
        await SubmitBench.RunAsync();
        return 0;
    case ["kills", .. var rest]:
        return await KillsBench.RunAsync(rest is [var kills, ..] ? int.Parse(kills, null) : 50, rest is [_, "--postgresql", var there] ? there : null);
    case [KillsBench.Writing, var data, var writer]:
        await KillsBench.WriteUntilKilledAsync(data, writer);
        return 0;
    case ["rotate", .. var rest]:
        await RotateBench.RunAsync(rest is [var keys] ? int.Parse(keys, null) : 100_000);
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: verify [ENTRIES], record [--postgresql CONNECTION], submit, kills [KILLS [--postgresql CONNECTION]], or rotate [KEYS].");
        return 2;
}
