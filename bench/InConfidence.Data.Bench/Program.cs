using InConfidence.Data.Bench;
using InConfidence.Data.Databases;

switch (args)
{
    case ["lists"]:
        var folder = Directory.CreateTempSubdirectory("inconfidence-bench-");
        await ListsBench.RunAsync(SqliteDatabase.In(folder.FullName));
        folder.Delete(recursive: true);
        return 0;
    case ["lists", "--postgresql", var connection]:
        await ListsBench.RunAsync(new PostgreSqlDatabase(connection));
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: lists [--postgresql CONNECTION].");
        return 2;
}
