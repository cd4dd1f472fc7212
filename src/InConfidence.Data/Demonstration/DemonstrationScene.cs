using InConfidence.People;
using InConfidence.Questions;
using InConfidence.Records;
using InConfidence.Time;

namespace InConfidence.Data.Demonstration;

/// <summary>One of the ways in which a record begins: who is in it, and which questions are answered.</summary>
internal abstract class DemonstrationScene(DemonstrationCast cast, DemonstrationCalendar calendar)
{
    private static readonly IReadOnlyList<DemonstrationTheme> Answers = DemonstrationTheme.Read("answers");

    /// <summary>The students with their place on the list: nobody joins while records are written.</summary>
    private readonly IReadOnlyList<(int Place, PlannedPerson Student)> students = [.. cast.Of(PersonKind.Student).Index()];

    protected DemonstrationCast Cast => cast;

    protected SeededSource Source => cast.Source;

    protected SchoolCalendar Calendar => calendar.School;

    protected static DemonstrationTheme AnswersOf(string name) => Answers.Single(theme => theme.Name == name);

    public abstract DraftContent Play(DemonstrationTheme theme, PersonId writer, DateTimeOffset begun);

    /// <summary>Somebody's own child never comes to them with it here. Those who stand first come more often.</summary>
    protected PlannedPerson Student(PersonId writer, Func<int, PlannedPerson, bool>? wanted = null)
    {
        var own = cast.Relations.Where(tie => tie.From == writer).Select(tie => tie.To).ToHashSet();
        var fitting = students.Where(one => !own.Contains(one.Student.Id) && wanted?.Invoke(one.Place, one.Student) != false).ToList();
        return fitting[Math.Min(Source.Below(fitting.Count), Source.Below(fitting.Count))].Student;
    }

    protected static PersonInRecord Known(PartInRecord part, PlannedPerson person) => new(part, person.Id, null);

    protected bool? Danger(DemonstrationTheme theme) => theme.First("danger") switch
    {
        "yes" => true,
        "maybe" => Source.Chance(40) ? true : Source.Chance(50) ? false : null,
        _ => Source.Chance(96) ? false : null,
    };

    /// <summary>Answers a question most of the time; else leaves it, or says that it did not come up.</summary>
    protected DraftContent Ask(DraftContent content, string question, int often, params (string Field, string? Value)[] values)
    {
        if (Questionnaire.Find(question) is not { } found || !found.Kinds.Contains(content.Kind) || !found.Applies(content))
            return content;
        var given = values.Where(value => value.Value is not null).Select(value => (value.Field, value.Value!)).ToArray();
        if (given.Length > 0 && Source.Chance(often))
            return content.WithAnswer(question, QuestionAnswer.Answered(given));
        return Source.Below(3) switch
        {
            0 => content.WithAnswer(question, QuestionAnswer.Of(AnswerState.DidNotComeUp)),
            1 => content.WithAnswer(question, QuestionAnswer.Of(AnswerState.DontKnowYet)),
            _ => content,
        };
    }

    /// <summary>The questions that stand in every kind of record.</summary>
    protected DraftContent AskAll(DraftContent content, DemonstrationWords words, DemonstrationTheme answers, DateTimeOffset begun)
    {
        var local = Calendar.Local(begun.AddMinutes(-Source.Between(5, 60)));
        content = Ask(content, "place", 85, ("place", words.Fill(Source.Pick(answers["place"]))), ("private", Source.Pick<string>(["private", "private", "partly", "open"])));
        content = Ask(content, "present", 20, ("who", words.Fill(Source.Pick(answers["present"]))));
        content = Ask(content, "said-at", 90, ("day", Text(local, "yyyy-MM-dd")), ("time", Text(local, "HH:mm")), ("precision", Source.Pick<string>(["exact", "about", "about"])));
        content = Ask(content, "opinion", 50, ("opinion", words.One("opinion")));
        content = Ask(content, "heard", 25, ("who", words.Fill(Source.Pick(answers["heard"]))));
        return Ask(content, "rough-notes", 30, ("where", Source.Pick(answers["notes"])));
    }

    private static string Text(DateTime local, string format) => local.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
}
