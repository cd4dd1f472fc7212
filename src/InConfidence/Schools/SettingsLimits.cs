namespace InConfidence.Schools;

/// <summary>
/// Between which minutes a school may choose. The least keep somebody from being told before they could begin, the most
/// keep a child from waiting because a number was mistyped.
/// </summary>
public static class SettingsLimits
{
    /// <summary>After the first words, until the lead sees them anyway.</summary>
    public static (int Least, int Most) ReleaseAfter => (2, 20);

    /// <summary>Until an alert about danger that nobody answers goes on.</summary>
    public static (int Least, int Most) DangerClimbsAfter => (2, 10);

    /// <summary>Until any other alert that nobody answers goes on.</summary>
    public static (int Least, int Most) OrdinaryClimbsAfter => (10, 120);
}
