namespace InConfidence.Web.Components;

/// <summary>
/// What the frame around every page shows: who is signed in, where they may go, whom to tell, whom to phone.
/// Set once a request with <see cref="Place"/>; a page without one is the frame of somebody signed out.
/// </summary>
public sealed record PageFrame
{
    /// <summary>The name of the person signed in, or null.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>The pages of the menu, in order. Empty hides the menu.</summary>
    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    /// <summary>Where "Tell the DSL now" leads.</summary>
    public string TellNowPath { get; init; } = "/tell-now";

    /// <summary>The words of that link where the reader has their own ("Tell someone now"); null for the usual ones.</summary>
    public string? TellNowText { get; init; }

    /// <summary>The numbers at the foot of the page.</summary>
    public OutsideNumbers OutsideNumbers { get; init; } = OutsideNumbers.NationalOnly;


    /// <summary>The school's zone, for every time on the page. Until it is known, times show as UTC and say so.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Sets the frame of this request.</summary>
    public static void Place(HttpContext context, PageFrame frame) => context.Features.Set(frame);

    /// <summary>The frame of this request.</summary>
    public static PageFrame Of(HttpContext context) => context.Features.Get<PageFrame>() ?? new PageFrame();
}
