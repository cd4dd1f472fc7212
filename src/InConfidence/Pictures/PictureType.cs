namespace InConfidence.Pictures;

/// <summary>The kinds of picture that are kept, told by content and never by name.</summary>
public enum PictureType
{
    /// <summary>What cameras make.</summary>
    Jpeg = 1,

    /// <summary>What most screenshots are.</summary>
    Png = 2,
}
