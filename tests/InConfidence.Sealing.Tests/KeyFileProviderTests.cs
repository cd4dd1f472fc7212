using System.Runtime.Versioning;

namespace InConfidence.Sealing.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class KeyFileProviderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly TestFolder folder = new();
    private readonly string path;

    public KeyFileProviderTests()
    {
        path = Path.Combine(folder.Keys, "school.key");
        KeyFileProvider.Create(path);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Create_MakesThirtyTwoRandomBytesForTheOwnerAlone()
    {
        var other = Path.Combine(folder.Keys, "other.key");
        KeyFileProvider.Create(other);

        Assert.Equal(32, new FileInfo(path).Length);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(path));
        Assert.NotEqual(File.ReadAllBytes(path), File.ReadAllBytes(other));
    }

    [Fact]
    public void Create_OverAFileThatIsThere_ThrowsAndLeavesItAlone()
    {
        var before = File.ReadAllBytes(path);

        Assert.ThrowsAny<IOException>(() => KeyFileProvider.Create(path));

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.EnumerateFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Create_WhereAnEarlierOneWasBrokenOff_BeginsAnew()
    {
        var fresh = Path.Combine(folder.Keys, "fresh.key");
        File.WriteAllBytes(fresh + ".unfinished", [1, 2, 3]);

        KeyFileProvider.Create(fresh);

        Assert.Equal(32, new FileInfo(fresh).Length);
        Assert.False(File.Exists(fresh + ".unfinished"));
    }

    [Fact]
    public void Create_InsideTheDataFolder_IsRefusedAndMakesNothing()
    {
        var inside = Path.Combine(folder.Data, "school.key");

        Assert.Throws<UnsafeKeyException>(() => KeyFileProvider.Create(inside, folder.Data));

        Assert.False(File.Exists(inside));
    }

    [Fact]
    public async Task Open_OfAGoodFile_GivesBackWhatAnEarlierOpeningWrapped()
    {
        byte[] secret = [1, 2, 3], place = [4, 5], wrapped;
        using (var first = KeyFileProvider.Open(path, folder.Data))
            wrapped = await first.WrapAsync(secret, place);

        using var second = KeyFileProvider.Open(path, folder.Data);

        Assert.Equal(secret, await second.UnwrapAsync(wrapped, place));
        await Assert.ThrowsAsync<BrokenSealException>(() => second.UnwrapAsync(wrapped, secret));
        await Assert.ThrowsAsync<BrokenSealException>(() => second.UnwrapAsync(wrapped.AsMemory(1), place));
    }

    [Fact]
    public async Task WrapAsync_BoundToMuch_IsGivenBack()
    {
        using var provider = KeyFileProvider.Open(path, folder.Data);
        var place = new byte[1024];
        var secret = Enumerable.Repeat((byte)8, 4096).ToArray();

        var wrapped = await provider.WrapAsync(secret, place);

        Assert.Equal(secret, await provider.UnwrapAsync(wrapped, place));
        place[1023] = 1;
        await Assert.ThrowsAsync<BrokenSealException>(() => provider.UnwrapAsync(wrapped, place));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead | UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.GroupExecute)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.OtherExecute)]
    public void Open_OfAFileOpenToOthers_IsRefused(UnixFileMode more)
    {
        File.SetUnixFileMode(path, OwnerOnly | more);

        Refused(path, folder.Data, "0600");
    }

    [Fact]
    public void Open_OfAFileThatItsOwnerMayOnlyRead_IsAccepted()
    {
        File.SetUnixFileMode(path, UnixFileMode.UserRead);

        using var provider = KeyFileProvider.Open(path, folder.Data);

        Assert.Equal(File.ReadAllBytes(path), provider.Secret.Memory);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void Open_OfAFileOfTheWrongSize_IsRefused(int size)
    {
        File.WriteAllBytes(path, new byte[size]);

        Refused(path, folder.Data, "32 bytes");
    }

    [Fact]
    public void Open_WithoutAFile_IsRefused()
    {
        Refused(Path.Combine(folder.Keys, "none"), folder.Data, "no key file");
        Refused(Path.Combine(folder.Root, "none", "none"), folder.Data, "no key file");
        Refused(folder.Keys, folder.Data, "cannot be read");
    }

    [Fact]
    public void Open_InsideTheDataFolderHoweverWritten_IsRefused()
    {
        var inside = Path.Combine(folder.Data, "sub", "school.key");
        Directory.CreateDirectory(Path.GetDirectoryName(inside)!);
        File.Move(path, inside);
        var fileLink = Path.Combine(folder.Keys, "link.key");
        File.CreateSymbolicLink(fileLink, inside);
        var folderLink = Path.Combine(folder.Root, "elsewhere");
        Directory.CreateSymbolicLink(folderLink, Path.Combine("data", "sub"));
        var dataLink = Path.Combine(folder.Root, "datalink");
        Directory.CreateSymbolicLink(dataLink, folder.Data);
        var linkToLink = Path.Combine(folder.Keys, "again.key");
        File.CreateSymbolicLink(linkToLink, "../elsewhere/school.key");
        var upFromLink = Path.Combine(folder.Keys, "up.key");
        File.CreateSymbolicLink(upFromLink, "../elsewhere/../sub/school.key");
        var stay = Path.Combine(folder.Keys, "stay.key");
        File.CreateSymbolicLink(stay, "./.././data/./sub/school.key");

        Refused(stay, folder.Data, "inside the data folder");
        Refused(inside, folder.Data, "inside the data folder");
        Refused(inside, folder.Data + Path.DirectorySeparatorChar, "inside the data folder");
        Refused(Path.GetRelativePath(Environment.CurrentDirectory, inside), folder.Data, "inside the data folder");
        Refused(inside, Path.GetRelativePath(Environment.CurrentDirectory, folder.Data), "inside the data folder");
        Refused(Path.Combine(folder.Keys, "..", "data", "sub", "school.key"), folder.Data, "inside the data folder");
        Refused(fileLink, folder.Data, "inside the data folder");
        Refused(Path.Combine(folderLink, "school.key"), folder.Data, "inside the data folder");
        Refused(inside, dataLink, "inside the data folder");
        Refused(linkToLink, folder.Data, "inside the data folder");
        Refused(upFromLink, folder.Data, "inside the data folder");
        Refused(inside, "/", "inside the data folder");
        Refused(inside, inside, "inside the data folder");
    }

    [Fact]
    public void Open_BesideTheDataFolder_IsAccepted()
    {
        var beside = folder.Data + "-keys";
        File.Move(path, beside);
        var link = Path.Combine(folder.Data, "link.key");
        File.CreateSymbolicLink(link, beside);

        using var direct = KeyFileProvider.Open(beside, folder.Data);
        using var linked = KeyFileProvider.Open(link, folder.Data);
        using var notYet = KeyFileProvider.Open(beside, Path.Combine(folder.Root, "not", "there", "yet"));

        Assert.Equal(direct.Secret.Memory, linked.Secret.Memory);
        Assert.Equal(direct.Secret.Memory, notYet.Secret.Memory);
    }

    [Fact]
    public void Open_ThroughLinksThatGoRound_IsRefused()
    {
        string first = Path.Combine(folder.Keys, "a"), second = Path.Combine(folder.Keys, "b");
        File.CreateSymbolicLink(first, second);
        File.CreateSymbolicLink(second, first);

        Refused(first, folder.Data, "goes round");
    }

    [Fact]
    public void Open_ThroughFortyLinks_IsAcceptedAndThroughOneMoreRefused()
    {
        var link = path;
        for (var number = 1; number <= 41; number++)
        {
            if (number == 41)
                KeyFileProvider.Open(link, folder.Data).Dispose();
            var next = Path.Combine(folder.Keys, $"{number}.link");
            File.CreateSymbolicLink(next, link);
            link = next;
        }

        Refused(link, folder.Data, "goes round");
    }

    [Fact]
    public void Open_InAFolderThatDiffersInCaseOnly_IsAcceptedOnLinux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems take the two names for one.");
        var other = Path.Combine(folder.Root, "DATA");
        Directory.CreateDirectory(other);
        File.Move(path, Path.Combine(other, "school.key"));

        using var provider = KeyFileProvider.Open(Path.Combine(other, "school.key"), folder.Data);

        Assert.NotNull(provider);
    }

    [Fact]
    public void CreateAndOpen_WithoutAPath_Throw()
    {
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => KeyFileProvider.Create("")).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => KeyFileProvider.Open("", folder.Data)).ParamName);
        Assert.Equal("dataFolder", Assert.Throws<ArgumentException>(() => KeyFileProvider.Open(path, "")).ParamName);
    }

    private static void Refused(string path, string data, string because)
    {
        var refusal = Assert.Throws<UnsafeKeyException>(() => KeyFileProvider.Open(path, data));
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }
}
