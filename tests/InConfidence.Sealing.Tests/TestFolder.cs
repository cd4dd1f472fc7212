namespace InConfidence.Sealing.Tests;

/// <summary>A folder of one test, gone afterwards: a data folder and, beside it, a place for keys.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("sealing");

    public TestFolder()
    {
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Keys);
    }

    public string Root => root.FullName;

    public string Data => Path.Combine(Root, "data");

    public string Keys => Path.Combine(Root, "keys");

    public KeyFileProvider NewProvider()
    {
        var path = Path.Combine(Keys, Path.GetRandomFileName());
        KeyFileProvider.Create(path);
        return KeyFileProvider.Open(path, Data);
    }

    public void Dispose() => root.Delete(recursive: true);
}
