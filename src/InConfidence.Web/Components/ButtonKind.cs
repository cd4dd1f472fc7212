namespace InConfidence.Web.Components;

/// <summary>What a button is for.</summary>
public enum ButtonKind
{
    /// <summary>The one thing to do next.</summary>
    Primary,

    /// <summary>Begins a journey.</summary>
    Start,

    /// <summary>Something else one may do.</summary>
    Secondary,

    /// <summary>Something that cannot be taken back.</summary>
    Warning,
}
