using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.People;

namespace InConfidence.Web.Pages.Records;

/// <summary>Initials in what a record holds, of whoever is not part of it yet (D8).</summary>
internal static class InitialsOf
{
    public static IReadOnlyList<string> Noticed(SchoolDirectory directory, RecordView record)
    {
        var content = record.Standing.Content;
        IEnumerable<PersonId> known = [record.Writer, .. content.People.Select(person => person.Person).OfType<PersonId>(), .. record.People.Select(person => person.Person)];
        return Initials.Noticed(directory, known, [content.Words, .. content.People.Select(person => person.Described), .. content.Answers.Values.SelectMany(answer => answer.Values.Values)]);
    }
}
