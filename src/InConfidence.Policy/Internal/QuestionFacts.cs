namespace InConfidence.Policy.Internal;

/// <summary>
/// The facts about a question that somebody asks: about the student, what would be told, to whom, how and why. None lies
/// in the database plainly, so no rule for reading may speak of them.
/// </summary>
internal static class QuestionFacts
{
    public static IReadOnlyList<Fact> Closed(VocabularyTable table)
    {
        AddStudent(table);
        AddMatter(table);
        AddTelling(table);
        table.Each(StandaloneFacts.AboutStudent);
        table.Each(StandaloneFacts.AboutSafety);
        table.Each(StandaloneFacts.AboutRecipient);
        table.Each(StandaloneFacts.AboutTelling);
        table.Each(StandaloneFacts.AboutLaw);
        table.Each(StandaloneFacts.AboutConversation);
        table.Each(StandaloneFacts.AboutFiles);
        return table.Close();
    }

    private static void AddStudent(VocabularyTable table)
    {
        table.One("content", "content",
            ("existence", "Only that there is something at all would be told."),
            ("care-instruction", "Only what somebody must do to look after the student would be told."),
            ("medical-news", "Only which hospital the student is in, and how they are, would be told."),
            ("consequence", "Only a consequence that the school applies would be told."),
            ("summary", "A summary would be told, without the student's words."),
            ("words", "The student's own words would be told."),
            ("whole", "The whole record would be told."));
        table.One("age", "student",
            ("under-13", "The student is under 13."),
            ("13-to-15", "The student is 13, 14 or 15."),
            ("16-to-17", "The student is 16 or 17."),
            ("adult", "The student is 18 or older."));
        table.One("agreement", "agreement",
            ("given", "The student has agreed to this telling: freely, to something specific, knowing what it means."),
            ("refused", "The student has said no to this telling."),
            ("withdrawn", "The student agreed once and has taken it back."),
            ("unsought", "The student has not been asked."));
        table.One("risk-to-life", "risk-to-life",
            ("none", "Nobody's life is at risk."),
            ("possible", "Somebody's life may be at risk."),
            ("serious", "Somebody's life is at serious risk."));
    }

    private static void AddMatter(VocabularyTable table)
    {
        table.Some("matter", "matter includes",
            ("behaviour", "It is about how the student behaves."), ("academic", "It is about work in school."),
            ("attendance", "It is about being in school."), ("drugs", "It is about drugs."), ("alcohol", "It is about alcohol."),
            ("health", "It is about the body's health."), ("mental-health", "It is about the mind's health."),
            ("self-harm", "It is about hurting oneself."), ("sex", "It is about sex."), ("pregnancy", "It is about pregnancy or contraception."),
            ("relationships", "It is about relationships."), ("identity", "It is about sexuality or gender."), ("home", "It is about home."),
            ("bullying", "It is about bullying."), ("online", "It is about what happens online."), ("money", "It is about money."),
            ("immigration", "It is about the right to be in the country."), ("crime", "It is about crime."),
            ("staff-conduct", "It is about the conduct of an adult who works here."));
        table.Some("harm", "harm includes",
            ("physical", "The body is or may be hurt by somebody."), ("emotional", "Emotional harm is possible."),
            ("sexual", "Sexual harm is possible."), ("neglect", "The student is or may be neglected."),
            ("genital-mutilation", "Female genital mutilation is possible."), ("forced-marriage", "Forced marriage is possible."),
            ("honour-based", "Harm for the sake of a family's honour is possible."), ("exploitation", "Somebody exploits or may exploit the student."),
            ("radicalisation", "Somebody draws or may draw the student into terrorism."), ("fabricated-illness", "A carer may invent or cause illness."),
            ("self-inflicted", "The student may hurt themselves badly."));
        table.Some("source", "source includes",
            ("household", "The harm comes or may come from the student's household or family."), ("carer", "It may come from somebody who cares for the student."),
            ("host-family", "It may come from the host family."), ("staff", "It may come from an adult who works here."),
            ("student", "It may come from another student."), ("outsider", "It may come from somebody else."),
            ("unclear", "Nobody knows yet where it comes from."));
    }

    private static void AddTelling(VocabularyTable table)
    {
        table.One("prompt", "prompt",
            ("own-initiative", "Somebody here wishes to tell, unasked."), ("parent-request", "A parent asks."),
            ("own-request", "The student asks for what is held about them."), ("outside-request", "Somebody outside asks."),
            ("police-request", "The police ask."), ("court-order", "A court orders it."), ("statute", "A law requires it."),
            ("transfer", "The student moves to another school."), ("reference", "A reference is asked for."));
        table.One("channel", "channel",
            ("in-person", "Face to face."), ("work-phone", "By a work telephone."), ("work-mail", "By a work mail account."),
            ("secure-transfer", "By a secure transfer made for it."), ("letter", "By letter."), ("personal", "By a personal telephone, account or network."));
        table.One("evidence", "evidence",
            ("suspicion", "Somebody suspects it."), ("told", "The student has said so."), ("seen", "Somebody has seen it."));
        table.One("reporter", "reporter",
            ("student", "The student spoke for themselves."), ("friend", "A friend or other student reports it."),
            ("adult", "An adult reports it and gives a name."), ("anonymous", "It was reported without a name."));
        table.Some("teller", "teller is",
            ("teacher", "Whoever tells is a teacher."), ("house-staff", "Whoever tells is staff of the boarding house."),
            ("nurse", "Whoever tells is the nurse."), ("counsellor", "Whoever tells is the counsellor."),
            ("safeguarding-lead", "Whoever tells is the safeguarding lead or a deputy."), ("head", "Whoever tells is the head."),
            ("on-call", "Whoever tells answers now, by the rota."),
            ("volunteer", "Whoever tells is a volunteer or visitor."), ("conflicted", "The matter concerns whoever tells, or their family."));
    }
}
