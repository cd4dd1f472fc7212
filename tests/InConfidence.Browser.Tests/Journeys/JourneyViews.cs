namespace InConfidence.Browser.Tests.Journeys;

/// <summary>The screens on which every journey is made.</summary>
public static class JourneyViews
{
    public static TheoryData<string, View> All => new()
    {
        { "phone", View.Phone },
        { "desk", View.Desk },
        { "phone-rtl", View.Phone.RightToLeft() },
        { "phone-no-script", View.Phone.WithoutScript() },
    };
}
