using System.Linq.Expressions;
using InConfidence.Data.Rows;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Data.Records;

/// <summary>
/// What each fact of the vocabulary means in the database. The one place: the condition in a query and the situation of
/// a decision are both read off this table, so they cannot drift apart. Skipping none changes no answer: it keeps PostgreSQL from
/// looking at every alert of the reader where it is to look at those of one record.
/// </summary>
internal sealed class RecordFacts
{
    private readonly Dictionary<Fact, Expression<Func<RecordRow, bool>>> meanings = [];

    public RecordFacts(Reader reader)
    {
        var me = reader.Id;
        var family = reader.Directory.FamilyOf(me).ToList();
        foreach (var kind in Enum.GetValues<RecordKind>())
            meanings[Vocabulary.Of(kind)] = row => row.Kind == kind;
        foreach (var adult in Enum.GetValues<AdultInvolved>())
            meanings[Vocabulary.Of(adult)] = row => row.AdultInvolved == adult;
        meanings[Vocabulary.ReaderIsWriter] = row => row.Writer == me;
        meanings[Vocabulary.ReaderIsAlerted] = row => row.Alerts.Where(alert => alert.Person == me && alert.AsRole != Role.Staff).Skip(0).Any();
        meanings[Vocabulary.ReaderIsAlleged] = row => row.People.Where(person => person.Part == PartInRecord.Alleged && person.Person == me).Skip(0).Any();
        meanings[Vocabulary.ReaderIsKeptOut] = row => row.People.Where(person => person.Part == PartInRecord.KeptOut && person.Person == me).Skip(0).Any();
        meanings[Vocabulary.ReaderIsFamilyOfAlleged] =
            row => row.People.Where(person => person.Part == PartInRecord.Alleged && family.Contains(person.Person)).Skip(0).Any();
        meanings[Vocabulary.ReaderIsFamilyOfStudent] =
            row => row.People.Where(person => (person.Part == PartInRecord.Spoke || person.Part == PartInRecord.Concerned) && family.Contains(person.Person)).Skip(0).Any();
        // What was opened in an emergency is asked about apart: nothing else is read because of it.
        meanings[Vocabulary.ReaderIsOpener] = _ => false;
        meanings[Vocabulary.ReaderIsOpenerForLife] = _ => false;
        Asker = AboutReader(reader);
    }

    /// <summary>What is known of the reader before any record is looked at.</summary>
    public Situation Asker { get; }

    public Expression<Func<RecordRow, bool>> this[Fact fact] =>
        meanings.TryGetValue(fact, out var meaning) ? meaning : throw new InvalidOperationException($"{fact.Name} is no fact that the database can filter by.");

    /// <summary>The whole situation of one record.</summary>
    public Situation Of(RecordRow row)
    {
        var situation = Asker;
        foreach (var (fact, meaning) in meanings)
            situation = situation.With(fact, meaning.Compile(preferInterpretation: true)(row));
        return situation;
    }

    private static Situation AboutReader(Reader reader)
    {
        var situation = Situation.Of(
            (Vocabulary.ReaderEmployed, reader.IsEmployed), (Vocabulary.SessionSecondFactor, reader.Session.HasSecondFactor));
        foreach (var role in Enum.GetValues<Role>())
            situation = situation.With(Vocabulary.Of(role), reader.Holds(role));
        return situation;
    }
}
