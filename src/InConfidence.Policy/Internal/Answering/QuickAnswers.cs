using InConfidence.Policy.Internal.Diagrams;
using InConfidence.Records;

namespace InConfidence.Policy.Internal.Answering;

/// <summary>
/// Answers of a document without using memory: a table for each act, and for each recipient of a telling, says what a situation leaves of the
/// rules, and the decision that follows is looked up. What is not in the book yet is decided and put there.
/// </summary>
internal sealed class QuickAnswers
{
    private static readonly Fact Team = Vocabulary.Of(AdultInvolved.SafeguardingTeam);
    private static readonly Fact Head = Vocabulary.Of(AdultInvolved.Head);
    private static readonly Fact Chair = Vocabulary.Of(AdultInvolved.Chair);

    private readonly CompiledPolicy policy;
    private readonly string hash;
    private readonly bool[] isByRecipient;
    private readonly Made?[] tables;
    private readonly AnswerBook agreed = new();
    private readonly AnswerBook depending = new();

    public QuickAnswers(CompiledPolicy policy, string hash)
    {
        (this.policy, this.hash) = (policy, hash);
        // Stryker disable once linq,equality,string : a table for one recipient and one for all answer the same, the one more quickly
        isByRecipient = [.. Enum.GetValues<Act>().Select(act => policy[act].Rules.Any(rule => rule.When.Facts.Any(fact => fact.Variable == "recipient")))];
        tables = new Made?[isByRecipient.Length * (WhomTold.Count + 1)];
    }

    public Decision Of(Act act, Situation situation)
    {
        if (act is < Act.ReadRecord or > Act.ReadRisk)
            throw new ArgumentOutOfRangeException(nameof(act), act, "There is no such act.");
        // One place for each recipient, and one for where it is not known which.
        // Stryker disable once conditional : as above
        var place = isByRecipient[act - Act.ReadRecord] ? WhomTold.OnlyPlaceIn(situation) : WhomTold.Count;
        var made = Volatile.Read(ref tables[TableOf(act, place)]) ?? Make(act, place);
        return made.Table is { } table ? Of(act, table, place, situation) : Deciding.WithFloor(policy, act, situation, hash);
    }

    private static int TableOf(Act act, int place) => ((act - Act.ReadRecord) * (WhomTold.Count + 1)) + place;

    private Made Make(Act act, int place)
    {
        // Stryker disable once conditional,equality : as above
        var table = CubeTableBuilding.Of(act, policy[act].Rules, place == WhomTold.Count ? Situation.Empty : WhomTold.Only(place));
        ref var made = ref tables[TableOf(act, place)];
        Interlocked.CompareExchange(ref made, new Made(table), null);
        return made;
    }

    private Decision Of(Act act, CubeTable table, int place, Situation situation)
    {
        // Stryker disable once equality : for one word both ways say the same
        if (table.Words > 1)
            return Of(act, table, place, situation, stackalloc ulong[1 + table.Words + Situation.Words], stackalloc ulong[table.Words]);
        var open = 0UL;
        return Of(act, table, place, situation, stackalloc ulong[2 + Situation.Words], new Span<ulong>(ref open));
    }

    /// <param name="act">The act.</param>
    /// <param name="table">What each fact rules out.</param>
    /// <param name="place">Whom a telling would reach.</param>
    /// <param name="situation">What is known.</param>
    /// <param name="key">Room for one word in front, for the cubes that may be met, and for what is unknown and matters.</param>
    /// <param name="open">Room for the cubes that are open.</param>
    private Decision Of(Act act, CubeTable table, int place, Situation situation, Span<ulong> key, Span<ulong> open)
    {
        var possible = key.Slice(1, open.Length);
        table.Read(situation, possible, open);
        var isFloor = ProtectiveFloor.Holds(act, situation);
        var asked = (ulong)act | (ulong)place << 8 | (isFloor ? 1UL << 16 : 0);
        if (table.Sets.Agreed(possible, open) is not { } outcome)
        {
            key[0] = asked | Concerned(situation);
            return Depending(key, table, act, situation, open);
        }
        // Stryker disable once bitwise : the cubes that are kept tell the answers apart already
        var answered = (ulong)outcome << 24;
        key[0] = asked | answered | (outcome == Outcome.Ask ? Concerned(situation) : 0);
        table.Sets.KeepRules(outcome, possible);
        key = key[..(1 + table.Words)];
        return agreed.Find(key) ?? Added(agreed, key, Decided(act, table.Sets, outcome, possible, situation, isFloor));
    }

    private Decision Depending(Span<ulong> key, CubeTable table, Act act, Situation situation, ReadOnlySpan<ulong> open)
    {
        // Where answers are searched they may depend on more than the cubes say, since a search may be broken off.
        if (!policy.IsWhole)
            return Deciding.WithFloor(policy, act, situation, hash);
        table.Unknowns(situation, open, key[(1 + table.Words)..]);
        return depending.Find(key) ?? Added(depending, key, Deciding.WithFloor(policy, act, situation, hash));
    }

    private Decision Decided(Act act, CubeSets sets, Outcome outcome, ReadOnlySpan<ulong> possible, Situation situation, bool isFloor)
    {
        var decision = Deciding.Decided(Answer.Agreed(outcome, sets.IsReading), sets.Standing(possible), [], situation, hash);
        return isFloor ? ProtectiveFloor.Decide(act, decision) : decision;
    }

    private static Decision Added(AnswerBook book, ReadOnlySpan<ulong> key, Decision decision)
    {
        book.Add(key, decision);
        return decision;
    }

    /// <summary>The offices that the record is about: whoever is asked depends on them.</summary>
    // Stryker disable once equality : a bit that says the opposite tells as much
    private static ulong Concerned(Situation situation) =>
        (situation[Team] == Knowledge.Yes ? 1UL << 32 : 0) | (situation[Head] == Knowledge.Yes ? 1UL << 33 : 0) | (situation[Chair] == Knowledge.Yes ? 1UL << 34 : 0);

    /// <summary>A table, or none where it would be too large.</summary>
    private sealed record Made(CubeTable? Table);
}
