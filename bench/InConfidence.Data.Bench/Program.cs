using InConfidence.Data.Bench;

if (args is not ["lists", "--data", var folder, .. var rest] || rest is not ([] or ["--postgresql", _]))
{
    Console.Error.WriteLine("Say what to measure: lists --data FOLDER [--postgresql CONNECTION].");
    return 2;
}
await using var school = await LargeSchool.OpenAsync(folder, rest is [_, var connection] ? connection : null);
await ListsBench.RunAsync(school);
return 0;
