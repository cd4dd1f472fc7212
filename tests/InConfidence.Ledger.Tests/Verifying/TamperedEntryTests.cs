namespace InConfidence.Ledger.Tests.Verifying;

/// <summary>Somebody who can write to the store, and does so without making the leaf hashes fit: the entry itself is named.</summary>
public class TamperedEntryTests
{
    private const int Size = 9;

    public static TheoryData<int> Places() => [.. Enumerable.Range(0, Size)];

    public static TheoryData<int> PlacesBeforeTheLast() => [.. Enumerable.Range(0, Size - 1)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithAnyByteOfAnEntryChanged_NamesIt(int place)
    {
        using var log = TestLog.Sample();
        var original = log.Stored[place];
        for (var position = 0; position < original.Bytes.Length; position++)
        {
            var bytes = original.Bytes.ToArray();
            bytes[position] ^= 1;
            log.Stored[place] = original with { Bytes = bytes };
            await Names(log, place, $"Entry {place} was changed");
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithALeafHashChanged_NamesTheEntry(int place)
    {
        using var log = TestLog.Sample();
        log.Stored[place] = log.Stored[place] with { LeafHash = Sha256Hash.Of([]) };

        await Names(log, place, $"Entry {place} was changed");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithAnEntryCutShortOrLengthened_NamesIt(int place)
    {
        using var log = TestLog.Sample();
        var original = log.Stored[place];

        log.Stored[place] = original with { Bytes = original.Bytes[..^1] };
        await Names(log, place, $"Entry {place} was changed");
        log.Stored[place] = original with { Bytes = new byte[] { 0 }.Concat(original.Bytes.ToArray()).ToArray() };
        await Names(log, place, $"Entry {place} was changed");
    }

    [Theory]
    [MemberData(nameof(PlacesBeforeTheLast))]
    public async Task Verify_WithAnEntryDeleted_NamesIt(int place)
    {
        using var log = TestLog.Sample();
        log.Stored.RemoveAt(place);

        await Names(log, place, $"Entry {place} is missing: entry {place + 1} stands in its place.");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithAnEntryPutInTwice_NamesThePlaceAfterIt(int place)
    {
        using var log = TestLog.Sample();
        log.Stored.Insert(place, log.Stored[place]);

        await Names(log, place + 1, $"Entry {place + 1} is missing: entry {place} stands in its place.");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithTwoEntriesSwappedAndTheirNumbersToo_NamesTheFirst(int place)
    {
        for (var other = place + 1; other < Size; other++)
        {
            using var log = TestLog.Sample();
            (log.Stored[place], log.Stored[other]) = (log.Stored[other], log.Stored[place]);

            await Names(log, place, $"Entry {place} is missing");
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithTheBytesOfTwoEntriesSwapped_NamesTheFirst(int place)
    {
        for (var other = place + 1; other < Size; other++)
        {
            using var log = TestLog.Sample();
            (log.Stored[place], log.Stored[other]) =
                (log.Stored[place] with { Bytes = log.Stored[other].Bytes }, log.Stored[other] with { Bytes = log.Stored[place].Bytes });

            await Names(log, place, $"Entry {place} was changed");
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Verify_WithSomethingThatIsNoEntryWrittenAsOne_NamesIt(int place)
    {
        using var log = TestLog.Sample();
        log.Outside.Clear();
        log.Inside.Clear();
        byte[] rubbish = [.. log.Stored[place].Bytes.Span, 0];
        log.Stored[place] = log.Stored[place] with { Bytes = rubbish, LeafHash = MerkleFrontier.LeafHash(rubbish) };

        await Names(log, place, $"Entry {place} cannot be read. The entry goes on for 1 bytes after its end.");
    }

    [Fact]
    public async Task Verify_WithANumberBelowNought_NamesTheFirstEntry()
    {
        using var log = TestLog.Sample();
        log.Stored[0] = log.Stored[0] with { Number = -1 };

        await Names(log, 0, "Entry 0 is missing");
    }

    private static async Task Names(TestLog log, int place, string message)
    {
        var report = await log.Verify();

        Assert.False(report.Ok);
        Assert.Equal(place, report.FirstBad);
        Assert.Equal(place, report.Entries);
        Assert.StartsWith(message, report.Message, StringComparison.Ordinal);
    }
}
