using InConfidence.Data.People;
using InConfidence.Sharing;
using InConfidence.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>The fields of a letter about a consequence (R5): a choice and days. Nothing can be typed but days.</summary>
public sealed class LetterForm
{
    public const string Content = "content=consequence";

    public string? Consequence { get; set; }

    public string? Student { get; set; }

    public DateAnswer From { get; set; } = new();

    public DateAnswer Until { get; set; } = new();

    public DateAnswer MeetingOn { get; set; } = new();

    public DateAnswer AppealBy { get; set; } = new();

    public static LetterForm Read(IFormCollection form)
    {
        return new LetterForm
        {
            Consequence = form[Field(nameof(Consequence))],
            Student = form[Field(nameof(Student))],
            From = Date(nameof(From)),
            Until = Date(nameof(Until)),
            MeetingOn = Date(nameof(MeetingOn)),
            AppealBy = Date(nameof(AppealBy)),
        };

        DateAnswer Date(string name) => new() { Day = form[$"{Field(name)}.Day"], Month = form[$"{Field(name)}.Month"], Year = form[$"{Field(name)}.Year"] };
    }

    public ConsequenceLetter? Decision(SharingPeople people, DirectoryPerson? to, ModelStateDictionary errors)
    {
        if (!Enum.TryParse<PlaceConsequence>(Consequence, out var consequence) || !Enum.IsDefined(consequence))
            errors.AddModelError(Field(nameof(Consequence)), "Choose which consequence the school applies");
        if (to is null)
            errors.AddModelError("Form.Person", "Choose the parent to whom the letter goes; an administrator adds parents who are not on the list");
        var student = people.Students.Count == 1 ? people.Students[0] : people.Students.FirstOrDefault(one => one.ToString() == Student);
        if (student == default)
            errors.AddModelError(Field(nameof(Student)), "Choose whose place it is");
        var from = errors.ReadDate(Field(nameof(From)), From, "The day from which it holds", required: true);
        var until = errors.ReadDate(Field(nameof(Until)), Until, "The last day", required: consequence is PlaceConsequence.Suspended or PlaceConsequence.BoardingSuspended);
        var meeting = errors.ReadDate(Field(nameof(MeetingOn)), MeetingOn, "The day of the meeting", required: false);
        var appeal = errors.ReadDate(Field(nameof(AppealBy)), AppealBy, "The day of the appeal", required: false);
        if (until < from)
            errors.AddModelError($"{Field(nameof(Until))}.Day", "The last day lies before the first");
        return !errors.IsValid ? null : new ConsequenceLetter
        {
            Consequence = consequence,
            Student = student,
            To = to!.Id,
            SignedBy = people.Decider,
            DecidedOn = people.Today,
            From = from!.Value,
            Until = until,
            MeetingOn = meeting,
            AppealBy = appeal,
        };
    }

    private static string Field(string name) => $"Form.Letter.{name}";
}
