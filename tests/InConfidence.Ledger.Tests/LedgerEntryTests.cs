using CsCheck;

namespace InConfidence.Ledger.Tests;

public class LedgerEntryTests
{
    private const string Sixteen = "00000000000000000000000000000000";

    // Where the sample has its format version, its counts and lengths, and its two states.
    private const int Version = 0;
    private static readonly int[] CountsAndLengths = [25, 26, 43, 44, 64, 65, 68, 69];
    private static readonly int[] States = [118, 167];

    [Fact]
    public void Decode_OfWhatWasEncoded_IsTheSameEntry() =>
        Entries.GenEntry.Sample(entry =>
        {
            var bytes = entry.Encode();
            var decoded = LedgerEntry.Decode(bytes);

            Assert.Equal(entry, decoded);
            Assert.Equal(bytes.Length, entry.EncodedSize);
            Assert.Equal(bytes, decoded.Encode());
        });

    [Fact]
    public void Decode_WithAnyOneByteChanged_IsRefusedOrIsAnotherEntryWithJustTheseBytes()
    {
        var bytes = Entries.Sample().Encode();

        Assert.Equal(168, bytes.Length);
        for (var place = 0; place < bytes.Length; place++)
        {
            for (var change = 1; change < 256; change++)
            {
                var changed = (byte[])bytes.Clone();
                changed[place] ^= (byte)change;
                var decoded = TryDecode(changed);
                Assert.True(decoded is null || decoded.Encode().SequenceEqual(changed), $"Byte {place} changed by {change}.");
                Assert.NotEqual(Entries.Sample(), decoded);
            }
        }
    }

    [Fact]
    public void Decode_WithAnotherVersionCountLengthOrState_IsRefused()
    {
        var bytes = Entries.Sample().Encode();

        foreach (var place in (int[])[Version, .. CountsAndLengths, .. States])
        {
            for (var change = 1; change < 256; change++)
            {
                var changed = (byte[])bytes.Clone();
                changed[place] ^= (byte)change;
                // The two states are 0 and 1: changed into each other they are well formed.
                if (States.Contains(place) && changed[place] <= 1)
                    Assert.NotNull(TryDecode(changed));
                else
                    Assert.True(TryDecode(changed) is null, $"Byte {place} changed by {change} was accepted.");
            }
        }
    }

    [Fact]
    public void Decode_OfABeginningOrWithMoreBehind_IsRefused()
    {
        var bytes = Entries.Sample().Encode();

        for (var length = 0; length < bytes.Length; length++)
            Assert.Null(TryDecode(bytes[..length]));
        Assert.Null(TryDecode([.. bytes, 0]));
    }

    [Fact]
    public void Decode_OfAnyBytes_IsRefusedOrGivesTheseBytesBack() =>
        Gen.Byte.Array[0, 60].Select(rest => (byte[])[1, .. new byte[24], .. rest]).Sample(bytes =>
        {
            var decoded = TryDecode(bytes);
            Assert.True(decoded is null || decoded.Encode().SequenceEqual(bytes));
        });

