using System.Globalization;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Demonstration;

/// <summary>A student tells somebody something.</summary>
internal sealed class DisclosureScene(DemonstrationCast cast, DemonstrationCalendar calendar) : DemonstrationScene(cast, calendar)
{
    private readonly DemonstrationTheme answers = AnswersOf("disclosure");

    public override DraftContent Play(DemonstrationTheme theme, PersonId writer, DateTimeOffset begun)
    {
        var hosted = theme.First("adult") == "host";
        var student = Student(writer, (place, person) => Speaks(place, theme) && (!hosted || HostOf(person) is not null));
        var friend = Student(writer, (_, person) => person.Id != student.Id);
        var words = new DemonstrationWords(Source, theme, friend.Profile.GivenName, student.Profile.House ?? DemonstrationCast.Houses[0]).Compose();
        var content = new DraftContent
        {
            Kind = RecordKind.Disclosure,
            Danger = Danger(theme),
            AdultInvolved = Adult(theme),
            Words = words.Said,
            People = [.. People(theme, student, friend, words, writer)],
        };
        return Told(AskAll(content, words, answers, begun), theme, words);
    }

    private AdultInvolved Adult(DemonstrationTheme theme) => theme.First("adult") switch
    {
        "host" => AdultInvolved.HostFamily,
        "here" => AdultInvolved.AdultHere,
        _ => Source.Chance(88) ? AdultInvolved.No : AdultInvolved.Unknown,
    };

    private static bool Speaks(int place, DemonstrationTheme theme) =>
        theme.First("speaker") is not { } speaker || place % 8 == int.Parse(speaker, CultureInfo.InvariantCulture);

    private PersonId? HostOf(PlannedPerson student) =>
        Cast.Relations.Where(tie => tie.Kind == RelationKind.HostOf && tie.To == student.Id).Select(tie => (PersonId?)tie.From).FirstOrDefault();

    private IEnumerable<PersonInRecord> People(DemonstrationTheme theme, PlannedPerson student, PlannedPerson friend, DemonstrationWords words, PersonId writer)
    {
        var isKnown = Source.Chance(94) || theme.First("adult") is not null;
        yield return isKnown ? Known(PartInRecord.Spoke, student) : new(PartInRecord.Spoke, null, Source.Pick(answers["described"]));
        if (theme.First("alleged") is not null && words.MentionsFriend)
            yield return Known(PartInRecord.Alleged, friend);
        if (theme.First("adult") == "host" && Source.Chance(60))
            yield return new(PartInRecord.Alleged, HostOf(student), null);
        if (theme.First("adult") == "here")
            yield return AllegedTeacher(writer);
        if (Source.Chance(8))
            yield return new(PartInRecord.KeptOut, null, Source.Pick(answers["kept-out"]));
    }

    private PersonInRecord AllegedTeacher(PersonId writer) => Source.Chance(60)
        ? Known(PartInRecord.Alleged, Source.Pick([.. Cast.Of(PersonKind.Staff).Where(person => person.Id != writer && person.Profile.Post!.StartsWith("Teacher", StringComparison.Ordinal))]))
        : new(PartInRecord.Alleged, null, Source.Pick(answers["adult"]));

    private DraftContent Told(DraftContent content, DemonstrationTheme theme, DemonstrationWords words)
    {
        content = Source.Chance(80)
            ? Ask(content, "limits", 92, ("explained", Source.Pick<string>(["before", "before", "after"])), ("words", Source.Pick(answers["limits"])))
            : Ask(content, "limits", 70, ("explained", "no"), ("why-not", Source.Pick(answers["why-not"])));
        content = Ask(content, "channel", 90, ("channel", Source.Pick<string>(["in-person", "in-person", "in-person", "in-person", "work-phone", "work-mail", "paper", "personal"])));
        content = Ask(content, "questions", 70, ("asked", words.One("asked")));
        content = Ask(content, "observed", 80, ("observed", words.One("observed")));
        content = Ask(content, "language", 100, ("language", theme.First("language")), ("translation", words.Translation), ("interpreter", theme.First("interpreter")));
        content = Ask(content, "wishes", 75, ("wish", words.One("wish")), ("know", words.One("know")));
        content = Ask(content, "injuries", 0);
        content = Ask(content, "source", 85, ("source", theme.First("source")));
        return Ask(content, "parents", 60, ("encouraged", Source.Chance(70) ? "yes" : "no"), ("answer", Source.Pick(answers["parents"])));
    }
}
