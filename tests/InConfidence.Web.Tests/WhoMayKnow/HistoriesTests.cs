using System.Net;
using InConfidence.Data.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Cases;
using InConfidence.Web.Tests.Pages.Desk;

namespace InConfidence.Web.Tests.WhoMayKnow;

/// <summary>What is done at the same moment leaves a history that could have happened one thing after the other.</summary>
public sealed class HistoriesTests(DeskSchool school) : IClassFixture<DeskSchool>
{
    private const int Rounds = 6;
    private const int AtOnce = 3;

    [Fact]
    public async Task ARecord_WhoseReaderIsShutOutWhileReading_IsNeverShownAfterwards_AndEveryReadIsAnEntry()
    {
        var lead = await school.Test.ReaderAsync(school.Lead);
        for (var round = 0; round < Rounds; round++)
        {
            var record = await school.TellAsync();
            var history = await RunAsync(
                round, school.Deputy, visitor => IsShownAsync(visitor, $"/records/{record}"),
                () => Act(LedgerAct.RecordLinked, (unit, token) => unit.LinkAsync(lead, record, PartInRecord.KeptOut, school.Deputy, token)));

            Assert.Null(history.Anomaly());
            var entries = (await school.Test.EntriesAsync()).Where(entry => entry.Records.Contains(record.Value)).ToList();
            Assert.Equal(history.Asks.Count(ask => ask.IsShown), entries.Count(entry => entry.Act == LedgerAct.RecordOpened && entry.Who == school.Deputy.Value));
        }
    }

    [Fact]
    public async Task APart_WhoseGrantEndsBetweenListAndOpening_IsNeitherListedNorShownAfterwards()
    {
        var opened = await OpenedCase.OfAsync(school);
        for (var round = 0; round < Rounds; round++)
        {
            var told = await school.Test.AddPersonAsync($"Tess{round}", "Tutor", PersonKind.Staff, Role.Staff);
            var grant = await opened.TellAsync(told);
            var lead = await school.Test.ReaderAsync(school.Lead);
            var listed = new History();
            var history = await RunAsync(
                round, told,
                async visitor =>
                {
                    var isListed = false;
                    await listed.AskAsync(async () => isListed = (await visitor.GetAsync("/told")).Body.Contains(grant.ToString(), StringComparison.Ordinal));
                    return await IsShownAsync(visitor, $"/told/{grant}");
                },
                () => listed.RemoveAsync(() => Act(LedgerAct.GrantEnded, (unit, token) => unit.EndGrantAsync(lead, grant, token))));

            Assert.Null(history.Anomaly());
            Assert.Null(listed.Anomaly());
        }
    }

    [Fact]
    public async Task TwoWhoDecideAtOnce_AreNeverBothSaved_AndNothingIsLost()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var record = await school.TellAsync();
            var visitors = new[] { await school.VisitAsync(school.Lead), await school.VisitAsync(school.Deputy) };
            var pages = await Task.WhenAll(visitors.Select(visitor => visitor.PostAsync(
                $"/records/{record}/share",
                new Dictionary<string, string> { ["Form.Recipient"] = "Police", ["Form.Content"] = "content=whole", ["Form.Channel"] = "channel=work-phone" },
                "See what the policy says")));

            var answers = await Task.WhenAll(visitors.Zip(pages, (visitor, page) => DecideAsync(visitor, page, visitor == visitors[0] ? "first" : "second")));

            var saved = Assert.Single(Enumerable.Range(0, 2), index => answers[index].Location == $"/records/{record}");
            var other = answers[1 - saved];
            Assert.Equal(HttpStatusCode.OK, other.Status);
            Assert.Contains(saved == 0 ? "first" : "second", other.Text, StringComparison.Ordinal);
            Assert.Equal($"/records/{record}", (await DecideAsync(visitors[1 - saved], other, "after all")).Location);
            var shown = await visitors[0].GetAsync($"/records/{record}");
            Assert.Equal(2, (await school.Test.EntriesAsync()).Count(entry => entry.Act == LedgerAct.SharingDecided && entry.Records.Contains(record.Value)));
            Assert.Contains(saved == 0 ? "first" : "second", shown.Text, StringComparison.Ordinal);
            Assert.Contains("after all", shown.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhoeverIsShutOutWhileDeciding_HasDecidedBefore_OrNotAtAll()
    {
        var lead = await school.Test.ReaderAsync(school.Lead);
        for (var round = 0; round < Rounds; round++)
        {
            var record = await school.TellAsync();
            var history = await RunAsync(
                round, school.Deputy,
                async visitor => await visitor.GetAsync($"/records/{record}/add") is { Status: HttpStatusCode.OK } page
                    && (await visitor.SubmitAsync(page, new Dictionary<string, string> { ["words"] = $"I rang the ward {Guid.NewGuid()}" })).Location == $"/records/{record}",
                () => Act(LedgerAct.RecordLinked, (unit, token) => unit.LinkAsync(lead, record, PartInRecord.KeptOut, school.Deputy, token)));

            Assert.Null(history.Anomaly());
            var entries = (await school.Test.EntriesAsync()).Where(entry => entry.Records.Contains(record.Value)).ToList();
            var shutOut = entries.FindIndex(entry => entry.Act == LedgerAct.RecordLinked);
            Assert.DoesNotContain(entries.Skip(shutOut), entry => entry.Act == LedgerAct.RecordAddedTo);
            Assert.Equal(history.Asks.Count(ask => ask.IsShown), entries.Count(entry => entry.Act == LedgerAct.RecordAddedTo));
        }
    }

    [Theory]
    [InlineData("shown, removed, hidden", null)]
    [InlineData("removed, shown", "It was shown to somebody who asked after the right was taken away.")]
    [InlineData("hidden, removed", "It was not shown to somebody who asked before the right was taken away.")]
    public void Anomaly_OfOneThingAfterTheOther_IsFound(string order, string? expected) => Assert.Equal(expected, History.Of(order.Split(", ")).Anomaly());

    /// <summary>Several ask at once, with a browser each, while the right is taken away after a moment that differs from round to round.</summary>
    private async Task<History> RunAsync(int round, PersonId reader, Func<Visitor, Task<bool>> isShown, Func<Task> remove)
    {
        var history = new History();
        var visitors = new List<Visitor>();
        while (visitors.Count < AtOnce)
            visitors.Add(await school.VisitAsync(reader));
        var asking = visitors.Select(visitor => Task.Run(() => history.AskUntilRemovedAsync(() => isShown(visitor)))).ToList();
        await Task.Delay(20 + (round * 7), TestSchool.Cancellation);
        await history.RemoveAsync(remove);
        await Task.WhenAll(asking);
        return history;
    }

    private Task Act(LedgerAct act, Func<UnitOfWork, CancellationToken, Task<bool>> work) =>
        school.Test.School.CommitAsync(TestSchool.Because(act), async (unit, token) => Assert.True(await work(unit, token)), TestSchool.Cancellation);

    private static Task<Answer> DecideAsync(Visitor visitor, Answer page, string why) =>
        visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Choice"] = "Share", ["Form.Told"] = "Everything", ["Form.Why"] = why }, "Save the decision");

    private static async Task<bool> IsShownAsync(Visitor visitor, string path) => (await visitor.GetAsync(path)).Status == HttpStatusCode.OK;
}
