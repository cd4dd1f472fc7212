using InConfidence.Policy;

namespace InConfidence.Web.Pages.WhatHappens.Words;

public sealed partial record StudentPageWords
{
    private static StudentPageWords English => new()
    {
        Language = "English",
        Title = "What happens if I tell you?",
        Introduction = "Choose what fits and skip what you like. Then you see who would hear about it.",
        NothingKept = "You do not sign in. We do not keep what you choose.",
        SharedScreen = "Does somebody else use this screen?",
        SharedScreenHelp = "Press Leave to get to an empty page at once. On a keyboard you can press Escape twice. This browser may still remember the address of this page, but not what you chose.",
        LeaveNow = "Leave this page now",
        TellSomeone = "Tell someone now",
        OtherLanguages = "Language",
        Questions = new Dictionary<string, QuestionWords>
        {
            ["Danger"] = new("Is somebody in danger now?", new Dictionary<string, string>
            {
                ["yes"] = "Yes",
                ["no"] = "No",
                ["unsaid"] = "I am not sure",
            }) { Hint = "Somebody is being hurt, or could be very soon. It may be you." },
            ["Matter"] = new("What is it about?", new Dictionary<string, string>
            {
                ["behaviour"] = "Something I did",
                ["academic"] = "My school work",
                ["attendance"] = "Missing lessons or school",
                ["drugs"] = "Drugs",
                ["alcohol"] = "Alcohol",
                ["health"] = "My body or my health",
                ["mental-health"] = "Feeling very low, scared or worried",
                ["self-harm"] = "Hurting myself",
                ["sex"] = "Sex",
                ["pregnancy"] = "Pregnancy, or not getting pregnant",
                ["relationships"] = "A boyfriend, a girlfriend or friends",
                ["identity"] = "Who I love, or who I am",
                ["home"] = "My home or my family",
                ["bullying"] = "Bullying",
                ["online"] = "Something online",
                ["money"] = "Money",
                ["immigration"] = "My visa, or being allowed to stay here",
                ["crime"] = "A crime",
                ["staff-conduct"] = "What an adult who works here did or said",
                ["unsaid"] = "Something else, or I would rather not say",
            }) { Hint = "Choose the one that matters most to you. If it is about more than that, what you see still holds." },
            ["Age"] = new("How old are you?", new Dictionary<string, string>
            {
                ["under-13"] = "Under 13",
                ["13-to-15"] = "13, 14 or 15",
                ["16-to-17"] = "16 or 17",
                ["adult"] = "18 or older",
                ["unsaid"] = "I would rather not say",
            }),
            ["Home"] = new("Did it happen where you live?", new Dictionary<string, string>
            {
                ["yes"] = "Yes, at home or in my family",
                ["hosts"] = "Yes, with my host family",
                ["no"] = "No",
                ["unsaid"] = "I am not sure, or I would rather not say",
            }),
            ["Parents"] = new("Would you like your parents to know?", new Dictionary<string, string>
            {
                ["yes"] = "Yes",
                ["no"] = "No",
                ["unsaid"] = "I am not sure yet",
            }),
            ["Adult"] = new("Is it about an adult here?", new Dictionary<string, string>
            {
                ["no"] = "No",
                ["adult-here"] = "Yes, somebody who works or helps here",
                ["safeguarding-team"] = "Yes, the safeguarding lead or a deputy",
                ["head"] = "Yes, the head",
                ["unsaid"] = "I am not sure, or I would rather not say",
            }),
        },
        See = "See what would happen",
        NotAnAnswer = "Choose one of the answers on this page",
        ResultTitle = "What would happen",
        UsualDay = "This is how it usually goes on the day you tell an adult here. Things can turn out differently, for example if the police are already looking into it.",
        SafeguardingLead = "The safeguarding lead is the adult here whose job it is to keep students safe. Deputies stand in for the lead.",
        ActsFirst = "Sometimes the school must act before telling you, to keep you or somebody else safe.",
        DangerTitle = "If somebody is in danger now",
        DangerCall = "Call this number first:",
        DangerTell = "Then tell any adult near you. Nobody needs to agree first.",
        WhoTitle = "Who would be told",
        Names = new Dictionary<Recipient, string>
        {
            [Recipient.SafeguardingLead] = "The safeguarding lead",
            [Recipient.Head] = "The head",
            [Recipient.Chair] = "The chair, who stands above the head",
            [Recipient.DesignatedOfficer] = "An officer outside the school who looks into worries about adults",
            [Recipient.Staff] = "Your tutor and teachers",
            [Recipient.Doctor] = "Your doctor",
            [Recipient.SocialCare] = "Children’s social care",
            [Recipient.Police] = "The police",
            [Recipient.Parent] = "Your parents",
            [Recipient.HostFamily] = "A host family",
            [Recipient.EducationGuardian] = "Your guardian in this country",
            [Recipient.OtherStudent] = "Your friends and other students",
            [Recipient.PersonAlleged] = "Somebody you say has hurt you or others",
        },
        Required = "The adult you tell must pass it on, straight away.",
        MayHear = new Dictionary<string, string>
        {
            ["words"] = "May be told if that helps to keep somebody safe.",
            ["summary"] = "May be told what it is about, without your own words.",
            ["consequence"] = "May be told what the school has decided to do.",
            ["care-instruction"] = "May be told how to look after you, such as “give her time before answering”, and not why.",
            ["existence"] = "May be told that there is something, and not what.",
        },
        HearMore = "Would they hear more?",
        Decides = new Dictionary<string, string>
        {
            ["safeguarding-lead"] = "The safeguarding lead decides, with you where we can.",
            ["head"] = "The head decides, with you where we can.",
            ["chair"] = "The chair decides, with you where we can.",
            ["designated-officer"] = "An officer outside the school decides whether they hear that there is something, and when.",
            ["data-protection-officer"] = "The data protection officer decides, with you where we can.",
        },
        SomebodyDecides = "Somebody here decides, with you where we can.",
        NotNormally = "We would not normally tell them.",
        NotYourWords = "We would not normally pass on your own words.",
        OnlyConsequence = "They may hear what the school decides to do if your place here is at stake.",
        WhenTitle = "When you would hear",
        MayKnow = "You may ask at any time what has been said and decided about you.",
        LeadSaysWhen = "The safeguarding lead decides when you hear what has been said and decided about you.",
        HearFirst = "If it is decided that your parents hear something, we would normally tell you before them.",
        ParentsTitle = "What your parents would learn",
        SayTitle = "What you can say no to",
        NoIsEnough = "If you say no, we would not normally tell:",
        Weighed = "Your wish counts here, and somebody weighs it:",
        NotEnough = "They may be told even if you say no:",
        TalkTitle = "Talk to somebody now",
        TalkNow = "Police or ambulance, if somebody is in danger:",
        TalkChildline = "Childline, free, day and night:",
        TalkHere = "Or any adult here whom you trust. More numbers stand at the end of this page.",
        PolicySays = "Our policy says:",
        ChangeAnswers = "Change my answers",
        StartAgain = "Start again",
    };
}
