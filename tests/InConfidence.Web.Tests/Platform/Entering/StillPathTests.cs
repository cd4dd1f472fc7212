using CsCheck;
using InConfidence.Advising;
using InConfidence.Cases;
using InConfidence.Data.Showing;
using InConfidence.Records;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace InConfidence.Web.Tests.Platform.Entering;

/// <summary>What a page shows is named in an address, and read out of it again.</summary>
public sealed class StillPathTests
{
    private const int LongestAddress = 8_192;

    [Fact]
    public void Read_OfAPath_NamesWhatItWasMadeOf() =>
        Gen.Select(Gen.Guid.Array[0, 40], Gen.Guid.Array[0, 40], Gen.Guid.Array[1, 40]).Sample((records, cases, questions) =>
        {
            var shown = new Shown { Records = [.. records.Select(RecordId.From)], Cases = [.. cases.Select(CaseId.From)], Questions = [.. questions.Select(AdviceId.From)] };

            var read = Read(StillPath.Of(shown)!);

            Assert.Equal(shown.Records.Distinct(), read.Records);
            Assert.Equal(shown.Cases.Distinct(), read.Cases);
            Assert.Equal(shown.Questions.Distinct(), read.Questions);
            Assert.Empty(read.Parts);
        });

    [Fact]
    public void Of_MoreThanFitsIntoAnAddress_NamesWhatComesFirst()
    {
        var shown = new Shown { Records = [.. Enumerable.Range(0, 1_000).Select(_ => RecordId.From(Guid.NewGuid()))], Cases = [CaseId.From(Guid.NewGuid())] };

        var path = StillPath.Of(shown)!;

        Assert.InRange(path.Length, 1, LongestAddress);
        Assert.Equal(shown.Records.Take(300), Read(path).Records);
        Assert.Empty(Read(path).Cases);
    }

    [Fact]
    public void Of_Nothing_IsNoPath() => Assert.Null(StillPath.Of(new Shown()));

    [Fact]
    public void Read_OfAnyText_NamesWholeIdentifiersOrNothing() => Gen.String.Sample(text =>
    {
        var read = StillPath.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["records"] = text }));
        return read.Records.Count <= text.Length / 16;
    });

    private static Shown Read(string path) => StillPath.Read(new QueryCollection(QueryHelpers.ParseQuery(path[path.IndexOf('?', StringComparison.Ordinal)..])));
}
