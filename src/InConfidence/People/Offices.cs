namespace InConfidence.People;

/// <summary>What the roles are good for, where several are good for the same.</summary>
public static class Offices
{
    /// <summary>Records lie open before these, so that two people appoint to them (ADR 0011).</summary>
    public static IReadOnlyList<Role> ThatRead { get; } = [Role.SafeguardingLead, Role.DeputyLead, Role.Head, Role.Chair];

    /// <summary>What staff write reaches these at once, so that only they can be on the rota.</summary>
    public static IReadOnlyList<Role> ThatAnswer { get; } = [Role.SafeguardingLead, Role.DeputyLead];

    /// <summary>Without somebody in these nothing can be put right any more.</summary>
    public static IReadOnlyList<Role> NeverEmpty { get; } = [Role.SafeguardingLead, Role.Administrator];
}
