using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;

namespace InConfidence.Data.Demonstration;

/// <summary>Somebody of the staff notices something about a student.</summary>
internal sealed class ConcernScene(DemonstrationCast cast, DemonstrationCalendar calendar) : DemonstrationScene(cast, calendar)
{
    private readonly DemonstrationTheme answers = AnswersOf("disclosure");

    public override DraftContent Play(DemonstrationTheme theme, PersonId writer, DateTimeOffset begun)
    {
        var student = Student(writer);
        var friend = Student(writer, (_, person) => person.Id != student.Id);
        var words = new DemonstrationWords(Source, theme, friend.Profile.GivenName, student.Profile.House ?? DemonstrationCast.Houses[1]).Compose();
        var content = new DraftContent
        {
            Kind = RecordKind.Concern,
            Danger = Danger(theme),
            AdultInvolved = Source.Chance(85) ? AdultInvolved.No : AdultInvolved.Unknown,
            Words = words.Said,
            People = theme.First("alleged") is not null && words.MentionsFriend
                ? [Known(PartInRecord.Concerned, student), Known(PartInRecord.Alleged, friend)]
                : [Known(PartInRecord.Concerned, student)],
        };
        content = Ask(AskAll(content, words, answers, begun), "observed", 85, ("observed", words.One("observed")));
        return Injured(content, theme);
    }

    private DraftContent Injured(DraftContent content, DemonstrationTheme theme) =>
        theme.First("injury")?.Split(" | ") is [var place, var side, var size, var colour]
            ? content.WithAnswer("injuries", QuestionAnswer.Answered(("1.place", place), ("1.side", side), ("1.size", size), ("1.colour", colour)))
            : Ask(content, "injuries", 0);
}
