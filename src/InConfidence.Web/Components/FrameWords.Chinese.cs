namespace InConfidence.Web.Components;

public sealed partial record FrameWords
{
    private static FrameWords Chinese => new()
    {
        AwaitsReview = true,
        LanguageTag = "zh-Hans",
        SkipToMain = "跳到主要内容",
        ThereIsAProblem = "有一处需要更正",
        ErrorPrefix = "错误：",
        CheckThisAnswer = "请检查这个回答",
        Back = "返回",
        Change = "更改",
        Danger = "危险",
        SignOut = "退出登录",
        SignedInAs = "当前登录：",
        Navigation = "菜单",
        TellNow = "现在告诉安全保护负责人",
        HidePage = "隐藏",
        ShowPage = "显示页面",
        PageHidden = "页面已隐藏",
        Leave = "离开",
        LeaveHint = "退出登录并显示另一个页面",
        OutsideTitle = "校外电话",
        OutsideIntroduction = "你可以随时自己拨打这些电话，不需要任何人同意。",
        Emergency = "紧急情况：警察或救护车",
        Childline = "儿童热线（Childline），面向儿童和青少年",
        NspccHelpline = "NSPCC 热线，面向担心儿童的成年人",
        PoliceNotEmergency = "警察（非紧急情况）",
        SocialCare = "儿童社会服务",
        SocialCareOutOfHours = "儿童社会服务（夜间和周末）",
        LocalAuthorityOfficer = "对从事儿童工作的成年人有担忧（LADO）",
        Day = "日",
        Month = "月",
        Year = "年",
        DayPattern = "yyyy'年'M'月'd'日'",
        Saving = "正在保存…",
        SavedAt = "已于 {0} 保存",
        NotSavedYet = "尚未保存：请不要关闭此页面",
        SignedOutWhileWriting = "你已退出登录。请不要关闭此页面：在新标签页中重新登录，此页面就会保存。",
    };
}
