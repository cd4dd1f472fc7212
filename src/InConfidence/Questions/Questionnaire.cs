using InConfidence.Records;
using static InConfidence.Questions.FieldKind;
using static InConfidence.Records.RecordKind;

namespace InConfidence.Questions;

/// <summary>The questions that come after the words, in the order in which they are offered.</summary>
public static class Questionnaire
{
    /// <summary>Stands above every question: an adult is never sent back to question a child.</summary>
    public const string OnlyWhatCameUp = "Only what came up: do not go back and ask.";

    /// <summary>Whether the student was told that it would be passed on: "safer not to" is a silence, known to few (D5).</summary>
    public const string PassingOn = "passing-on";

    /// <summary>The sources of harm with which nobody is encouraged to talk to the parents (D11, R48).</summary>
    private static readonly string[] CloseToHome = ["home", "family", "host", "guardian", "unknown"];

    private static readonly RecordKind[] Every = [Disclosure, Concern, ConcernAboutAdult];
    private static readonly RecordKind[] AboutStudents = [Disclosure, Concern];

    public static IReadOnlyList<Question> All { get; } =
    [
        new("limits", "Were the limits of confidentiality explained?", ["D4", "P6", "R01", "R02"])
        {
            Hint = "Nothing is filled in for you: only what was really said.",
            Kinds = [Disclosure],
            DidNotComeUp = "There was no moment for it",
            Fields =
            [
                new("explained", "Was it said that this could not be kept secret?", OneOf)
                {
                    Options = [new("before", "Yes, before they told me"), new("after", "Yes, after they had begun"), new("no", "No")],
                },
                new("words", "In which words?", Words) { Hint = "As near to your own words as you can." },
                new("why-not", "If not, why not?", Words),
                new("secrecy", "Was it promised that it would stay secret?", OneOf)
                {
                    Hint = "If it was, say so: it happens, and the safeguarding lead can put it right with the student.",
                    Options = [new("no", "No"), new("yes", "Yes")],
                },
            ],
        },
        new(PassingOn, "Did you tell them that you would pass it on?", ["D5", "D6"])
        {
            Hint = "Mostly the student is told first, and why. Sometimes it is safer not to: then say why.",
            Kinds = [Disclosure],
            DidNotComeUp = "There was no moment for it",
            Fields =
            [
                new("told", "I told them", OneOf) { Options = [new("yes", "Yes"), new("no", "No, it was safer not to")] },
                new("words", "What you said, or why not", Words),
                new("answer", "What they said to that", Words),
            ],
        },
        new("reassurance", "How did you reassure them?", ["D10", "D2"])
        {
            Kinds = [Disclosure],
            DidNotComeUp = "There was no moment for it",
            Fields = [new("words", "What you said", Words)],
        },
        new("place", "Where were you, and how private was it?", ["D1"])
        {
            Kinds = Every,
            Fields =
            [
                new("place", "Place", Line),
                new("private", "Could anybody else hear or see?", OneOf)
                {
                    Options = [new("private", "No, it was private"), new("partly", "Perhaps"), new("open", "Yes")],
                },
            ],
        },
        new("present", "Who else was there?", ["R12"])
        {
            Kinds = Every,
            DidNotComeUp = "Nobody else",
            Fields = [new("who", "Names, or a description", Words)],
        },
        new("said-at", "When was it said, or when did it happen?", ["D8", "R11"])
        {
            Hint = "Apart from when you are writing, which is kept by itself.",
            Kinds = Every,
            Fields =
            [
                new("day", "Day", FieldKind.Day),
                new("time", "Time", FieldKind.Time),
                new("precision", "How sure are you?", OneOf)
                {
                    Options = [new("exact", "To a few minutes"), new("about", "About then"), new("day", "Only the day")],
                },
                new("late", "If that is more than a day ago: why is it written now?", Line),
            ],
        },
        new("channel", "How did it reach you?", ["D3", "R17"])
        {
            Hint = "Only work phones and work accounts are for talking with students. If it came another way, say so: it is recorded, not blamed.",
            Kinds = AboutStudents,
            Fields =
            [
                new("channel", "It reached me", OneOf)
                {
                    Options =
                    [
                        new("in-person", "Face to face"), new("work-phone", "By work phone"), new("work-mail", "By work mail or messages"),
                        new("paper", "On paper"), new("personal", "On a personal phone or account"), new("other", "Another way"),
                    ],
                },
                new("note", "Anything to add", Line),
            ],
        },
        new("questions", "What did you ask?", ["D7", "R09", "R10"])
        {
            Hint = "Your own questions, word for word, even if you now wish you had asked differently.",
            Kinds = [Disclosure],
            DidNotComeUp = "I asked nothing",
            Fields = [new("asked", "Your questions", Words)],
        },
        new("observed", "What did you see or hear yourself?", ["R08", "R16"])
        {
            Hint = "How they looked and sounded; what you saw. Facts only.",
            Kinds = AboutStudents,
            Fields = [new("observed", "What you observed", Words)],
        },
        new("opinion", "What do you think?", ["R08", "R16"])
        {
            Hint = "Kept apart from what was said and seen, and marked as your opinion.",
            Kinds = Every,
            DidNotComeUp = "I have no opinion to add",
            Fields = [new("opinion", "Your opinion", Words)],
        },
        new("language", "Which language was it in?", ["D8", "D12"])
        {
            Hint = "The words stay in the language in which they were said. A translation stands beside them.",
            Kinds = AboutStudents,
            DidNotComeUp = "It was in English",
            Fields =
            [
                new("language", "Language", Line),
                new("translation", "Translation", Words),
                new("interpreter", "Who translated or interpreted?", Line),
            ],
        },
        new("wishes", "What does the student want?", ["D12"])
        {
            Kinds = AboutStudents,
            Fields = [new("wish", "What they want to happen, in their words", Words), new("know", "Whom they wish to know, or not to know", Words)],
        },
        new("heard", "Who has already heard it?", ["D9"])
        {
            Hint = "So that the student need not tell it again.",
            Kinds = Every,
            DidNotComeUp = "Nobody that I know of",
            Fields = [new("who", "Names, or a description", Words)],
        },
        new("rough-notes", "Did you make rough notes?", ["D8", "R13"])
        {
            Hint = "Keep them: never throw them away.",
            Kinds = Every,
            DidNotComeUp = "I made none",
            Fields = [new("where", "Where are they?", Line)],
        },
        new("injuries", "Did you see an injury?", ["R14"])
        {
            Hint = "Only what is visible without asking. Do not take a photograph, and do not ask to see.",
            Kinds = AboutStudents,
            DidNotComeUp = "I saw none",
            Rows = 6,
            Fields =
            [
                new("place", "Where on the body", Line),
                new("side", "Side", OneOf) { Options = [new("left", "Left"), new("right", "Right"), new("middle", "Middle"), new("both", "Both")] },
                new("size", "Size", Line),
                new("colour", "Colour", Line),
            ],
        },
        new("mutilation", "Did it come up that somebody’s genitals were cut (FGM)?", ["R27"])
        {
            Hint = "Female genital mutilation. Do not ask, and never look. Where it was done to a girl under 18, the law lets no teacher leave the report to somebody else.",
            Kinds = AboutStudents,
            Fields =
            [
                new("known", "What came up", OneOf)
                {
                    Options = [new("told", "She told me that it was done to her"), new("seen", "I saw signs that it was done"), new("feared", "It is feared, or somebody else said so")],
                },
                new("teacher", "Are you a teacher?", OneOf) { Options = [new("yes", "Yes"), new("no", "No")] },
            ],
        },
        new("context", "What was going on around it?", ["R34"])
        {
            Kinds = [ConcernAboutAdult],
            Fields = [new("context", "Context", Words)],
        },
        new("action", "What has been done so far?", ["R34"])
        {
            Kinds = [ConcernAboutAdult],
            DidNotComeUp = "Nothing yet",
            Fields = [new("action", "Action taken", Words)],
        },
        new("anonymity", "Would you rather not be named to the adult?", ["R34"])
        {
            Hint = "The head knows who wrote this. Your wish is respected as far as the law allows.",
            Kinds = [ConcernAboutAdult],
            Fields =
            [
                new("wish", "My wish", OneOf) { Options = [new("unnamed", "I would rather not be named"), new("named", "I may be named")] },
            ],
        },
        new("source", "Where does it come from?", ["R48", "D11"])
        {
            Hint = "Tick all that came up. It decides whether parents may be approached at all.",
            Kinds = AboutStudents,
            Fields =
            [
                new("source", "From", AnyOf)
                {
                    Options =
                    [
                        new("home", "Home"), new("family", "Family elsewhere"), new("guardian", "A guardian or agent"), new("host", "A host family"),
                        new("school-adult", "An adult at school"), new("student", "Another student"), new("online", "Online"),
                        new("self", "Themselves"), new("other", "Somewhere else"), new("unknown", "I don't know"),
                    ],
                },
            ],
        },
        new("parents", "Did you encourage them to talk to their parents?", ["R3", "D11"])
        {
            Kinds = AboutStudents,
            Applies = SourceKnownAwayFromHome,
            Fields =
            [
                new("encouraged", "I encouraged them", OneOf) { Options = [new("yes", "Yes"), new("no", "No")] },
                new("answer", "What they said to that", Words),
            ],
        },
    ];

    public static IEnumerable<Question> For(DraftContent content) =>
        All.Where(question => question.Kinds.Contains(content.Kind) && question.Applies(content));

    public static Question? Find(string name) => All.FirstOrDefault(question => question.Name == name);

    public static AnswerState StateOf(DraftContent content, Question question) =>
        content.Answers.GetValueOrDefault(question.Name)?.State ?? AnswerState.NotYet;

    private static bool SourceKnownAwayFromHome(DraftContent content) =>
        content.AdultInvolved is not AdultInvolved.HostFamily
        && content.Answers.GetValueOrDefault("mutilation") is not { State: AnswerState.Answered }
        && content.Answers.GetValueOrDefault("source") is { State: AnswerState.Answered } source
        && source["source"].Split(',', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } sources
        && !sources.Intersect(CloseToHome).Any();
}
