namespace InConfidence.Sealing.Tests;

public sealed class DerivedKeyTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly Guid school = Guid.NewGuid();
    private KeyFileProvider provider = null!; // Set before each test.
    private KeyRing ring = null!; // Set before each test.

    public async ValueTask InitializeAsync()
    {
        provider = folder.NewProvider();
        (ring, _) = await KeyRing.CreateAsync(school, provider);
    }

    public ValueTask DisposeAsync()
    {
        ring.Dispose();
        provider.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Derive_AfterANewEpochAndReopening_GivesTheSameKey()
    {
        var before = ring.Derive("checkpoint signing", 32);
        using var lookups = ring.CreateLookupKey();

        var (_, newest) = await ring.BeginEpochAsync(provider);
        using var reopened = await KeyRing.OpenAsync(school, [newest], provider);

        Assert.Equal(before, reopened.Derive("checkpoint signing", 32));
        using var again = reopened.CreateLookupKey();
        Assert.Equal(lookups.Hash("account name", "zoë"), again.Hash("account name", "zoë"));
    }

    [Fact]
    public async Task Derive_ForAnotherPurposeOrSchool_GivesAnotherKey()
    {
        var (other, _) = await KeyRing.CreateAsync(Guid.NewGuid(), provider);

        Assert.NotEqual(ring.Derive("checkpoint signing", 32), ring.Derive("framework", 32));
        Assert.NotEqual(ring.Derive("checkpoint signing", 32), other.Derive("checkpoint signing", 32));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(1024)]
    public void Derive_GivesTheLengthAskedFor(int bytes) => Assert.Equal(bytes, ring.Derive("framework", bytes).Length);

    [Fact]
    public void Derive_OfABadPurposeOrLength_Throws()
    {
        Assert.Throws<ArgumentException>(() => ring.Derive("", 32));
        Assert.Throws<ArgumentOutOfRangeException>(() => ring.Derive(new string('x', 256), 32));
        Assert.Throws<ArgumentOutOfRangeException>(() => ring.Derive("framework", 15));
        Assert.Throws<ArgumentOutOfRangeException>(() => ring.Derive("framework", 1025));
        Assert.NotEmpty(ring.Derive(new string('x', 255), 32));
    }

    [Fact]
    public void Hash_OfEqualText_IsEqualAndOfAnyOtherDiffers()
    {
        using var lookups = ring.CreateLookupKey();
        string[] names = ["", "z", "zoe", "zoë", "Zoë", "zoe\u0308", "zoë "];

        var hashes = names.Select(name => Convert.ToHexString(lookups.Hash("account name", name))).ToList();

        Assert.Equal(names.Length, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Equal(64, hash.Length));
        Assert.Equal(lookups.Hash("account name", "zoë"), lookups.Hash("account name", "zoë"));
    }

    [Fact]
    public void Hash_ForAnotherPurpose_DiffersEvenWhereTheJoinedTextIsTheSame()
    {
        using var lookups = ring.CreateLookupKey();

        Assert.NotEqual(lookups.Hash("mail", "address"), lookups.Hash("maila", "ddress"));
    }

    [Fact]
    public void Hash_OfABadPurposeOrHalfACharacter_Throws()
    {
        using var lookups = ring.CreateLookupKey();

        Assert.Throws<ArgumentException>(() => lookups.Hash("", "zoë"));
        Assert.Throws<ArgumentOutOfRangeException>(() => lookups.Hash(new string('x', 256), "zoë"));
        Assert.ThrowsAny<ArgumentException>(() => lookups.Hash("account name", "\udc00"));
        Assert.Equal(32, lookups.Hash(new string('x', 255), "zoë").Length);
    }

    [Fact]
    public void ToString_OfKeys_SaysNothing()
    {
        using var lookups = ring.CreateLookupKey();

        Assert.Equal("(lookup key)", lookups.ToString());
        Assert.Equal("(key ring)", ring.ToString());
        Assert.Equal("(key file)", provider.ToString());
    }
}
