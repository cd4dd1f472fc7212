namespace InConfidence.Alerts;

/// <summary>How fast an unanswered alert climbs.</summary>
public enum AlertLevel
{
    /// <summary>Climbs after thirty minutes (a setting).</summary>
    Ordinary = 1,

    /// <summary>Somebody may be in danger (R07): climbs after five minutes (a setting).</summary>
    Danger = 2,
}
