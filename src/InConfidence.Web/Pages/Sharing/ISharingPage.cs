using InConfidence.Data.Sharing;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>A page on which it is said on what in law a telling rests, and whether the student knows.</summary>
public interface ISharingPage
{
    SharingForm Form { get; }

    /// <summary>The grounds that hold; null where nobody outside is told.</summary>
    LawfulGrounds? Grounds { get; }
}
