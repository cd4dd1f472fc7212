namespace InConfidence.People;

/// <summary>A role that a person holds from a day, and until the end of a day when one is named.</summary>
public sealed record RoleGrant(Role Role, DateOnly From, DateOnly? Until)
{
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
