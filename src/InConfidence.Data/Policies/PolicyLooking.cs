using System.Linq.Expressions;
using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Records;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Policies;

/// <summary>
/// What a document has decided, and what another would. Only records count that whoever looks may read themselves. The data
/// protection officer, who reads none, is shown no single decision: only numbers up to the beginning of the month, rounded
/// down to tens, of records that an office here may read that the officer is not shut out of.
/// </summary>
public static class PolicyLooking
{
    /// <summary>How many stored decisions are looked at: the newest.</summary>
    public const int MostDecisions = 1000;

    /// <summary>
    /// How often each rule has decided, in the newest stored decisions: who is told, and that somebody who was told has read it.
    /// </summary>
    public static async Task<(int Looked, IReadOnlyDictionary<string, int> Rules)> RulesUsedAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var stored = await StoredAsync(school, context, reader, cancellation);
        var rules = stored.SelectMany(found => found.Decision.Rules.Distinct()).GroupBy(rule => rule);
        return (Shown(reader, stored.Count), rules.ToDictionary(rule => rule.Key, rule => Shown(reader, rule.Count())));
    }

    /// <summary>How often each requirement was raised, in the newest steps.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> RequirementsRaisedAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var until = Until(reader);
        var rows = await context.Steps.AsNoTracking().Where(row => row.School == school.Id && row.RaisedAt < until)
            .Join(Overseen(context, reader), row => row.Record, record => record.Id, (row, record) => row)
            .OrderByDescending(row => row.RaisedAt).ThenBy(row => row.Id).Take(MostDecisions)
            .Join(context.SealedTexts, row => row.Content, text => text.Id, (row, text) => text).ToListAsync(cancellation);
        var steps = await school.OpenManyAsync<StepContent>(rows, Raising.ContentField, cancellation);
        return steps.Where(step => step.Content is { Referral: null, Sharing: null }).GroupBy(step => step.Content.Name).ToDictionary(name => name.Key, name => Shown(reader, name.Count()));
    }

    /// <summary>What would be otherwise if the document decided today.</summary>
    public static async Task<PolicyEffects> EffectsAsync(this OpenSchool school, Reader reader, PolicyDocument document, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var stored = (await StoredAsync(school, context, reader, cancellation)).FindAll(found => found.Decision.Act == "tell");
        var changed = stored.Select(found => Changed(found, document)).OfType<ChangedDecision>().ToList();
        var readings = await ReadingsAsync(school, context, reader, document, cancellation);
        var effects = new PolicyEffects(Shown(reader, stored.Count), Shown(reader, changed.Count), reader.HoldsOffice ? changed : [], readings);
        if (effects.Decisions.Count > 0)
            await school.RecordListingAsync(reader, "policy", [.. changed.Select(decision => decision.Record).Distinct()], cancellation);
        return effects;
    }

    private static ChangedDecision? Changed(StoredDecision found, PolicyDocument document)
    {
        if (!Enum.TryParse<Outcome>(found.Decision.Outcome, out var before))
            return null;
        var situation = Situation.Empty;
        foreach (var (name, value) in found.Decision.Situation)
            situation = Vocabulary.Find(name) is { } fact ? situation.With(fact, value) : situation;
        var decision = document.Decide(Act.Tell, situation);
        var (more, fewer) = Duties(found.Decision, decision);
        if (decision.Outcome == before && more.Count + fewer.Count == 0)
            return null;
        var about = Enum.GetValues<Recipient>().Select(Vocabulary.Of).FirstOrDefault(fact => situation[fact] == Knowledge.Yes)?.Sentence ?? "Somebody would be told.";
        return new ChangedDecision(found.Record, found.At, about, before, decision.Outcome, string.Join(' ', decision.Reasons)) { More = more, Fewer = fewer };
    }

    /// <summary>What a telling would also oblige to, by its sentence, and what no longer, by its name. A refusal obliges to nothing.</summary>
    private static (IReadOnlyList<string> More, IReadOnlyList<string> Fewer) Duties(DecisionDetails before, Decision after) =>
        after.Outcome == Outcome.Refuse ? ([], [])
        : ([.. after.Obligations.Where(duty => !before.Obligations.Contains(duty.Name)).Select(duty => duty.Sentence).Distinct()],
            [.. before.Obligations.Except(after.Obligations.Select(duty => duty.Name)).Select(name => name.Replace('-', ' '))]);

    private static async Task<List<StoredDecision>> StoredAsync(OpenSchool school, StoreContext context, Reader reader, CancellationToken cancellation)
    {
        var until = Until(reader);
        var rows = await context.Decisions.AsNoTracking().Where(row => row.School == school.Id && row.At < until)
            .Join(Overseen(context, reader), row => row.Record, record => record.Id, (row, record) => row)
            .OrderByDescending(row => row.At).ThenBy(row => row.Id).Take(MostDecisions)
            .Join(context.SealedTexts, row => row.Content, text => text.Id, (row, text) => new { row, text }).ToListAsync(cancellation);
        var opened = (await school.OpenManyAsync<DecisionDetails>(rows.ConvertAll(found => found.text), Releasing.DecisionField, cancellation)).ToDictionary(one => one.Id, one => one.Content);
        return [.. rows.Where(found => opened.ContainsKey(found.text.Id)).OrderByDescending(found => found.row.At).Select(found => new StoredDecision(found.row.Record!.Value, found.row.At, opened[found.text.Id]))];
    }

    /// <summary>Texts of many keys, without those whose key is destroyed.</summary>
    private static async Task<List<(SealedTextId Id, T Content)>> OpenManyAsync<T>(this OpenSchool school, List<SealedTextRow> texts, string field, CancellationToken cancellation)
    {
        var wraps = await school.Keys.Vault.FindManyAsync(texts.Select(text => text.KeyId).Distinct(), cancellation);
        var opened = new List<(SealedTextId, T)>(texts.Count);
        foreach (var text in texts.Where(text => wraps.ContainsKey(text.KeyId)))
        {
            using var key = school.Keys.Open(wraps[text.KeyId]);
            opened.Add((text.Id, SealedJson.Read<T>(school.Keys.Open(key, text, field))));
        }
        return opened;
    }

    /// <summary>Of which records numbers are shown: not of those that somebody only wrote, of which they are told no more.</summary>
    private static IQueryable<RecordRow> Overseen(StoreContext context, Reader reader) =>
        context.Records.Where(ReadRule.Filter(Overseeing(reader))).Where(ReadRule.AnswersFor(Overseeing(reader)));

    /// <summary>Up to when things are counted.</summary>
    private static DateTimeOffset Until(Reader reader) => reader.HoldsOffice ? DateTimeOffset.MaxValue : StartOfMonth(reader);

    private static async Task<IReadOnlyList<ChangedReading>> ReadingsAsync(OpenSchool school, StoreContext context, Reader reader, PolicyDocument document, CancellationToken cancellation)
    {
        var readable = context.Records.AsNoTracking().Where(row => row.School == school.Id).Where(ReadRule.Filter(Overseeing(reader)));
        if (!reader.HoldsOffice)
        {
            var until = StartOfMonth(reader);
            readable = readable.Where(row => row.ReleasedAt < until);
        }
        var changed = new List<ChangedReading>();
        foreach (var person in reader.Directory.People.OrderBy(person => person.Id.Value))
        {
            var other = reader with { Person = person };
            if (!other.IsEmployed || !ReadRule.Differs(other, document))
                continue;
            var (now, then) = (ReadRule.Filter(other), ReadRule.Filter(other, document));
            var gained = await readable.Where(then).Where(Not(now)).CountAsync(cancellation);
            var lost = await readable.Where(now).Where(Not(then)).CountAsync(cancellation);
            if (Shown(reader, gained) + Shown(reader, lost) > 0)
                changed.Add(new ChangedReading(person.Id, Shown(reader, gained), Shown(reader, lost)));
        }
        return changed;
    }

    private static Expression<Func<RecordRow, bool>> Not(Expression<Func<RecordRow, bool>> condition) =>
        Expression.Lambda<Func<RecordRow, bool>>(Expression.Not(condition.Body), condition.Parameters);

    /// <summary>Whoever holds an office that reads, as they are; the officer as somebody who holds all of them, so that each shuts out whom it shuts out.</summary>
    private static Reader Overseeing(Reader reader) => reader.HoldsOffice
        ? reader
        : reader with { Person = reader.Person with { Roles = [.. Offices.ThatRead.Select(role => new RoleGrant(role, reader.Today, null))] } };

    private static DateTimeOffset StartOfMonth(Reader reader) => reader.Directory.Calendar.At(reader.Today.AddDays(1 - reader.Today.Day), TimeOnly.MinValue);

    /// <summary>A number as this reader may see it: nobody who may not know of a record learns of it by counting before and after.</summary>
    private static int Shown(Reader reader, int count) => reader.HoldsOffice ? count : count - (count % 10);

    private sealed record StoredDecision(RecordId Record, DateTimeOffset At, DecisionDetails Decision);
}
