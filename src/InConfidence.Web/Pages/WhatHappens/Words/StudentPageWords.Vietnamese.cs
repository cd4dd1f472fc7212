using InConfidence.Policy;

namespace InConfidence.Web.Pages.WhatHappens.Words;

public sealed partial record StudentPageWords
{
    private static StudentPageWords Vietnamese => new()
    {
        AwaitsReview = true,
        Language = "Tiếng Việt",
        Title = "Điều gì xảy ra nếu em kể với thầy cô?",
        Introduction = "Chọn điều đúng với em và bỏ qua điều em không muốn trả lời. Sau đó em sẽ thấy ai sẽ biết chuyện này.",
        NothingKept = "Em không cần đăng nhập. Chúng tôi không lưu những gì em chọn.",
        SharedScreen = "Có người khác dùng màn hình này không?",
        SharedScreenHelp = "Bấm Rời đi để đến ngay một trang trống. Trên bàn phím, em có thể bấm Escape hai lần. Trình duyệt này có thể vẫn nhớ địa chỉ của trang, nhưng không nhớ em đã chọn gì.",
        LeaveNow = "Rời khỏi trang này ngay",
        TellSomeone = "Nói với ai đó ngay",
        OtherLanguages = "Ngôn ngữ",
        Questions = new Dictionary<string, QuestionWords>
        {
            ["Danger"] = new("Có ai đang gặp nguy hiểm không?", new Dictionary<string, string>
            {
                ["yes"] = "Có",
                ["no"] = "Không",
                ["unsaid"] = "Em không chắc",
            }) { Hint = "Có người đang bị làm hại, hoặc có thể bị ngay sau đây. Người đó có thể là em." },
            ["Matter"] = new("Đó là chuyện gì?", new Dictionary<string, string>
            {
                ["behaviour"] = "Việc em đã làm",
                ["academic"] = "Việc học của em",
                ["attendance"] = "Nghỉ tiết hoặc nghỉ học",
                ["drugs"] = "Ma túy",
                ["alcohol"] = "Rượu bia",
                ["health"] = "Cơ thể hoặc sức khỏe của em",
                ["mental-health"] = "Rất buồn, sợ hãi hoặc lo lắng",
                ["self-harm"] = "Tự làm đau mình",
                ["sex"] = "Tình dục",
                ["pregnancy"] = "Mang thai, hoặc tránh thai",
                ["relationships"] = "Bạn trai, bạn gái hoặc bạn bè",
                ["identity"] = "Em yêu ai, hoặc em là ai",
                ["home"] = "Nhà hoặc gia đình em",
                ["bullying"] = "Bắt nạt",
                ["online"] = "Chuyện trên mạng",
                ["money"] = "Tiền",
                ["immigration"] = "Thị thực của em, hoặc việc được ở lại đây",
                ["crime"] = "Một tội phạm",
                ["staff-conduct"] = "Điều một người lớn làm việc ở đây đã làm hoặc nói",
                ["unsaid"] = "Chuyện khác, hoặc em không muốn nói",
            }) { Hint = "Chọn điều quan trọng nhất với em. Nếu còn chuyện khác nữa, những gì em thấy vẫn đúng." },
            ["Age"] = new("Em bao nhiêu tuổi?", new Dictionary<string, string>
            {
                ["under-13"] = "Dưới 13",
                ["13-to-15"] = "13, 14 hoặc 15",
                ["16-to-17"] = "16 hoặc 17",
                ["adult"] = "18 trở lên",
                ["unsaid"] = "Em không muốn nói",
            }),
            ["Home"] = new("Chuyện có xảy ra ở nơi em sống không?", new Dictionary<string, string>
            {
                ["yes"] = "Có, ở nhà hoặc trong gia đình em",
                ["hosts"] = "Có, ở gia đình chủ nhà",
                ["no"] = "Không",
                ["unsaid"] = "Em không chắc, hoặc em không muốn nói",
            }),
            ["Parents"] = new("Em có muốn bố mẹ biết không?", new Dictionary<string, string>
            {
                ["yes"] = "Có",
                ["no"] = "Không",
                ["unsaid"] = "Em chưa biết",
            }),
            ["Adult"] = new("Chuyện có liên quan đến một người lớn ở đây không?", new Dictionary<string, string>
            {
                ["no"] = "Không",
                ["adult-here"] = "Có, người làm việc hoặc giúp đỡ ở đây",
                ["safeguarding-team"] = "Có, người phụ trách bảo vệ học sinh hoặc người phó",
                ["head"] = "Có, hiệu trưởng",
                ["unsaid"] = "Em không chắc, hoặc em không muốn nói",
            }),
        },
        See = "Xem điều gì sẽ xảy ra",
        NotAnAnswer = "Hãy chọn một trong các câu trả lời trên trang này",
        ResultTitle = "Điều gì sẽ xảy ra",
        UsualDay = "Đây là cách thường diễn ra vào ngày em kể với một người lớn ở đây. Mọi việc có thể khác đi, ví dụ khi cảnh sát đang điều tra.",
        SafeguardingLead = "Người phụ trách bảo vệ học sinh là người lớn ở đây có nhiệm vụ giữ cho học sinh an toàn. Khi vắng mặt thì có người phó thay.",
        ActsFirst = "Đôi khi nhà trường phải hành động trước khi nói với em, để giữ an toàn cho em hoặc người khác.",
        DangerTitle = "Nếu có người đang gặp nguy hiểm",
        DangerCall = "Hãy gọi số này trước:",
        DangerTell = "Sau đó hãy nói với bất kỳ người lớn nào ở gần em. Không cần ai đồng ý trước.",
        WhoTitle = "Ai sẽ biết",
        Names = new Dictionary<Recipient, string>
        {
            [Recipient.SafeguardingLead] = "Người phụ trách bảo vệ học sinh",
            [Recipient.Head] = "Hiệu trưởng",
            [Recipient.Chair] = "Chủ tịch hội đồng, người ở trên hiệu trưởng",
            [Recipient.DesignatedOfficer] = "Một cán bộ ngoài trường xem xét những lo ngại về người lớn",
            [Recipient.Staff] = "Thầy cô chủ nhiệm và giáo viên của em",
            [Recipient.Doctor] = "Bác sĩ của em",
            [Recipient.SocialCare] = "Dịch vụ xã hội cho trẻ em",
            [Recipient.Police] = "Cảnh sát",
            [Recipient.Parent] = "Bố mẹ em",
            [Recipient.HostFamily] = "Gia đình chủ nhà",
            [Recipient.EducationGuardian] = "Người giám hộ của em ở nước này",
            [Recipient.OtherStudent] = "Bạn bè của em và học sinh khác",
            [Recipient.PersonAlleged] = "Người mà em nói là đã làm hại em hoặc người khác",
        },
        Required = "Người lớn mà em kể phải báo lại ngay.",
        MayHear = new Dictionary<string, string>
        {
            ["words"] = "Có thể được cho biết nếu điều đó giúp giữ an toàn cho ai đó.",
            ["summary"] = "Có thể được cho biết đó là chuyện gì, không có lời em nói.",
            ["consequence"] = "Có thể được cho biết nhà trường đã quyết định làm gì.",
            ["care-instruction"] = "Có thể được cho biết cách chăm sóc em, ví dụ “hãy cho em ấy thời gian trước khi trả lời”, mà không biết vì sao.",
            ["existence"] = "Có thể được cho biết là có chuyện, mà không biết là chuyện gì.",
        },
        HearMore = "Họ có biết thêm không?",
        Decides = new Dictionary<string, string>
        {
            ["safeguarding-lead"] = "Người phụ trách bảo vệ học sinh quyết định, cùng với em khi có thể.",
            ["head"] = "Hiệu trưởng quyết định, cùng với em khi có thể.",
            ["chair"] = "Chủ tịch hội đồng quyết định, cùng với em khi có thể.",
            ["designated-officer"] = "Một cán bộ ngoài trường quyết định họ có được biết là có chuyện hay không, và khi nào.",
            ["data-protection-officer"] = "Người phụ trách bảo vệ dữ liệu quyết định, cùng với em khi có thể.",
        },
        SomebodyDecides = "Một người ở đây quyết định, cùng với em khi có thể.",
        NotNormally = "Thông thường chúng tôi không nói với họ.",
        NotYourWords = "Thông thường chúng tôi không chuyển lại nguyên lời em nói.",
        OnlyConsequence = "Họ có thể được biết nhà trường quyết định làm gì nếu chỗ học của em ở đây bị ảnh hưởng.",
        WhenTitle = "Khi nào em được biết",
        MayKnow = "Em có thể hỏi bất cứ lúc nào về những gì đã được nói và quyết định về em.",
        LeadSaysWhen = "Người phụ trách bảo vệ học sinh quyết định khi nào em được biết những gì đã được nói và quyết định về em.",
        HearFirst = "Nếu quyết định là bố mẹ em được biết điều gì, thông thường chúng tôi nói với em trước.",
        ParentsTitle = "Bố mẹ em sẽ biết gì",
        SayTitle = "Em có thể từ chối điều gì",
        NoIsEnough = "Nếu em nói không, thông thường chúng tôi không nói với:",
        Weighed = "Mong muốn của em có giá trị, và có người cân nhắc:",
        NotEnough = "Họ có thể được cho biết dù em nói không:",
        TalkTitle = "Nói chuyện với ai đó ngay",
        TalkNow = "Cảnh sát hoặc xe cứu thương, nếu có người gặp nguy hiểm:",
        TalkChildline = "Childline, miễn phí, cả ngày lẫn đêm:",
        TalkHere = "Hoặc bất kỳ người lớn nào ở đây mà em tin. Có thêm các số khác ở cuối trang này.",
        PolicySays = "Quy định của chúng tôi nói:",
        ChangeAnswers = "Đổi câu trả lời của em",
        StartAgain = "Bắt đầu lại",
        OfThePolicy = new Dictionary<string, string>
        {
            [PolicySentences.P1] = "Nếu em hoặc người khác gặp nguy hiểm, chúng tôi tìm sự giúp đỡ ngay. Điều đó đứng trước mọi điều khác ở đây.",
            [PolicySentences.P2] = "Giáo viên có thể được bảo “hãy cho em ấy thời gian trước khi trả lời” mà không được cho biết vì sao.",
            [PolicySentences.P4] = "Em có thể nói với chúng tôi về bất cứ điều gì. Việc nói ra không bao giờ là điều khiến em gặp rắc rối.",
            [PolicySentences.P6] = "Nếu một người lớn ở đây nói “tôi hứa sẽ không nói với ai”, họ đã nhầm. Hãy hỏi họ điều gì có thể phải báo lại.",
            [PolicySentences.R2] = "Nếu nói với gia đình có thể khiến em gặp nguy hiểm, thông thường chúng tôi không nói với họ. Hãy nói ra, chúng tôi sẽ lắng nghe.",
            [PolicySentences.R3] = "Chúng tôi có thể hỏi em có muốn kể với bố mẹ không, và có thể giúp em. Em có thể nói không.",
            [PolicySentences.R4] = "Từ sinh nhật mười tám tuổi của em, thông thường chúng tôi không nói với bố mẹ em điều gì riêng tư nếu em không đồng ý. Có hai ngoại lệ: một hình thức xử lý ảnh hưởng đến chỗ học của em ở đây, và nguy cơ nghiêm trọng đến tính mạng.",
            [PolicySentences.L1] = "Chỉ những người phải giải quyết việc này mới đọc được điều em đã kể.",
            [PolicySentences.L2] = "Luật cho phép chúng tôi tìm sự giúp đỡ cho em dù em không muốn. Chúng tôi nói với em khi làm vậy, trừ khi điều đó khiến ai đó gặp nguy hiểm.",
            [PolicySentences.D5] = "Em sẽ được chúng tôi cho biết trước người khác, trừ khi điều đó khiến ai đó gặp nguy hiểm.",
            [PolicySentences.D6] = "Người lớn lo cho em có thể nhờ người phụ trách bảo vệ học sinh giúp.",
            [PolicySentences.D7] = "Hãy kể theo cách của em. Em không bắt buộc phải trả lời.",
            [PolicySentences.D13] = "Người lớn ở đây hỏi trước khi chuyển lại điều gì.",
            [PolicySentences.H1] = "Nếu chuyện liên quan đến một người lớn ở đây, người đó không được đọc điều em nói.",
            [PolicySentences.F2] = "Thông thường chúng tôi không nói với người giám hộ hoặc đại diện của em điều em đã kể.",
            [PolicySentences.F3] = "Gia đình chủ nhà chỉ nghe “em ấy cần về nhà trước tám giờ”, không biết vì sao.",
        },
    };
}
