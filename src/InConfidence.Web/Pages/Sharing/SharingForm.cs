using InConfidence.Data.Sharing;
using InConfidence.Policy;
using InConfidence.Sharing;
using InConfidence.Web.Components;
using InConfidence.Web.Pages.Records;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>What is chosen and typed on the page that decides whether somebody is told. Texts are kept as they were typed.</summary>
public sealed class SharingForm
{
    private const string Yes = KnownForm.Yes;
    private const string No = KnownForm.No;
    private const string Unknown = KnownForm.Unknown;
    private const string Done = "done";

    /// <summary>Facts that the form itself answers, or that nobody answers here.</summary>
    private static readonly string[] Elsewhere = ["recipient", "content", "channel", "prompt", "act", "lead.decided", "second-person.agreed", "home.lifted", "home.shut", "teller.on-call"];

    public string Recipient { get; set; } = "";

    public string Content { get; set; } = "";

    public string Channel { get; set; } = "";

    public string Prompt { get; set; } = "prompt=own-initiative";

    /// <summary>Answers to what the policy wants to know, by the fact or variable.</summary>
    public Dictionary<string, string> Known { get; } = [];

    /// <summary>What is asked now and can be so or not.</summary>
    public IReadOnlyList<string> Asked { get; private set; } = [];

    /// <summary>Which of those are so.</summary>
    public IReadOnlyList<string> So { get; private set; } = [];

    /// <summary>What the others are: not so, or not known.</summary>
    public string Others { get; private set; } = Unknown;

    public string Whom { get; private set; } = "";

    /// <summary>Who, where they are on the list; empty for somebody else.</summary>
    public string Person { get; private set; } = "";

    public string? Choice { get; set; }

    public string Told { get; private set; } = "";

    public string Why { get; private set; } = "";

    public string Wish { get; private set; } = "";

    public string? Encouraged { get; set; }

    public string EncouragedWords { get; private set; } = "";

    public LetterForm Letter { get; private init; } = new();

    public MedicalForm Medical { get; private init; } = new();

    /// <summary>On what in law it rests, where somebody outside is told.</summary>
    public GroundForm Ground { get; private init; } = new();

    public string? Hears { get; set; }

    public string HearsWords { get; private set; } = "";

    public string AfterwardsWords { get; private set; } = "";

    public string SilenceWords { get; private set; } = "";

    public DateAnswer ReviewOn { get; set; } = new();

    /// <summary>Whether each duty is done, by its name.</summary>
    public Dictionary<string, string> DutyAnswers { get; } = [];

    /// <summary>Why not, by the duty's name.</summary>
    public Dictionary<string, string> DutyReasons { get; } = [];

    /// <summary>The number of the newest decision on the record that whoever decides has seen.</summary>
    public int Seen { get; set; }

    public static SharingForm Read(IFormCollection form)
    {
        string Chosen(string field) => form[Field(field)].ToString();
        var read = new SharingForm
        {
            Recipient = Chosen(nameof(Recipient)),
            Content = Chosen(nameof(Content)),
            Channel = Chosen(nameof(Channel)),
            Prompt = Chosen(nameof(Prompt)),
            Whom = form.Verbatim(Field(nameof(Whom))),
            Person = Chosen(nameof(Person)),
            Choice = Chosen(nameof(Choice)),
            Told = form.Verbatim(Field(nameof(Told))),
            Why = form.Verbatim(Field(nameof(Why))),
            Wish = form.Verbatim(Field(nameof(Wish))),
            Encouraged = Chosen(nameof(Encouraged)),
            EncouragedWords = form.Verbatim(Field(nameof(EncouragedWords))),
            Letter = LetterForm.Read(form),
            Medical = MedicalForm.Read(form),
            Ground = GroundForm.Read(form),
            Hears = Chosen(nameof(Hears)),
            HearsWords = form.Verbatim(Field(nameof(HearsWords))),
            AfterwardsWords = form.Verbatim(Field(nameof(AfterwardsWords))),
            SilenceWords = form.Verbatim(Field(nameof(SilenceWords))),
            ReviewOn = new DateAnswer { Day = Chosen("ReviewOn.Day"), Month = Chosen("ReviewOn.Month"), Year = Chosen("ReviewOn.Year") },
            Others = Chosen(nameof(Others)) == No ? No : Unknown,
            Seen = int.TryParse(Chosen(nameof(Seen)), out var seen) ? seen : 0,
        };
        read.ReadAnswers(form);
        return read;
    }

    private void ReadAnswers(IFormCollection form)
    {
        foreach (var (name, field) in Indexed(form, nameof(Known)))
            if (Fields(name).Contains(form[field].ToString()))
                Known[name] = form[field].ToString();
        foreach (var name in form[Field(nameof(Asked))].OfType<string>().Where(IsFact))
            if (form[Field(nameof(So))].Contains(name))
                Known[name] = Yes;
            else if (Others == No)
                Known[name] = No;
        foreach (var (name, field) in Indexed(form, nameof(DutyAnswers)))
            DutyAnswers[name] = form[field].ToString();
        foreach (var (name, field) in Indexed(form, nameof(DutyReasons)))
            DutyReasons[name] = form.Verbatim(field);
    }

