using InConfidence.Data;
using InConfidence.People;
using InConfidence.Rosters;

namespace InConfidence.Web.Pages.Rosters;

/// <summary>A roster that one person has accepted, and that waits for a second to agree to exactly this difference.</summary>
public sealed record AskedRoster(PersonId By, RosterReading Reading, string Hash, IReadOnlySet<int> LookedAt, DateTimeOffset Until);

/// <summary>
/// Rosters between being shown and being accepted. They hold names and birth dates, so they lie in memory alone, for a
/// short while, and are gone after a restart: whoever comes late chooses the file again.
/// </summary>
public sealed class HeldRosters(OpenSchool school)
{
    /// <summary>As long as a session lives without a request.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Asked = TimeSpan.FromHours(24);

    /// <summary>More administrators than this do not import at once; the oldest gives way.</summary>
    private const int Most = 8;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, (RosterReading Reading, DateTimeOffset Until)> shown = [];
    private AskedRoster? asked;

    public void Hold(Guid session, RosterReading reading)
    {
        lock (gate)
        {
            Forget();
            if (shown.Count >= Most && !shown.ContainsKey(session))
                shown.Remove(shown.MinBy(pair => pair.Value.Until).Key);
            shown[session] = (reading, school.Sources.Now() + Shown);
        }
    }

    /// <summary>What this session was shown, and no other session's.</summary>
    public RosterReading? Find(Guid session)
    {
        lock (gate)
        {
            Forget();
            return shown.TryGetValue(session, out var held) ? held.Reading : null;
        }
    }

    public void Drop(Guid session)
    {
        lock (gate)
            shown.Remove(session);
    }

    public void Ask(PersonId by, RosterProposal proposal, IReadOnlySet<int> lookedAt)
    {
        lock (gate)
            asked = new(by, proposal.Reading, proposal.Hash, lookedAt, school.Sources.Now() + Asked);
    }

    public AskedRoster? FindAsked()
    {
        lock (gate)
        {
            Forget();
            return asked;
        }
    }

    public void DropAsked()
    {
        lock (gate)
            asked = null;
    }

    /// <summary>Lets go of what was held long enough.</summary>
    public void Forget()
    {
        lock (gate)
        {
            var now = school.Sources.Now();
            foreach (var (session, held) in shown.ToList())
                if (held.Until <= now)
                    shown.Remove(session);
            if (asked?.Until <= now)
                asked = null;
        }
    }
}
