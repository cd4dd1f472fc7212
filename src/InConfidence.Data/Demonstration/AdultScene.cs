using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Demonstration;

/// <summary>
/// Somebody is uneasy about an adult. Most are teachers; now and then it is somebody of the safeguarding team, the
/// head or a host, so that each way past them is walked.
/// </summary>
internal sealed class AdultScene(DemonstrationCast cast, DemonstrationCalendar calendar) : DemonstrationScene(cast, calendar)
{
    private readonly DemonstrationTheme answers = AnswersOf("about-adult");
    private int played;

    public override DraftContent Play(DemonstrationTheme theme, PersonId writer, DateTimeOffset begun)
    {
        var (adult, involved) = Adult(writer, Calendar.Day(begun), played++);
        var student = Student(writer);
        var words = new DemonstrationWords(Source, theme, student.Profile.GivenName, DemonstrationCast.Houses[0]).Compose();
        var content = new DraftContent
        {
            Kind = RecordKind.ConcernAboutAdult,
            Danger = false,
            AdultInvolved = involved,
            Words = words.Said,
            People = Source.Chance(60) ? [Known(PartInRecord.Alleged, adult), Known(PartInRecord.Concerned, student)] : [Known(PartInRecord.Alleged, adult)],
        };
        content = AskAll(content, words, answers, begun);
        content = Ask(content, "context", 85, ("context", words.One("context")));
        content = Ask(content, "action", 80, ("action", words.One("action")));
        return Ask(content, "anonymity", 70, ("wish", Source.Chance(40) ? "unnamed" : "named"));
    }

    private (PlannedPerson Adult, AdultInvolved Involved) Adult(PersonId writer, DateOnly day, int number) => (number % 8) switch
    {
        2 => (Other(writer, Cast.Holding(Role.DeputyLead, day)), AdultInvolved.SafeguardingTeam),
        4 => (Other(writer, Cast.Holding(Role.Head, day)), AdultInvolved.Head),
        6 => (Other(writer, [.. Cast.Of(PersonKind.HostFamily).Select(person => person.Id)]), AdultInvolved.HostFamily),
        _ => (Other(writer, [.. Cast.Holding(Role.Staff, day).Where(IsPlainStaff)]), AdultInvolved.AdultHere),
    };

    private bool IsPlainStaff(PersonId person) => Cast.Roles.Where(held => held.Person == person).All(held => held.Grant.Role == Role.Staff);

    private PlannedPerson Other(PersonId writer, IReadOnlyList<PersonId> people) => Cast.Find(Source.Pick([.. people.Where(person => person != writer)]));
}
