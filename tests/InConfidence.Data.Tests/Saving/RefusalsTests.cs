using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Saving;

/// <summary>The first refusal is an entry at once, the others of the same minute are one together; none is forgotten.</summary>
public sealed class RefusalsTests : IAsyncLifetime
{
    private static readonly Actor Curious = new(PersonId.From(Guid.NewGuid()), null, "page");

    private TestSchool test = null!;
    private Refusals refusals = null!;

    public async ValueTask InitializeAsync()
    {
        test = await TestSchool.CreateAsync();
        refusals = new Refusals(test.School);
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Record_ManyTimesInAMinute_IsOneEntryAtOnce_AndOneWithTheCountWhenTheMinuteIsOver()
    {
        await RefuseAsync(7);
        Assert.Equal([1], await CountsAsync());

        await refusals.FlushAsync(TestSchool.Cancellation);
        Assert.Equal([1], await CountsAsync());

        test.Time.Advance(TimeSpan.FromMinutes(1));
        await refusals.FlushAsync(TestSchool.Cancellation);
        await refusals.FlushAsync(TestSchool.Cancellation);
        Assert.Equal([1, 6], await CountsAsync());
    }

    [Fact]
    public async Task FlushAll_WithinTheMinute_WritesWhatWasCounted()
    {
        await RefuseAsync(3);

        await refusals.FlushAllAsync(TestSchool.Cancellation);

        Assert.Equal([1, 2], await CountsAsync());
    }

    [Fact]
    public async Task Flush_ThatCannotBeWritten_IsCountedOn()
    {
        await RefuseAsync(3);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => refusals.FlushAllAsync(gone.Token));
        await RefuseAsync(1);
        await refusals.FlushAllAsync(TestSchool.Cancellation);

        Assert.Equal([1, 3], await CountsAsync());
    }

    private async Task RefuseAsync(int times)
    {
        for (var time = 0; time < times; time++)
            await refusals.RecordAsync(Curious, "record", TestSchool.Cancellation);
    }

    private async Task<IEnumerable<int>> CountsAsync() =>
        (await test.EntriesAsync()).Where(entry => entry.Act == LedgerAct.ActRefused && entry.Who == Curious.Person!.Value.Value).Select(entry => entry.Count);
}
