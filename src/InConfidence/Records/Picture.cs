using System.Collections.Immutable;
using InConfidence.Pictures;

namespace InConfidence.Records;

/// <summary>What a picture may be of. An injury and an indecent picture are not among them (R14, R15).</summary>
public enum PictureOf
{
    /// <summary>Notes on paper, or what somebody wrote or drew.</summary>
    Paper = 1,

    /// <summary>A message or a page on a screen.</summary>
    Screen = 2,
}

/// <summary>Names a picture that belongs to a draft or a record.</summary>
public readonly record struct PictureId(Guid Value) : IIdentifier<PictureId>
{
    public static PictureId From(Guid value) => new(value);

    public static PictureId Parse(string s, IFormatProvider? provider) => Identifier.Parse<PictureId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PictureId result) => Identifier.TryParse(s, out result);

    public override string ToString() => Identifier.Text(Value);
}

/// <summary>
/// A picture as what it belongs to tells of it. The file itself lies beside, in sealed pieces; its name is kept nowhere.
/// </summary>
/// <param name="Id">Its name here.</param>
/// <param name="Of">What the writer says it is of.</param>
/// <param name="Type">What it is by its content.</param>
/// <param name="At">When it was added.</param>
/// <param name="Length">The bytes of the original.</param>
/// <param name="Hash">SHA-256 of the original, in hexadecimal: the same file twice is one picture.</param>
/// <param name="Pieces">The sealed texts that hold the original, in order.</param>
public sealed record Picture(PictureId Id, PictureOf Of, PictureType Type, DateTimeOffset At, long Length, string Hash, ImmutableList<Guid> Pieces);
