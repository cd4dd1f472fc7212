using System.Linq.Expressions;
using InConfidence.Data.Keys;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
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

    /// <summary>How often each rule has decided, in the newest stored decisions.</summary>
    public static async Task<(int Looked, IReadOnlyDictionary<string, int> Rules)> RulesUsedAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var stored = await StoredAsync(school, context, reader, cancellation);
        var rules = stored.SelectMany(found => found.Decision.Rules.Distinct()).GroupBy(rule => rule);
        return (Shown(reader, stored.Count), rules.ToDictionary(rule => rule.Key, rule => Shown(reader, rule.Count())));
    }

    /// <summary>What would be otherwise if the document decided today.</summary>
    public static async Task<PolicyEffects> EffectsAsync(this OpenSchool school, Reader reader, PolicyDocument document, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var stored = await StoredAsync(school, context, reader, cancellation);
        var changed = stored.Select(found => Changed(found, document)).OfType<ChangedDecision>().ToList();
        var readings = await ReadingsAsync(school, context, reader, document, cancellation);
        var effects = new PolicyEffects(Shown(reader, stored.Count), Shown(reader, changed.Count), reader.HoldsOffice ? changed : [], readings);
        if (effects.Decisions.Count > 0)
            await school.RecordListingAsync(reader, "policy", [.. changed.Select(decision => decision.Record).Distinct()], cancellation);
        return effects;
    }

    private static ChangedDecision? Changed(StoredDecision found, PolicyDocument document)
    {
        if (found.Decision.Act != "tell" || !Enum.TryParse<Outcome>(found.Decision.Outcome, out var before))
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
        var decisions = context.Decisions.AsNoTracking().Where(row => row.School == school.Id);
        if (!reader.HoldsOffice)
        {
            var until = StartOfMonth(reader);
            decisions = decisions.Where(row => row.At < until);
        }
        var rows = await decisions
            .Join(context.Records.Where(ReadRule.Filter(Overseeing(reader))), row => row.Record, record => record.Id, (row, record) => row)
            .OrderByDescending(row => row.At).ThenBy(row => row.Id).Take(MostDecisions)
            .Join(context.SealedTexts, row => row.Content, text => text.Id, (row, text) => new { row, text }).ToListAsync(cancellation);
        var wraps = await school.Keys.Vault.FindManyAsync(rows.Select(found => found.text.KeyId).Distinct(), cancellation);
        var stored = new List<StoredDecision>(rows.Count);
        foreach (var found in rows.OrderByDescending(found => found.row.At))
        {
            if (!wraps.TryGetValue(found.text.KeyId, out var wrap))
                continue;
            using var key = school.Keys.Open(wrap);
            stored.Add(new StoredDecision(found.row.Record!.Value, found.row.At, SealedJson.Read<DecisionDetails>(school.Keys.Open(key, found.text, Releasing.DecisionField))));
        }
        return stored;
    }

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
