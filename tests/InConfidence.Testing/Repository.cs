namespace InConfidence.Testing;

/// <summary>Where the source tree lies, found from the running test.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InConfidence.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from a build inside the source tree.");
    }
}
