using InConfidence.Data.Rosters;
using InConfidence.Rosters;

namespace InConfidence.Data.Demonstration;

/// <summary>The made-up roster that lies beside the program, from which a demonstration school is made.</summary>
public static class DemonstrationRoster
{
    public static RosterSnapshot Read() => RosterReader.Read(Path.Combine(AppContext.BaseDirectory, "rosters", "oneroster-1.1")) switch
    {
        { IsBroken: false, Errors.Count: 0 } reading => reading.Snapshot,
        var reading => throw new InvalidOperationException($"The roster of the demonstration school cannot be read: {reading.Errors[0].Message}"),
    };
}
