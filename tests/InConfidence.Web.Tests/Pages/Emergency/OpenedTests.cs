using System.Net;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.Pages.Emergency;

/// <summary>What was opened is read by whoever opened it, for three hours, and by nobody who is alleged, kept out or family (Z1, H1, L1).</summary>
public sealed class OpenedTests : EmergencySchool
{
    [Fact]
    public async Task Get_ByWhoeverOpenedIt_ShowsTheWordsForThreeHours_AndIsAnEntryEachTime()
    {
        var record = await School.TellAsync();
        var opened = await OpenAsync(Teacher);
        var before = (await School.Test.EntriesAsync()).Count;

        var page = await ReadAsync(Teacher, opened);

        Assert.Equal(DeskSchool.Words.Replace('\0', '\u2400'), page.Document.QuerySelector($"[data-record='{record}'] .ic-words")!.TextContent);
        Assert.Contains("Told of it: Lena Lead", page.Text, StringComparison.Ordinal);
        var entry = Assert.Single((await School.Test.EntriesAsync()).Skip(before), entry => entry.Act == LedgerAct.EmergencyRead);
        Assert.Equal((Teacher.Value, record.Value), (entry.Who, Assert.Single(entry.Records)));
        School.Test.Time.Advance(TimeSpan.FromMinutes(179));
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(Teacher, opened)).Status);
        School.Test.Time.Advance(TimeSpan.FromMinutes(1));
        await AssertHiddenAsync(Teacher, opened);
        Assert.Null((await ReadAsync(Teacher, "/emergency")).Document.QuerySelector("[data-open]"));
    }

    [Fact]
    public async Task Get_BySomebodyElse_IsAsIfItWereMissing_AndTheRecordStaysShutElsewhere()
    {
        var record = await School.TellAsync();
        var opened = await OpenAsync(Teacher);

        foreach (var person in new[] { School.Writer, School.Lead, School.Head, School.Student })
            await AssertHiddenAsync(person, opened);
        await AssertHiddenAsync(Teacher, $"/records/{record}");
        Assert.DoesNotContain(record.ToString(), (await ReadAsync(Teacher, "/mine")).Body, StringComparison.Ordinal);
        await AssertHiddenAsync(Teacher, ReviewOf(opened));
    }

    [Fact]
    public async Task Get_WhereTheOpenerIsAllegedKeptOutOrFamilyOfTheAlleged_ShowsNothingOfIt()
    {
        var partner = await School.Test.AddPersonAsync("Paul", "Partner", PersonKind.Staff, Role.Staff);
        await School.RelateAsync(partner, Teacher, RelationKind.SameHousehold);
        var ordinary = await School.TellAsync();
        await School.TellAsync(DeskSchool.About(School.Student, new PersonInRecord(PartInRecord.Alleged, Teacher, null)));
        await School.TellAsync(DeskSchool.About(School.Student, new PersonInRecord(PartInRecord.KeptOut, Teacher, null), new PersonInRecord(PartInRecord.Alleged, partner, null)));

        Assert.Equal([ordinary.ToString()], await RecordsAsync(Teacher));
        Assert.Equal([ordinary.ToString()], await RecordsAsync(partner));
    }

    /// <summary>A student spoke of an adult and named nobody: the one who is meant may be the one who opens.</summary>
    [Theory]
    [InlineData(AdultInvolved.Unknown)]
    [InlineData(AdultInvolved.AdultHere)]
    public async Task Get_WhereAnAdultHereMayBeMeant_ShowsNothingOfItToAColleague(AdultInvolved adult)
    {
        var ordinary = await School.TellAsync();
        await School.TellAsync(DeskSchool.About(School.Student) with { AdultInvolved = adult });

        Assert.Equal([ordinary.ToString()], await RecordsAsync(Teacher));
    }

    [Fact]
    public async Task Get_OnceTheOpenerIsAlleged_ShowsNothingOfItAnyMore()
    {
        var record = await School.TellAsync();
        var opened = await OpenAsync(Teacher);
        Assert.NotNull((await ReadAsync(Teacher, opened)).Document.QuerySelector("[data-record]"));

        await LinkAsync(record, PartInRecord.Alleged, Teacher);

        Assert.NotNull((await ReadAsync(Teacher, opened)).Document.QuerySelector("[data-nothing]"));
    }

    [Fact]
    public async Task Get_OfConcernsAboutAdults_ShowsNone()
    {
        await School.TellAsync(DeskSchool.About(School.Student, new PersonInRecord(PartInRecord.Alleged, School.Writer, null)) with
        {
            Kind = RecordKind.ConcernAboutAdult,
            AdultInvolved = AdultInvolved.AdultHere,
            People = [new PersonInRecord(PartInRecord.Concerned, School.Student, null)],
        });

        Assert.Empty(await RecordsAsync(Teacher));
    }

    [Fact]
    public async Task Get_OfAHiddenRecordAlone_IsThePageOfNothingAtAll()
    {
        await School.Test.AddPersonAsync("Ned", "Nothing", PersonKind.Student);
        await School.TellAsync(DeskSchool.About(School.Student, new PersonInRecord(PartInRecord.Alleged, Teacher, null)));

        var (hidden, nothing) = (await OpenAsync(Teacher), await OpenAsync(Teacher, "Ned"));

        Assert.Equal(Page(await ReadAsync(Teacher, nothing), nothing, "Ned Nothing"), Page(await ReadAsync(Teacher, hidden), hidden, "Sam Student"));
    }

    [Fact]
    public async Task Get_ChangesNothingOfTheRecord()
    {
        var record = await School.TellAsync();
        var lead = await School.Test.ReaderAsync(School.Lead);
        Task<RecordView?> LookAsync() => School.Test.School.OpenRecordAsync(lead, record, TestSchool.Cancellation);
        await LookAsync();
        var before = await LookAsync();

        await ReadAsync(Teacher, await OpenAsync(Teacher));

        Assert.Equivalent(before, await LookAsync(), strict: true);
    }

    private static string Page(Answer answer, string path, string name) =>
        FormTokens.Without(answer.Body).Replace(path, "", StringComparison.Ordinal).Replace(name, "", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string?>> RecordsAsync(PersonId person) =>
        [.. (await ReadAsync(person, await OpenAsync(person))).Document.QuerySelectorAll("[data-record]").Select(record => record.GetAttribute("data-record"))];
}