    /// <summary>Whether a name is a fact that can be so or not.</summary>
    public static bool IsFact(string name) => Fields(name) is [Yes, ..];

    /// <summary>Makes room for an answer to everything that the page asks.</summary>
    public void Ask(IReadOnlyCollection<string> questions, IEnumerable<Obligation> duties)
    {
        Asked = [.. questions.Where(question => IsFact(question) && !Known.ContainsKey(question))];
        foreach (var variable in questions.Where(question => !IsFact(question)))
            Known.TryAdd(variable, Unknown);
        foreach (var duty in duties)
        {
            DutyAnswers.TryAdd(duty.Name, "");
            DutyReasons.TryAdd(duty.Name, "");
        }
    }

    private static string Field(string name) => $"Form.{name}";

    private static IEnumerable<(string Name, string Field)> Indexed(IFormCollection form, string dictionary) =>
        form.Keys.Where(key => key.StartsWith($"Form.{dictionary}[", StringComparison.Ordinal) && key.EndsWith(']'))
            .Select(key => (key[($"Form.{dictionary}[".Length)..^1], key));

    /// <summary>What is posted for a question: yes and no, or the facts of a variable. Empty where it is no question of this form.</summary>
    public static IReadOnlyList<string> Fields(string name) =>
        Elsewhere.Contains(name) || Vocabulary.Find(name)?.Set == "teller" ? []
        : Vocabulary.Find(name) is { Kind: FactKind.Sealed, Variable: null } ? [Yes, No, Unknown]
        : [.. Vocabulary.All.Where(fact => fact.Variable == name && fact.Kind == FactKind.Sealed).Select(fact => fact.Name), Unknown];

    /// <summary>The question that the policy is asked; null where something that it needs was not chosen, which is said then.</summary>
    public SharingQuestion? Question(SharingPeople people, ModelStateDictionary errors)
    {
        if (!Enum.TryParse<Recipient>(Recipient, out var recipient) || !Enum.IsDefined(recipient))
            errors.AddModelError(Field(nameof(Recipient)), "Choose whom you think of telling");
        if (!SharingWords.Contents.Any(one => one.Fact == Content))
            errors.AddModelError(Field(nameof(Content)), "Choose how much they would be told");
        if (!SharingWords.Channels.Any(one => one.Fact == Channel))
            errors.AddModelError(Field(nameof(Channel)), "Choose how they would be told");
        if (!SharingWords.Prompts.Any(one => one.Fact == Prompt))
            errors.AddModelError(Field(nameof(Prompt)), "Choose why now");
        if (!errors.IsValid)
            return null;
        var known = new Dictionary<string, bool>();
        foreach (var (name, value) in Known)
            if (value is Yes or No)
                known[name] = value == Yes;
            else if (value != Unknown)
                known[value] = true;
        return new SharingQuestion(recipient, Content, Channel, Prompt, known, people.Find(Person)?.Id);
    }

    /// <summary>What is decided; null where something is missing, which is said then.</summary>
    /// <param name="question">What the policy was asked.</param>
    /// <param name="answer">What it said.</param>
    /// <param name="people">Whom it concerns and who could be told, and who decides on which day.</param>
    /// <param name="errors">What is missing.</param>
    public SharingContent? Decision(SharingQuestion question, SharingAnswer answer, SharingPeople people, ModelStateDictionary errors)
    {
        var choice = Parsed<SharingChoice>(Choice);
        var tells = choice is SharingChoice.Share or SharingChoice.SharePartly;
        var hears = Parsed<StudentHears>(Hears);
        CheckDecision(isPossible: choice is not null && (!tells || answer.MayTell), hears, errors);
        if (tells)
            CheckTelling(question, answer, hears, errors);
        var person = people.Find(Person);
        var isToParent = question.Recipient == Policy.Recipient.Parent;
        var encouraged = isToParent ? EncouragedOrSaid(errors) : null;
        var letter = tells && IsLetter(question) ? Letter.Decision(people, person, errors) : null;
        var medical = tells && question.Content == MedicalForm.Content ? Medical.Decision(errors) : null;
        var ground = tells && answer.Grounds is { } grounds && !question.IsUrgent ? Ground.Decision(grounds, errors) : null;
        var day = Review(people.Today, choice == SharingChoice.Later || (choice == SharingChoice.Not && isToParent) || hears is StudentHears.Afterwards or StudentHears.NotYet, errors);
        return !errors.IsValid ? null : new SharingContent
        {
            Recipient = Vocabulary.Of(question.Recipient).Name,
            Whom = Whom,
            Person = person?.Id,
            Content = Content,
            Channel = Channel,
            Prompt = Prompt,
            Choice = choice!.Value,
            Told = !tells ? "" : letter is not null ? LetterWords.Of(letter, people) : medical is not null ? SharingWords.Of(medical) : Told,
            Letter = letter,
            Medical = medical,
            Encouraged = encouraged,
            EncouragedWords = encouraged is null ? "" : EncouragedWords,
            Why = Why,
            Wish = Wish,
            Hears = hears,
            HearsWords = WordsOf(hears),
            Ground = ground,
            ReviewOn = day,
            Duties = tells ? [.. Before(answer).Select(Answered)] : [],
        };
    }

