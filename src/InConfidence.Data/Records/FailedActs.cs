namespace InConfidence.Data.Records;

/// <summary>Gathers what went wrong, so that the next thing is done all the same and nothing is passed over in silence.</summary>
public sealed class FailedActs
{
    private readonly List<Exception> gathered = [];

    public async Task GoOnAfterAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            gathered.Add(fault);
        }
    }

    /// <summary>Throws all of them together, when there are any.</summary>
    public void ThrowAny()
    {
        if (gathered.Count > 0)
            throw new AggregateException(gathered).Flatten();
    }
}