    [Theory]
    [InlineData("02", "The entry has format version 2; this reader knows version 1.")]
    [InlineData("", "The entry ends at byte 0, inside the format version.")]
    [InlineData("0100", "The entry ends at byte 2, inside the entry's id.")]
    [InlineData("010000000000000000000000000000000000", "The entry ends at byte 18, inside the time.")]
    [InlineData("01000000000000000000000000000000000000000000000000", "The entry ends at byte 25, inside the number of parts.")]
    [InlineData("010000000000000000000000000000000000000000000000000001" + Sixteen, "The entry ends at byte 43, inside the length of a part.")]
    [InlineData("010000000000000000000000000000000000000000000000000001" + Sixteen + "000500", "The entry ends at byte 46, inside a part.")]
    [InlineData("01000000000000000000000000000000000000000000000000" + "00000001", "The entry ends at byte 29, inside the id of a ciphertext.")]
    [InlineData("01000000000000000000000000000000000000000000000000" + "00000001" + Sixteen, "The entry ends at byte 45, inside the hash of a ciphertext.")]
    [InlineData("01000000000000000000000000000000000000000000000000" + "00000001" + Sixteen + Sixteen + Sixteen, "The entry ends at byte 77, inside the state of a ciphertext.")]
    [InlineData("010000000000000000000000000000000000000000000000000000", "The entry ends at byte 27, inside the number of ciphertexts.")]
    [InlineData("01000000000000000000000000000000000000000000000000000100", "The entry ends at byte 28, inside the key id of a part.")]
    [InlineData("01000000000000000000000000000000007fffffffffffffff00000000", "The time of the entry, 9223372036854775807 microseconds from 1970, lies outside the years 1 to 9999.")]
    [InlineData("0100000000000000000000000000000000800000000000000000000000", "The time of the entry, -9223372036854775808 microseconds from 1970, lies outside the years 1 to 9999.")]
    [InlineData("010000000000000000000000000000000000000000000000000000000000", "The entry goes on for 1 bytes after its end.")]
    public void Decode_OfSomethingElse_SaysWhatIsWrong(string hex, string message)
    {
        var refused = Assert.Throws<FormatException>(() => LedgerEntry.Decode(Convert.FromHexString(hex)));

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void Decode_OfAnUnknownState_SaysSo()
    {
        var bytes = Entries.Sample().Encode();
        bytes[^1] = 2;

        var refused = Assert.Throws<FormatException>(() => LedgerEntry.Decode(bytes));

        Assert.Equal("The state of a ciphertext is 2; it is 0 (stored) or 1 (disposed of).", refused.Message);
    }

    [Fact]
    public void Encode_UpToTheLargestSize_IsReadAgain()
    {
        var entry = Entries.WithSealed(LedgerEntry.LargestSize - 47);

        Assert.Equal(65535, entry.EncodedSize);
        Assert.Equal(entry, LedgerEntry.Decode(entry.Encode()));
    }

    [Fact]
    public void Encode_OneByteBeyond_IsRefusedAndSoIsReadingIt()
    {
        var entry = Entries.WithSealed(LedgerEntry.LargestSize - 46);

        Assert.Equal(65536, entry.EncodedSize);
        Assert.Throws<InvalidOperationException>(() => entry.Encode());
        var refused = Assert.Throws<FormatException>(() => LedgerEntry.Decode(new byte[65536]));
        Assert.Equal("The entry has 65536 bytes; an entry has at most 65535.", refused.Message);
    }

    [Fact]
    public void At_InAnyZoneAndFinerThanAMicrosecond_IsKeptAsWholeMicrosecondsOfUtc()
    {
        var given = new DateTimeOffset(2026, 9, 1, 9, 30, 0, TimeSpan.FromHours(1)).AddTicks(19);

        var entry = Entries.Sample() with { At = given };

        Assert.Equal(TimeSpan.Zero, entry.At.Offset);
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 8, 30, 0, TimeSpan.Zero).AddMicroseconds(1), entry.At);
        Assert.Equal(entry, new LedgerEntry(entry.Id, given, entry.Parts, entry.Ciphertexts));
    }

    [Fact]
    public void At_TheEndsOfTime_IsReadAgain()
    {
        foreach (var moment in (DateTimeOffset[])[DateTimeOffset.MinValue, DateTimeOffset.MaxValue])
        {
            var entry = Entries.Sample() with { At = moment };
            Assert.Equal(entry.At, LedgerEntry.Decode(entry.Encode()).At);
            Assert.True(moment - entry.At < TimeSpan.FromMicroseconds(1));
        }
    }

    [Fact]
    public void Equality_WithAnyFieldChanged_IsLost()
    {
        var entry = Entries.Sample();

        Assert.Equal(entry, Entries.Sample());
        Assert.Equal(entry.GetHashCode(), Entries.Sample().GetHashCode());
        Assert.NotEqual(entry, entry with { Id = Entries.Id(9) });
        Assert.NotEqual(entry, entry with { At = entry.At.AddMicroseconds(1) });
        Assert.NotEqual(entry, entry with { Parts = [.. entry.Parts.Reverse()] });
        Assert.NotEqual(entry, entry with { Parts = [entry.Parts[0], Entries.Part(4, 8, 9)] });
        Assert.NotEqual(entry, entry with { Parts = [entry.Parts[0], Entries.Part(5, 8, 8)] });
        Assert.NotEqual(entry, entry with { Ciphertexts = [entry.Ciphertexts[0]] });
    }

    private static LedgerEntry? TryDecode(byte[] bytes)
    {
        try
        {
            return LedgerEntry.Decode(bytes);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
