using System.Collections.Concurrent;
using System.Net;
using InConfidence.Data;

namespace InConfidence.Web.Pages.Outside;

/// <summary>
/// How much one address may send without an account. It counts nothing but that address's own, so that the answer tells of
/// nobody else; addresses are held in memory, and forgotten with their minutes.
/// </summary>
public sealed class SendingLimit(OpenSchool school)
{
    /// <summary>How often one address may send within <see cref="Stretch"/>: a staff room shares one.</summary>
    public const int Most = 10;

    /// <summary>How long a count lasts.</summary>
    public static readonly TimeSpan Stretch = TimeSpan.FromMinutes(10);

    private const int MostAddresses = 10_000;

    private readonly ConcurrentDictionary<IPAddress, (DateTimeOffset Since, int Count)> counts = new();

    /// <summary>Whoever sends: behind a proxy on this machine, whom the proxy names last. What stands before that, anybody can have written.</summary>
    public static IPAddress? AddressOf(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress;
        return remote is not null && IPAddress.IsLoopback(remote) && IPAddress.TryParse(context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim(), out var named)
            ? named
            : remote;
    }

    public bool LetsThrough(IPAddress? address)
    {
        var now = school.Sources.Now();
        if (counts.Count >= MostAddresses)
            foreach (var (known, counted) in counts)
                if (counted.Since + Stretch <= now)
                    counts.TryRemove(known, out _);
        return counts.AddOrUpdate(address ?? IPAddress.None, (now, 1), (_, before) => before.Since + Stretch <= now ? (now, 1) : (before.Since, before.Count + 1)).Count <= Most;
    }
}
