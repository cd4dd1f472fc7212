using InConfidence.Data.People;
using InConfidence.Data.Sharing;
using InConfidence.Policy;
using InConfidence.Sharing;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>How the pages about telling somebody say things.</summary>
internal static class SharingWords
{
    private static readonly (string Title, Recipient[] Recipients)[] Groups =
    [
        ("Those who protect", [Recipient.Police, Recipient.SocialCare, Recipient.Ambulance, Recipient.DesignatedOfficer]),
        ("At school", [Recipient.Staff, Recipient.HouseStaff, Recipient.Head, Recipient.Chair, Recipient.Nurse, Recipient.Counsellor, Recipient.Governor, Recipient.Proprietor, Recipient.Volunteer, Recipient.Interpreter, Recipient.DataProtectionOfficer]),
        ("Family, and who stands in for it", [Recipient.Parent, Recipient.BarredParent, Recipient.Relative, Recipient.EducationGuardian, Recipient.Agent, Recipient.HostFamily]),
        ("Students", [Recipient.Student, Recipient.OtherStudent, Recipient.PersonAlleged]),
        ("Health", [Recipient.Doctor, Recipient.Hospital, Recipient.MentalHealthTeam]),
        ("Elsewhere", [.. Enum.GetValues<Recipient>().Where(recipient => recipient >= Recipient.IndependentPerson && recipient is not (Recipient.DataProtectionOfficer or Recipient.Governor or Recipient.Proprietor or Recipient.PersonAlleged)), Recipient.Visitor, Recipient.Other]),
    ];

    /// <summary>Health and other bodies outside the school.</summary>
    public static IReadOnlyList<Recipient> Outside { get; } = [.. Groups[^2].Recipients, .. Groups[^1].Recipients];

    /// <summary>Everybody who can be told by a decision, in groups. The safeguarding team has it already.</summary>
    public static IReadOnlyList<SelectListItem> Recipients { get; } =
    [
        new("Choose", ""),
        .. Groups.SelectMany(group => group.Recipients
            .Select(recipient => new SelectListItem(InWords(recipient), recipient.ToString())).Prepend(new SelectListItem($"{group.Title}:", "-") { Disabled = true })),
    ];

    /// <summary>How much can be told. That there is something at all is never told alone: it would raise questions and help nobody.</summary>
    public static IReadOnlyList<(string Fact, string Label)> Contents { get; } =
    [
        ("content=care-instruction", "What they must do to look after the student, and nothing else"),
        ("content=medical-news", "In a medical emergency: which hospital, and how the student is"),
        ("content=consequence", "A consequence that the school applies, and nothing else"),
        ("content=summary", "A summary, without the student’s words"),
        ("content=words", "The student’s own words"),
        ("content=whole", "The whole record"),
    ];

    public static IReadOnlyList<(string Fact, string Label)> Channels { get; } = Values("channel");

    public static IReadOnlyList<(string Fact, string Label)> Prompts { get; } = Values("prompt");

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["age"] = "How old is the student?",
        ["agreement"] = "Has the student agreed to this?",
        ["risk-to-life"] = "Whose life is at risk?",
        ["evidence"] = "How is it known?",
        ["reporter"] = "Who reported it?",
    };

    public static IReadOnlyList<(MedicalCondition Condition, string Label)> Conditions { get; } =
    [
        (MedicalCondition.BeingExamined, "Being examined"), (MedicalCondition.Stable, "Stable"), (MedicalCondition.Serious, "Serious"),
        (MedicalCondition.Critical, "Critical"), (MedicalCondition.InSurgery, "In surgery"), (MedicalCondition.Recovering, "Recovering"),
    ];

    /// <summary>All that is told in a medical emergency.</summary>
    public static string Of(MedicalNews news) => $"Hospital: {news.Hospital}. Condition: {Conditions.First(one => one.Condition == news.Condition).Label.ToLowerInvariant()}.";

    /// <summary>Who exactly: by name, and what was typed beside it.</summary>
    public static string Whom(SharingContent content, SchoolDirectory directory) =>
        string.Join(", ", new[] { content.Person is { } person ? directory.NameOf(person) : "", content.Whom }.Where(part => part.Length > 0));

    public static string Of(Encouragement encouraged) => encouraged switch
    {
        Encouragement.Given => "The student was encouraged to talk to their parents.",
        Encouragement.NotYet => "The student has not been encouraged to talk to their parents yet.",
        _ => "The student is not encouraged to talk to their parents.",
    };

    public static string InWords(Recipient recipient) => Capital(Vocabulary.Of(recipient).Name.Split('=')[^1].Replace('-', ' '));

    public static string InWords(string recipient) => Capital(recipient.Split('=')[^1].Replace('-', ' '));

    public static string ContentInWords(string content) => Contents.FirstOrDefault(one => one.Fact == content).Label ?? Capital(content.Split('=')[^1].Replace('-', ' '));

    public static string Question(string name) => Vocabulary.Find(name)?.Sentence ?? Variables.GetValueOrDefault(name) ?? Capital(name.Replace('-', ' ')) + "?";

    public static string Of(SharingChoice choice) => choice switch
    {
        SharingChoice.Share => "Told",
        SharingChoice.SharePartly => "Told a part of it",
        SharingChoice.Later => "Not now",
        _ => "Not told",
    };

    public static string Of(StudentHears hears) => hears switch
    {
        StudentHears.First => "The student was told first.",
        StudentHears.Afterwards => "The student is told afterwards.",
        _ => "The student is not told yet.",
    };

    /// <summary>What would change an answer, as a sentence: the fact as it would have to be.</summary>
    public static string Change(FactChange change) => change.Value switch
    {
        "true" => Question(change.Fact),
        "false" => $"Not so: {Question(change.Fact)}",
        _ => Vocabulary.Find($"{change.Fact}={change.Value}")?.Sentence ?? $"{Capital(change.Fact)}: {change.Value}",
    };

    /// <summary>A clause as it was headed in the document of that day.</summary>
    public static string Clause(string id, DateTimeOffset at, SchoolDirectory directory) =>
        directory.PolicyOn(directory.Calendar.Day(at)).Prose?.Clauses.FirstOrDefault(clause => clause.Id == id) is { } known ? $"{id} {known.Title}" : id;

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static IReadOnlyList<(string Fact, string Label)> Values(string variable) =>
        [.. Vocabulary.All.Where(fact => fact.Variable == variable).Select(fact => (fact.Name, fact.Sentence))];
}
