using InConfidence.Data.Policies;
using InConfidence.Policy;

namespace InConfidence.Data.Homes;

/// <summary>What the policy says of one record and the way home of its students.</summary>
/// <param name="IsBarred">The policy refuses to tell the family, unless the bar is lifted.</param>
/// <param name="IsShut">It refuses now: nobody has lifted it, or not as it must be.</param>
/// <param name="NeedsSecond">A second person must agree to lift it.</param>
/// <param name="NeedsAgency">The police or social care must agree, by name.</param>
/// <param name="Saying">Why it is barred, in the words of the policy; empty where it is not.</param>
public sealed record HomeState(bool IsBarred, bool IsShut, bool NeedsSecond, bool NeedsAgency, PolicySaying Saying);

/// <summary>
/// Whether a record shuts the way home. The policy decides it: the way is shut while it refuses to tell a parent because of
/// where the harm comes from, what it is, or who is barred, and would not if the bar were lifted.
/// </summary>
internal static class HomeRule
{
    /// <summary>Somebody is kept away from the student: known from the list of people, whenever it was entered there.</summary>
    public const string SomebodyIsBarred = "barred.in-question";

    private const string Unclear = "source.unclear";

    private static readonly IReadOnlyList<Fact> Deciding = [.. Vocabulary.All.Where(fact => fact.Set is "source" or "harm" || fact.Name is "home.unsafe" or SomebodyIsBarred)];
    private static readonly Fact Lifted = Find("home.lifted");
    private static readonly Fact Second = Find("second-person.agreed");
    private static readonly Fact Agency = Find("agency.agreed");
    private static readonly HomeLift Everything = new([], ByTwo: true, WithAgency: true);

    /// <summary>A telling to which nothing else stands in the way, so that what refuses it is the bar.</summary>
    private static readonly Situation Parent = new[]
    {
        "recipient=parent", "content=summary", "channel=in-person", "prompt=own-initiative", "age=13-to-15", "agreement=given", "risk-to-life=none",
        "identity.checked", "recipient.responsible", "lead.decided",
    }.Aggregate(Situation.Empty, (situation, name) => situation.With(Find(name), true));

    /// <summary>The facts of a situation that can shut the way home and are so.</summary>
    public static IReadOnlyList<string> FactsOf(Situation situation) => [.. Deciding.Where(fact => situation[fact] == Knowledge.Yes).Select(fact => fact.Name)];

    public static HomeState Of(PolicyDocument policy, HomeBar bar)
    {
        var known = bar.Facts.Select(Vocabulary.Find).OfType<Fact>().Aggregate(Parent, (situation, fact) => situation.With(fact, true));
        var lift = bar.Lift is { } standing && standing.Holds(bar.Facts) ? standing : null;
        var unlifted = Decide(policy, known, null);
        var isBarred = unlifted.Outcome == Outcome.Refuse;
        return new HomeState(
            isBarred,
            Decide(policy, known, lift).Outcome == Outcome.Refuse,
            isBarred && Decide(policy, known, new HomeLift([], ByTwo: false, WithAgency: true)).Outcome == Outcome.Refuse,
            isBarred && Decide(policy, known, new HomeLift([], ByTwo: true, WithAgency: false)).Outcome == Outcome.Refuse,
            isBarred ? Saying(policy, unlifted, Decide(policy, known, Everything)) : new PolicySaying([], []));
    }

    /// <summary>What of a lifting a telling may rely on, in the words of the policy.</summary>
    public static Situation WithLift(Situation situation, HomeLift? lift) =>
        situation.With(Lifted, lift is not null).With(Second, lift?.ByTwo == true).With(Agency, lift?.WithAgency == true);

    /// <summary>
    /// Where it comes from is no longer unknown once whoever answers for the record says where, or that it is not home, or
    /// that nobody suffers harm; unless they say that it is.
    /// </summary>
    public static Situation WithSourceSettled(Situation situation, IReadOnlyDictionary<string, bool> assessed)
    {
        if (assessed.ContainsKey(Unclear))
            return situation;
        var isSettled = assessed.Any(known => known.Value && Vocabulary.Find(known.Key)?.Set == "source")
            || (IsNo("source.household") && IsNo("source.carer")) || IsNo("protection.concern");
        return isSettled ? situation.With(Find(Unclear), false) : situation;

        bool IsNo(string name) => assessed.TryGetValue(name, out var value) && !value;
    }

    /// <summary>A form for one telling cannot take back what is known of the record: that is said of the record, where it is kept.</summary>
    public static Situation WithWhatIsKnown(Situation asked, Situation record) =>
        Deciding.Where(fact => record[fact] == Knowledge.Yes).Aggregate(asked, (situation, fact) => situation.With(fact, true));

    /// <summary>Of what refuses it, that which gives way where the bar is lifted.</summary>
    private static PolicySaying Saying(PolicyDocument policy, Decision unlifted, Decision lifted) =>
        PolicySaying.Of(policy, unlifted.Rules.Except(lifted.Rules), unlifted.Reasons.Except(lifted.Reasons));

    private static Decision Decide(PolicyDocument policy, Situation known, HomeLift? lift) => policy.Decide(Act.Tell, WithLift(known, lift).WithNothingElse());

    private static Fact Find(string name) => Vocabulary.Find(name) ?? throw new InvalidOperationException($"There is no fact {name}.");
}
