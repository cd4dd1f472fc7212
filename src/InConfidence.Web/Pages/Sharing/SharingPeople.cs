using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Web.Pages.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InConfidence.Web.Pages.Sharing;

/// <summary>Whom a record concerns, who of their family could be told, each by name, and who decides on which day.</summary>
/// <param name="Students">The students of the record.</param>
/// <param name="Family">Their guardians, hosts, relatives and household.</param>
/// <param name="Barred">Whoever is kept away from one of them.</param>
/// <param name="Decider">Who decides.</param>
/// <param name="Today">The school's day.</param>
/// <param name="NameOf">What somebody is called.</param>
public sealed record SharingPeople(IReadOnlyList<PersonId> Students, IReadOnlyList<DirectoryPerson> Family, IReadOnlyList<PersonId> Barred, PersonId Decider, DateOnly Today, Func<PersonId, string> NameOf)
{
    public static SharingPeople Of(RecordView record, Reader reader)
    {
        List<PersonId> students =
        [
            .. record.People.Where(person => person.Part is PartInRecord.Spoke or PartInRecord.Concerned).Select(person => person.Person).Distinct()
                .Where(person => reader.Directory.Find(person)?.Is(PersonKind.Student) == true),
        ];
        var family = reader.Directory.Relations.Where(relation => students.Contains(relation.To) || students.Contains(relation.From))
            .SelectMany(relation => new[] { relation.From, relation.To }).Distinct().Except(students)
            .Select(reader.Directory.Find).OfType<DirectoryPerson>().Where(person => person.IsHereOn(reader.Today))
            .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id.Value);
        List<PersonId> barred = [.. reader.Directory.BarredFrom(students)];
        return new SharingPeople(students, [.. family], barred, reader.Id, reader.Today, person => reader.Directory.NameOf(person));
    }

    /// <summary>Somebody of the family, by what the form holds; null for anybody else.</summary>
    public DirectoryPerson? Find(string id) => Family.FirstOrDefault(person => person.Id.ToString() == id);

    public IReadOnlyList<SelectListItem> Options =>
        [new("Somebody who is not on the list", ""), .. Family.Select(person => new SelectListItem($"{person.Name} ({PersonWords.Of(person.Kind).ToLowerInvariant()}{(Barred.Contains(person.Id) ? ", kept away from the student" : "")})", person.Id.ToString()))];
}
