using System.Runtime.Versioning;

namespace InConfidence.Sealing.Tests;

/// <summary>A key that the service manager hands over.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class CredentialTests : IDisposable
{
    private const string Name = "inconfidence.key";
    private readonly TestFolder folder = new();

    public CredentialTests() => KeyFileProvider.Create(Path.Combine(folder.Keys, Name));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(UnixFileMode.UserRead)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.GroupRead)]
    public async Task OpenCredential_AsTheManagerHandsItOver_IsTheKeyOfTheSameFile(UnixFileMode mode)
    {
        var file = Path.Combine(folder.Keys, Name);
        byte[] wrapped;
        using (var provider = KeyFileProvider.Open(file, folder.Data))
            wrapped = await provider.WrapAsync("secret"u8.ToArray(), default);
        File.SetUnixFileMode(file, mode);

        using var credential = KeyFileProvider.OpenCredential(folder.Keys, Name, folder.Data);

        Assert.Equal("secret"u8.ToArray(), await credential.UnwrapAsync(wrapped, default));
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.GroupExecute)]
    public void OpenCredential_OpenToOthers_IsRefused(UnixFileMode more)
    {
        var file = Path.Combine(folder.Keys, Name);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | more);

        var refusal = Assert.Throws<UnsafeKeyException>(() => KeyFileProvider.OpenCredential(folder.Keys, Name, folder.Data));

        Assert.Contains("open to others", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void OpenCredential_WithoutAServiceManager_IsRefusedInOneSentence(string? none) =>
        Assert.Contains(
            "LoadCredential=inconfidence.key",
            Assert.Throws<UnsafeKeyException>(() => KeyFileProvider.OpenCredential(none, Name, folder.Data)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void OpenCredential_ThatIsNotThereOrInTheData_IsRefused()
    {
        KeyFileProvider.Create(Path.Combine(folder.Data, Name));

        Assert.Contains("There is no key file", Assert.Throws<UnsafeKeyException>(() => KeyFileProvider.OpenCredential(folder.Keys, "other", folder.Data)).Message, StringComparison.Ordinal);
        Assert.Contains("inside the data folder", Assert.Throws<UnsafeKeyException>(() => KeyFileProvider.OpenCredential(folder.Data, Name, folder.Data)).Message, StringComparison.Ordinal);
    }
}
