namespace InConfidence.Web.Components;

public sealed partial record FrameWords
{
    private static FrameWords English => new()
    {
        LanguageTag = "en-GB",
        SkipToMain = "Skip to main content",
        ThereIsAProblem = "There is a problem",
        ErrorPrefix = "Error:",
        CheckThisAnswer = "Check this answer",
        Back = "Back",
        Change = "Change",
        Danger = "Danger",
        SignOut = "Sign out",
        SignedInAs = "Signed in as",
        Navigation = "Menu",
        TellNow = "Tell the DSL now",
        HidePage = "Hide",
        ShowPage = "Show the page",
        PageHidden = "Hidden",
        Leave = "Leave",
        LeaveHint = "signs you out and shows another page",
        OutsideTitle = "Numbers outside the school",
        OutsideIntroduction = "You can call these yourself, at any time. Nobody needs to agree first.",
        Emergency = "Emergency: police or ambulance",
        Childline = "Childline, for children and young people",
        NspccHelpline = "NSPCC helpline, for adults worried about a child",
        PoliceNotEmergency = "Police, not an emergency",
        SocialCare = "Children’s social care",
        SocialCareOutOfHours = "Children’s social care, nights and weekends",
        LocalAuthorityOfficer = "Concern about an adult who works with children (LADO)",
        Day = "Day",
        Month = "Month",
        Year = "Year",
        DayPattern = "d MMMM yyyy",
        Saving = "Saving…",
        SavedAt = "Saved at {0}",
        NotSavedYet = "Not saved yet: keep this page open",
        SignedOutWhileWriting = "You have been signed out. Keep this page open: sign in again in a new tab, and this page will save.",
    };
}
