using System.Security.Cryptography;
using CsCheck;

namespace InConfidence.Ledger.Tests;

public class Sha256HashTests
{
    [Fact]
    public void Of_AnyBytes_IsThePlatformsHash() =>
        Gen.Byte.Array[0, 300].Sample(data => Assert.Equal(SHA256.HashData(data), Sha256Hash.Of(data).ToArray()));

    [Fact]
    public void FromBytes_OfAnyHash_GivesTheSameBytesBack() =>
        Gen.Byte.Array[32].Sample(bytes =>
        {
            var hash = Sha256Hash.FromBytes(bytes);

            Assert.Equal(bytes, hash.ToArray());
            Assert.Equal(Convert.ToHexStringLower(bytes), hash.AsHex());
            Assert.Equal(hash.AsHex(), hash.ToString());
            Assert.Equal(hash, Sha256Hash.FromHex(hash.AsHex()));
            Assert.Equal(hash, Sha256Hash.FromHex(hash.AsHex().ToUpperInvariant()));
        });

    [Fact]
    public void Equality_WithAnyOneByteChanged_IsLost()
    {
        var bytes = SHA256.HashData([]);

        for (var place = 0; place < 32; place++)
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= 1;
            Assert.NotEqual(Sha256Hash.FromBytes(bytes), Sha256Hash.FromBytes(changed));
        }
        Assert.Equal(Sha256Hash.FromBytes(bytes), Sha256Hash.FromBytes((byte[])bytes.Clone()));
        Assert.Equal(Sha256Hash.FromBytes(bytes).GetHashCode(), Sha256Hash.FromBytes((byte[])bytes.Clone()).GetHashCode());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void FromBytes_OfAnotherLength_IsRefused(int length) =>
        Assert.Throws<ArgumentException>(() => Sha256Hash.FromBytes(new byte[length]));

    [Theory]
    [InlineData("")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8555")]
    [InlineData("g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void FromHex_OfAnythingElse_IsRefused(string text) =>
        Assert.Throws<FormatException>(() => Sha256Hash.FromHex(text));

    [Fact]
    public void FromHex_OfAnotherLength_SaysHowManyDigitsThereShouldBe() =>
        Assert.Equal("A SHA-256 hash has 64 hexadecimal digits, not 2.", Assert.Throws<FormatException>(() => Sha256Hash.FromHex("00")).Message);

    [Fact]
    public void CopyTo_ALongerPlace_LeavesTheRestAlone()
    {
        var place = new byte[40];

        Sha256Hash.Of([]).CopyTo(place);

        Assert.Equal(Rfc6962Vectors.EmptyRoot, Convert.ToHexStringLower(place.AsSpan(0, 32)));
        Assert.All(place[32..], value => Assert.Equal(0, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sha256Hash.Of([]).CopyTo(new byte[31]));
    }
}
