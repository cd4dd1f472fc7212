using InConfidence.Data.Homes;

namespace InConfidence.Web.Pages.Homes;

/// <summary>How pages speak of the way home.</summary>
internal static class HomeWords
{
    /// <summary>All that somebody who looks after a student is told where the way home is shut.</summary>
    public const string CareInstruction = "Contact home through the safeguarding lead.";

    public static string Of(HomeState state) =>
        state.IsShut ? "This record shuts the way home." : state.IsBarred ? "The way home is open: the bar was lifted." : "This record leaves the way home open.";

    public static string Name(HomeState state) => state.IsShut ? "shut" : state.IsBarred ? "lifted" : "open";
}
