namespace InConfidence.Web.Components;

public sealed partial record FrameWords
{
    private static FrameWords Vietnamese => new()
    {
        AwaitsReview = true,
        LanguageTag = "vi",
        SkipToMain = "Chuyển đến nội dung chính",
        ThereIsAProblem = "Có điều cần sửa",
        ErrorPrefix = "Lỗi:",
        CheckThisAnswer = "Hãy xem lại câu trả lời này",
        Back = "Quay lại",
        Change = "Thay đổi",
        Danger = "Nguy hiểm",
        SignOut = "Đăng xuất",
        SignedInAs = "Đang đăng nhập:",
        Navigation = "Menu",
        TellNow = "Nói với người phụ trách bảo vệ học sinh ngay",
        HidePage = "Ẩn",
        ShowPage = "Hiện trang",
        PageHidden = "Trang đã ẩn",
        Leave = "Rời đi",
        LeaveHint = "đăng xuất và hiện một trang khác",
        OutsideTitle = "Các số điện thoại ngoài trường",
        OutsideIntroduction = "Bạn có thể tự gọi các số này bất cứ lúc nào. Không cần ai đồng ý trước.",
        Emergency = "Khẩn cấp: cảnh sát hoặc xe cứu thương",
        Childline = "Childline, dành cho trẻ em và thanh thiếu niên",
        NspccHelpline = "Đường dây NSPCC, dành cho người lớn lo lắng cho một đứa trẻ",
        PoliceNotEmergency = "Cảnh sát, không khẩn cấp",
        SocialCare = "Dịch vụ xã hội cho trẻ em",
        SocialCareOutOfHours = "Dịch vụ xã hội cho trẻ em, ban đêm và cuối tuần",
        LocalAuthorityOfficer = "Lo ngại về một người lớn làm việc với trẻ em (LADO)",
        Day = "Ngày",
        Month = "Tháng",
        Year = "Năm",
        DayPattern = "d 'tháng' M, yyyy",
        Saving = "Đang lưu…",
        SavedAt = "Đã lưu lúc {0}",
        NotSavedYet = "Chưa lưu: hãy giữ trang này mở",
        SignedOutWhileWriting = "Bạn đã bị đăng xuất. Hãy giữ trang này mở: đăng nhập lại ở một thẻ mới, và trang này sẽ được lưu.",
    };
}
