namespace InConfidence.Web.Components;

public sealed partial record FrameWords
{
    private static FrameWords Arabic => new()
    {
        AwaitsReview = true,
        LanguageTag = "ar",
        SkipToMain = "انتقل إلى المحتوى الرئيسي",
        ThereIsAProblem = "هناك مشكلة",
        ErrorPrefix = "خطأ:",
        CheckThisAnswer = "راجع هذه الإجابة",
        Back = "رجوع",
        Change = "تغيير",
        Danger = "خطر",
        SignOut = "تسجيل الخروج",
        SignedInAs = "مسجّل الدخول باسم",
        Navigation = "القائمة",
        TellNow = "أخبر مسؤول الحماية الآن",
        HidePage = "إخفاء",
        ShowPage = "إظهار الصفحة",
        PageHidden = "الصفحة مخفية",
        Leave = "مغادرة",
        LeaveHint = "يسجّل خروجك ويعرض صفحة أخرى",
        OutsideTitle = "أرقام خارج المدرسة",
        OutsideIntroduction = "يمكنك الاتصال بهذه الأرقام بنفسك في أي وقت. لا تحتاج إلى موافقة أحد.",
        Emergency = "الطوارئ: الشرطة أو الإسعاف",
        Childline = "خط مساعدة الأطفال والشباب (Childline)",
        NspccHelpline = "خط NSPCC للبالغين القلقين على طفل",
        PoliceNotEmergency = "الشرطة، في غير حالات الطوارئ",
        SocialCare = "الرعاية الاجتماعية للأطفال",
        SocialCareOutOfHours = "الرعاية الاجتماعية للأطفال، ليلاً وفي عطلة نهاية الأسبوع",
        LocalAuthorityOfficer = "قلق بشأن شخص بالغ يعمل مع الأطفال (LADO)",
        Day = "اليوم",
        Month = "الشهر",
        Year = "السنة",
        DayPattern = "d MMMM yyyy",
        Saving = "جارٍ الحفظ…",
        SavedAt = "حُفظ الساعة {0}",
        NotSavedYet = "لم يُحفظ بعد: أبقِ هذه الصفحة مفتوحة",
        SignedOutWhileWriting = "تم تسجيل خروجك. أبقِ هذه الصفحة مفتوحة: سجّل الدخول من جديد في علامة تبويب أخرى وستُحفظ هذه الصفحة.",
    };
}
