using InConfidence.Data.People;
using InConfidence.Data.Policies;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Web.Pages.Records;

/// <summary>Says what it does to link somebody, before it is done.</summary>
internal sealed record LinkSentences(DirectoryPerson Person, PartInRecord Part, LinkEffect Effect, Reader Reader)
{
    /// <summary>The lead who makes the link loses the record by it.</summary>
    public bool ShutsOutReader => Effect.ShutsOut.Contains(Reader.Id);

    /// <summary>What it means from now on, whoever holds which office.</summary>
    public string Rule => Part switch
    {
        PartInRecord.Alleged => $"{Person.Name} and everybody of their family or household will never be able to open this record, whatever office they hold",
        PartInRecord.KeptOut => $"{Person.Name} will never be able to open this record, whatever office they hold",
        PartInRecord.Spoke or PartInRecord.Concerned => $"Nobody of {Person.Name}’s family or household will be able to open this record, whatever office they hold",
        _ => "It shuts nobody out",
    };

    /// <summary>What the policy says to that; null where it shuts nobody out.</summary>
    public PolicySaying? Saying => Part switch
    {
        PartInRecord.Alleged => PolicySaying.OfBarred(Reader.Policy, Vocabulary.ReaderIsAlleged, Vocabulary.ReaderIsFamilyOfAlleged),
        PartInRecord.KeptOut => PolicySaying.OfBarred(Reader.Policy, Vocabulary.ReaderIsKeptOut),
        PartInRecord.Spoke or PartInRecord.Concerned => PolicySaying.OfBarred(Reader.Policy, Vocabulary.ReaderIsFamilyOfStudent),
        _ => null,
    };

    /// <summary>Which of those who can open it now that shuts out, other than the reader.</summary>
    public string? ShutsOut => Names(Effect.ShutsOut) is { Length: > 0 } names ? $"It shuts out {names}, who can open it now." : null;

    public string? Tells => Names(Effect.Tells) is { Length: > 0 } names ? $"It tells {names}." : null;

    private string Names(IEnumerable<PersonId> people)
    {
        var names = people.Where(person => person != Reader.Id).Select(person => Reader.Directory.NameOf(person)).Order(StringComparer.CurrentCulture).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
