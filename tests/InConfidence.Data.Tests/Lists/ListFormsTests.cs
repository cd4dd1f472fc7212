using InConfidence.Data.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Lists;

/// <summary>
/// Lists are asked for in forms that a database answers fast. Each shows, page after page, what looking at every row and deciding each by itself
/// shows, and nothing twice; for everybody, in schools made at random.
/// </summary>
public sealed class ListFormsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Desk_ShowsWhatEachRecordByItselfDecides(int seed)
    {
        await using var school = await FilledSchool.CreateAsync(seed);
        var (rows, meetings) = await RecordsAsync(school);
        var shown = 0;
        foreach (var reader in await ReadersAsync(school))
        {
            var answersFor = ReadRule.AnswersFor(reader).Compile(preferInterpretation: true);
            var mine = rows.Where(row => ReadRule.Decide(reader, row).Outcome == nameof(Outcome.Permit) && answersFor(row)).ToList();
            var expected = mine.ToLookup(row => IsOpen(row, meetings, reader.Id), row => (row.Id, row.ReleasedAt));

            AssertSame(expected[true], await PagesAsync(async after => (await school.School.DeskAsync(reader, DeskPart.Open, after, TestSchool.Cancellation)).Open));
            AssertSame(expected[false], await PagesAsync(async after => (await school.School.DeskAsync(reader, DeskPart.Answered, after, TestSchool.Cancellation)).Answered));
            var written = rows.Where(row => ReadRule.Decide(reader, row).Outcome == nameof(Outcome.Permit) && row.Writer == reader.Id).Select(row => (row.Id, row.ReleasedAt));
            AssertSame(written, await PagesAsync(async after => (await school.School.MineAsync(reader, after, TestSchool.Cancellation)).Written));
            shown += mine.Count;
        }
        Assert.InRange(shown, rows.Count, rows.Count * 8);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Cases_ShowWhatEachStrandByItselfDecides(int seed)
    {
        await using var school = await FilledSchool.CreateAsync(seed);
        var cases = await AllCasesAsync(school);
        var shown = 0;
        foreach (var reader in await ReadersAsync(school))
        {
            var expected = cases.LinesFor(reader);
            var (pages, after) = (new List<CaseLine>(), (string?)null);
            do
            {
                var page = await school.School.CasesAsync(reader, after, TestSchool.Cancellation);
                (pages, after) = ([.. pages, .. page.Lines], page.Next);
            }
            while (after is not null);

            Assert.Equal(expected.Select(line => (line.IsClosed, line.Open == 0, line.OpenedAt)), pages.Select(line => (line.IsClosed, line.Open == 0, line.OpenedAt)));
            Assert.Equal(expected.OrderBy(line => line.Id.Value).Select(Shown), pages.OrderBy(line => line.Id.Value).Select(Shown));
            shown += pages.Count;
        }
        Assert.InRange(shown, cases.Count / 2, cases.Count * 8);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public async Task CasesDue_AreTheEarliestOfWhatEachStrandByItselfDecides(int seed)
    {
        await using var school = await FilledSchool.CreateAsync(seed);
        var cases = await AllCasesAsync(school);
        var (shown, now) = (0, school.School.Sources.Now());
        foreach (var reader in await ReadersAsync(school))
        {
            var expected = cases.DueFor(reader, now + GrantView.Warning, now - UnseenStudents.Longest).ToLookup(due => due.Cause);
            var due = (await school.School.CasesDueAsync(reader, TestSchool.Cancellation)).ToLookup(line => line.Cause);

            foreach (var cause in new[] { CaseDueCause.Action, CaseDueCause.Unseen })
                Assert.Equal(expected[cause].Select(one => one.At).Order().Take(CaseDue.Most), due[cause].Select(line => line.At).Order());
            Assert.All(due[CaseDueCause.Action], line => Assert.Contains((line.Cause, line.Case, line.At), expected[CaseDueCause.Action]));
            Assert.All(due[CaseDueCause.Unseen], line => Assert.Contains((line.Cause, line.Case, line.At), expected[CaseDueCause.Unseen]));
            shown += due[CaseDueCause.Action].Count() + due[CaseDueCause.Unseen].Count();
        }
        Assert.InRange(shown, CaseDue.Most * 2, CaseDue.Most * 50);
    }

    private static string Shown(CaseLine line) => $"{line.Id} {string.Join(' ', line.Students)} {line.HeldBy} {line.Open} {line.NextDueAt} {line.IsClosed}";

    private static async Task<(List<RecordRow> Rows, HashSet<InConfidence.Records.RecordId> WithMeetings)> RecordsAsync(FilledSchool school)
    {
        await using var context = school.School.Database.CreateContext();
        return (
            await context.Records.AsNoTracking().Include(row => row.People).Include(row => row.Alerts).AsSplitQuery().ToListAsync(TestSchool.Cancellation),
            [.. await context.Meetings.Where(meeting => meeting.KeptAt == null).Select(meeting => meeting.Record).ToListAsync(TestSchool.Cancellation)]);
    }

    private static async Task<AllCases> AllCasesAsync(FilledSchool school)
    {
        var (rows, _) = await RecordsAsync(school);
        await using var context = school.School.Database.CreateContext();
        return new AllCases(
            await context.Cases.AsNoTracking().ToListAsync(TestSchool.Cancellation), await context.Strands.AsNoTracking().ToListAsync(TestSchool.Cancellation),
            await context.CaseItems.AsNoTracking().ToListAsync(TestSchool.Cancellation), await context.StrandItems.AsNoTracking().ToListAsync(TestSchool.Cancellation), rows);
    }

    private static async Task<List<Reader>> ReadersAsync(FilledSchool school)
    {
        var readers = new List<Reader> { await school.Test.ReaderAsync(school.Staff[0], secondFactor: false) };
        foreach (var person in school.Staff)
            readers.Add(await school.Test.ReaderAsync(person));
        return readers;
    }

    private static bool IsOpen(RecordRow row, HashSet<InConfidence.Records.RecordId> meetings, PersonId me) =>
        row.UnansweredSince is not null || row.SignedAt is null || meetings.Contains(row.Id)
        || (row.Alerts.Exists(alert => alert.Person == me && alert.AcknowledgedAt is not null) && row.Alerts.Exists(alert => alert.Person == me && alert.ReadAt is null));

    private static async Task<List<RecordLine>> PagesAsync(Func<string?, Task<RecordPage>> ask)
    {
        var (lines, after) = (new List<RecordLine>(), (string?)null);
        do
        {
            var page = await ask(after);
            lines.AddRange(page.Lines);
            after = page.Next;
        }
        while (after is not null);
        return lines;
    }

    /// <summary>The newest first, whatever the order of those of one moment.</summary>
    private static void AssertSame(IEnumerable<(InConfidence.Records.RecordId Id, DateTimeOffset At)> expected, List<RecordLine> shown)
    {
        Assert.Equal(expected.Select(one => one.At).OrderDescending(), shown.Select(line => line.ReleasedAt));
        Assert.Equal(expected.Select(one => one.Id.Value).Order(), shown.Select(line => line.Id.Value).Order());
    }
}
