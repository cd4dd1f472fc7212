using InConfidence.Sealing;

namespace InConfidence.Testing;

public sealed partial class TestSchool
{
    /// <summary>Keys that seal nothing, for a vault as full as one of many years.</summary>
    public async Task AddKeysAsync(int count)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(5_000))
            await School.Keys.AddAsync([.. some.Select(_ => Mint())], Cancellation);
    }

    private WrappedKey Mint()
    {
        var (key, wrap) = School.Keys.Create();
        key.Dispose();
        return wrap;
    }
}