    /// <summary>What is written after somebody outside was told; null where something is missing, which is said then.</summary>
    public SharingRestContent? Rest(LawfulGrounds grounds, string advice, string receipt, DateOnly today, ModelStateDictionary errors)
    {
        var hears = Parsed<StudentHears>(Hears);
        if (hears is null)
            errors.AddModelError(Field(nameof(Hears)), "Choose whether the student knows");
        CheckSilence(hears, errors);
        var ground = Ground.Decision(grounds, errors);
        var day = Review(today, hears is StudentHears.Afterwards or StudentHears.NotYet, errors);
        return errors.IsValid ? new SharingRestContent(ground!, hears!.Value, WordsOf(hears), Wish, advice, receipt, day) : null;
    }

    private Encouragement? EncouragedOrSaid(ModelStateDictionary errors)
    {
        var encouraged = Parsed<Encouragement>(Encouraged);
        if (encouraged is null)
            errors.AddModelError(Field(nameof(Encouraged)), "Choose whether the student was encouraged to talk to their parents");
        return encouraged;
    }

    private string WordsOf(StudentHears? hears) =>
        hears switch { StudentHears.First => HearsWords, StudentHears.Afterwards => AfterwardsWords, StudentHears.NotYet => SilenceWords, _ => "" };

    private void CheckSilence(StudentHears? hears, ModelStateDictionary errors)
    {
        if (hears == StudentHears.NotYet && string.IsNullOrWhiteSpace(SilenceWords))
            errors.AddModelError(Field(nameof(SilenceWords)), "Write why the student is not told");
    }

    private void CheckDecision(bool isPossible, StudentHears? hears, ModelStateDictionary errors)
    {
        if (!isPossible)
            errors.AddModelError(Field(nameof(Choice)), "Choose what you decide");
        if (string.IsNullOrWhiteSpace(Why))
            errors.AddModelError(Field(nameof(Why)), "Write why, in a few words");
        CheckSilence(hears, errors);
    }

    /// <summary>The day on which it is looked at again: also that of a parent who is not told.</summary>
    private DateOnly? Review(DateOnly today, bool required, ModelStateDictionary errors)
    {
        var day = errors.ReadDate(Field(nameof(ReviewOn)), ReviewOn, "The day", required);
        if (day < today)
            errors.AddModelError(Field("ReviewOn.Day"), "Choose today or a later day");
        return day;
    }

    /// <summary>What only a telling needs. Of those who protect it is not asked first whether the student knows.</summary>
    private void CheckTelling(SharingQuestion question, SharingAnswer answer, StudentHears? hears, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(Told) && !IsLetter(question) && question.Content != MedicalForm.Content)
            errors.AddModelError(Field(nameof(Told)), "Write what they are told");
        if (hears is null && !question.IsProtective)
            errors.AddModelError(Field(nameof(Hears)), "Choose whether the student knows");
        foreach (var duty in Before(answer).Where(duty => !IsDone(duty) && string.IsNullOrWhiteSpace(DutyReasons.GetValueOrDefault(duty.Name))))
            errors.AddModelError(Field($"{nameof(DutyAnswers)}[{duty.Name}]"), $"Say that it is done, or why not: {duty.Sentence}");
    }

    /// <summary>A consequence that touches the place is told by a letter made of fields (R5).</summary>
    public static bool IsLetter(SharingQuestion question) => question is { Recipient: Policy.Recipient.Parent, Content: LetterForm.Content };

    private static T? Parsed<T>(string? chosen) where T : struct, Enum => Enum.TryParse<T>(chosen, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>What must be done before or with the telling: it is said when it is decided. What follows becomes a step.</summary>
    public static IEnumerable<Obligation> Before(SharingAnswer answer) => answer.Decided.Decision.Obligations.Where(duty => duty.Due is Due.Before or Due.With);

    private SharingDuty Answered(Obligation duty) => new(duty.Name, duty.Sentence, IsDone(duty), IsDone(duty) ? "" : DutyReasons[duty.Name]);

    private bool IsDone(Obligation duty) => DutyAnswers.GetValueOrDefault(duty.Name) == Done;
}
