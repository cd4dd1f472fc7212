namespace InConfidence.Web.Components;

/// <summary>How a small label looks. Its words must say the same: colour alone tells nobody anything.</summary>
public enum TagKind
{
    /// <summary>Plain words without a label around them, as for work that is done.</summary>
    Plain,

    /// <summary>In the accent colour.</summary>
    Normal,

    /// <summary>Something that can wait.</summary>
    Quiet,

    /// <summary>Somebody may be hurt, or a time limit set for a child's safety has passed.</summary>
    Danger,
}
