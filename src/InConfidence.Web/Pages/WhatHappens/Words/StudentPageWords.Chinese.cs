using InConfidence.Policy;

namespace InConfidence.Web.Pages.WhatHappens.Words;

public sealed partial record StudentPageWords
{
    private static StudentPageWords Chinese => new()
    {
        AwaitsReview = true,
        Language = "中文",
        Title = "如果我告诉你们，会发生什么？",
        Introduction = "选择符合的，不想答的可以跳过。然后你会看到谁会知道这件事。",
        NothingKept = "不需要登录。我们不保存你的选择。",
        SharedScreen = "还有别人用这个屏幕吗？",
        SharedScreenHelp = "按“离开”可以马上转到一个空白页面。用键盘时可以按两次 Escape。浏览器可能还会记住这个页面的地址，但没有记下你选了什么。",
        LeaveNow = "马上离开此页面",
        TellSomeone = "现在告诉一个人",
        OtherLanguages = "语言",
        Questions = new Dictionary<string, QuestionWords>
        {
            ["Danger"] = new("现在有人有危险吗？", new Dictionary<string, string>
            {
                ["yes"] = "有",
                ["no"] = "没有",
                ["unsaid"] = "我不确定",
            }) { Hint = "有人正在受到伤害，或者很快可能受到伤害。那个人可能就是你。" },
            ["Matter"] = new("是关于什么的？", new Dictionary<string, string>
            {
                ["behaviour"] = "我做过的事",
                ["academic"] = "我的学习",
                ["attendance"] = "没去上课或没来学校",
                ["drugs"] = "毒品",
                ["alcohol"] = "酒",
                ["health"] = "我的身体或健康",
                ["mental-health"] = "心情很差、害怕或担心",
                ["self-harm"] = "伤害自己",
                ["sex"] = "性",
                ["pregnancy"] = "怀孕，或避孕",
                ["relationships"] = "男朋友、女朋友或朋友",
                ["identity"] = "我喜欢谁，或我是谁",
                ["home"] = "我的家或家人",
                ["bullying"] = "欺凌",
                ["online"] = "网上的事",
                ["money"] = "钱",
                ["immigration"] = "我的签证，或能不能留在这里",
                ["crime"] = "犯罪",
                ["staff-conduct"] = "在这里工作的大人做的事或说的话",
                ["unsaid"] = "别的事，或者我不想说",
            }) { Hint = "选对你最重要的一个。如果还有别的事，你看到的内容仍然适用。" },
            ["Age"] = new("你多大了？", new Dictionary<string, string>
            {
                ["under-13"] = "不到13岁",
                ["13-to-15"] = "13、14或15岁",
                ["16-to-17"] = "16或17岁",
                ["adult"] = "18岁或以上",
                ["unsaid"] = "我不想说",
            }),
            ["Home"] = new("是在你住的地方发生的吗？", new Dictionary<string, string>
            {
                ["yes"] = "是，在家里或家人之间",
                ["hosts"] = "是，在寄宿家庭",
                ["no"] = "不是",
                ["unsaid"] = "我不确定，或者我不想说",
            }),
            ["Parents"] = new("你希望父母知道吗？", new Dictionary<string, string>
            {
                ["yes"] = "希望",
                ["no"] = "不希望",
                ["unsaid"] = "我还不知道",
            }),
            ["Adult"] = new("是关于这里的一位大人吗？", new Dictionary<string, string>
            {
                ["no"] = "不是",
                ["adult-here"] = "是，在这里工作或帮忙的人",
                ["safeguarding-team"] = "是，安全保护负责人或副手",
                ["head"] = "是，校长",
                ["unsaid"] = "我不确定，或者我不想说",
            }),
        },
        See = "看看会发生什么",
        NotAnAnswer = "请从本页的答案中选择一个",
        ResultTitle = "会发生什么",
        UsualDay = "这是你告诉这里的一位大人那天通常的做法。事情也可能不一样，例如警察已经在调查时。",
        SafeguardingLead = "安全保护负责人是这里专门负责让学生安全的大人。负责人不在时，由副手代替。",
        ActsFirst = "有时候，为了保护你或别人的安全，学校必须先行动，然后才告诉你。",
        DangerTitle = "如果现在有人有危险",
        DangerCall = "请先拨打这个电话：",
        DangerTell = "然后告诉身边的任何一位大人。不需要先得到任何人的同意。",
        WhoTitle = "谁会知道",
        Names = new Dictionary<Recipient, string>
        {
            [Recipient.SafeguardingLead] = "安全保护负责人",
            [Recipient.Head] = "校长",
            [Recipient.Chair] = "校董会主席（职位在校长之上）",
            [Recipient.DesignatedOfficer] = "校外一位负责处理对大人的担忧的官员",
            [Recipient.Staff] = "你的导师和老师",
            [Recipient.Doctor] = "你的医生",
            [Recipient.SocialCare] = "儿童社会服务",
            [Recipient.Police] = "警察",
            [Recipient.Parent] = "你的父母",
            [Recipient.HostFamily] = "寄宿家庭",
            [Recipient.EducationGuardian] = "你在这个国家的监护人",
            [Recipient.OtherStudent] = "你的朋友和其他学生",
            [Recipient.PersonAlleged] = "你说伤害过你或别人的人",
        },
        Required = "听你说的那位大人必须马上转告。",
        MayHear = new Dictionary<string, string>
        {
            ["words"] = "如果有助于保护某个人的安全，可以告诉他们。",
            ["summary"] = "可以告诉他们大概是什么事，不包括你的原话。",
            ["consequence"] = "可以告诉他们学校决定怎么做。",
            ["care-instruction"] = "可以告诉他们怎样照顾你，例如“回答前给她一点时间”，不说原因。",
            ["existence"] = "可以告诉他们有一件事，不说是什么事。",
        },
        HearMore = "他们会知道更多吗？",
        Decides = new Dictionary<string, string>
        {
            ["safeguarding-lead"] = "由安全保护负责人决定，可以的话会和你一起决定。",
            ["head"] = "由校长决定，可以的话会和你一起决定。",
            ["chair"] = "由校董会主席决定，可以的话会和你一起决定。",
            ["designated-officer"] = "由校外的一位官员决定他们是否会知道有这样一件事，以及什么时候知道。",
            ["data-protection-officer"] = "由数据保护负责人决定，可以的话会和你一起决定。",
        },
        SomebodyDecides = "由这里的一位负责人决定，可以的话会和你一起决定。",
        NotNormally = "我们通常不会告诉他们。",
        NotYourWords = "我们通常不会转述你的原话。",
        OnlyConsequence = "如果你在这里的学籍受到影响，他们可能会知道学校决定怎么做。",
        WhenTitle = "你什么时候会知道",
        MayKnow = "你可以随时问：关于你，别人说了什么、决定了什么。",
        LeadSaysWhen = "关于你说了什么、决定了什么，由安全保护负责人决定什么时候告诉你。",
        HearFirst = "如果决定让你的父母知道某些事，我们通常会先告诉你，再告诉他们。",
        ParentsTitle = "你的父母会知道什么",
        SayTitle = "你可以对什么说不",
        NoIsEnough = "如果你说不，我们通常不会告诉：",
        Weighed = "你的愿望很重要，会有人认真考虑：",
        NotEnough = "即使你说不，也可能告诉他们：",
        TalkTitle = "现在就和人谈谈",
        TalkNow = "有人有危险时，警察或救护车：",
        TalkChildline = "Childline（儿童热线），免费，日夜都可以打：",
        TalkHere = "或者这里你信任的任何一位大人。本页最后还有更多电话。",
        PolicySays = "我们的政策说：",
        ChangeAnswers = "更改我的回答",
        StartAgain = "重新开始",
        OfThePolicy = new Dictionary<string, string>
        {
            [PolicySentences.P1] = "如果你或别人有危险，我们会马上找人帮忙。这比这里的其他一切都重要。",
            [PolicySentences.P2] = "可以告诉老师“回答前给她一点时间”，而不告诉原因。",
            [PolicySentences.P4] = "你什么都可以跟我们说。给你带来麻烦的，绝不是你说了出来。",
            [PolicySentences.P6] = "如果这里有大人说“我保证谁也不告诉”，那是说错了。问问他们哪些事可能必须转告。",
            [PolicySentences.R2] = "如果告诉你的家人可能让你有危险，我们通常不会告诉他们。说出来，我们会听。",
            [PolicySentences.R3] = "我们可能会问你想不想告诉父母，也可以帮你。你可以说不。",
            [PolicySentences.R4] = "从你十八岁生日起，除非你同意，我们通常不会把你个人的事告诉你的父母。有两个例外：影响你在这里学籍的处理，以及严重的生命危险。",
            [PolicySentences.L1] = "只有必须处理这件事的人才能看到你告诉我们的话。",
            [PolicySentences.L2] = "即使你不愿意，法律也允许我们为你找人帮忙。如果我们这样做，会告诉你，除非那样会让某个人有危险。",
            [PolicySentences.D5] = "你会比别人先从我们这里知道，除非那样会让某个人有危险。",
            [PolicySentences.D6] = "为你担心的大人可以向安全保护负责人求助。",
            [PolicySentences.D7] = "用你自己的方式说。你可以不回答。",
            [PolicySentences.D13] = "这里的大人在转告之前会先问。",
            [PolicySentences.H1] = "如果是关于这里的一位大人，那位大人看不到你说的话。",
            [PolicySentences.F2] = "我们通常不会把你说的话告诉你的监护人或中介。",
            [PolicySentences.F3] = "寄宿家庭听到的是“她八点前要回家”，不说原因。",
        },
    };
}
