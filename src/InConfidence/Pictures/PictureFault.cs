namespace InConfidence.Pictures;

/// <summary>Why a file is not kept as a picture.</summary>
public enum PictureFault
{
    /// <summary>There is nothing in it.</summary>
    Empty = 1,

    /// <summary>It is no picture of a kind that is kept, whatever its name says.</summary>
    OtherKind = 2,

    /// <summary>It is a picture as iPhones keep it (HEIC), or one of that family, which browsers do not show.</summary>
    Heic = 3,

    /// <summary>It is cut off, or not built as such a file is.</summary>
    Damaged = 4,

    /// <summary>It has more than <see cref="ShownCopy.MostPixels"/> pixels: a phone could not show it.</summary>
    TooManyPixels = 5,
}

/// <summary>A file is not kept as a picture.</summary>
public sealed class BrokenPictureException(PictureFault fault) : Exception($"No picture that is kept: {fault}.")
{
    /// <summary>Why not.</summary>
    public PictureFault Fault => fault;
}
