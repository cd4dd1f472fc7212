using InConfidence.Data.Bench;

if (args is not ["lists" or "queries", "--data", var folder, .. var rest] || rest is not ([] or ["--postgresql", _]))
{
    Console.Error.WriteLine("Say what to measure: lists or queries --data FOLDER [--postgresql CONNECTION].");
    return 2;
}
await using var school = await LargeSchool.OpenAsync(folder, rest is [_, var connection] ? connection : null);
await (args[0] == "lists" ? ListsBench.RunAsync(school) : ListsBench.ShowQueriesAsync(school));
return 0;
