using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Policy;

namespace InConfidence.Data.Sharing;

/// <summary>What somebody who answers for a record wants to tell, and to whom, as the policy is asked about it.</summary>
/// <param name="Recipient">Who would be told.</param>
/// <param name="Content">How much, by the name of the fact: <c>content=summary</c>.</param>
/// <param name="Channel">How, by the name of the fact: <c>channel=letter</c>.</param>
/// <param name="Prompt">Because of what, by the name of the fact: <c>prompt=own-initiative</c>.</param>
/// <param name="Known">What else was answered: facts by name, and whether they are so.</param>
/// <param name="Person">Who exactly, where they are on the list.</param>
public sealed record SharingQuestion(Recipient Recipient, string Content, string Channel, string Prompt, IReadOnlyDictionary<string, bool> Known, PersonId? Person = null)
{
    /// <summary>What a record says of the telling by which it came, and not of this one.</summary>
    private static readonly string[] OfThisTelling = ["recipient", "content", "channel", "prompt", "agreement"];

    /// <summary>Those who protect. They are told at once, and what else must be written follows.</summary>
    public bool IsProtective => Recipient is Recipient.Police or Recipient.Ambulance or Recipient.SocialCare or Recipient.DesignatedOfficer;

    /// <summary>Whoever is neither of the school nor the student: telling them needs a ground in law, which is written down (R42).</summary>
    public bool IsOutside => Recipient is not (Recipient.SafeguardingLead or Recipient.DeputyLead or Recipient.Head or Recipient.Chair or Recipient.Staff or Recipient.HouseStaff
        or Recipient.Nurse or Recipient.Counsellor or Recipient.Governor or Recipient.Proprietor or Recipient.Volunteer or Recipient.Interpreter or Recipient.DataProtectionOfficer or Recipient.Student);

    /// <summary>What may not wait for a ground in law to be written down: those who protect, and a family in a medical emergency. It follows within a working day.</summary>
    public bool IsUrgent => IsProtective || Content == "content=medical-news";

    /// <summary>The family and whoever stands in for it: every way to them is shut or open together.</summary>
    public bool GoesHome => Recipient is Recipient.Parent or Recipient.EducationGuardian or Recipient.Agent or Recipient.HostFamily or Recipient.Relative;

    /// <summary>The situation of a record, with this telling in it.</summary>
    /// <param name="record">What is known of the record.</param>
    /// <param name="decider">Who decides.</param>
    /// <param name="now">When: whoever answers at that moment may tell what an emergency needs.</param>
    internal Situation Over(Situation record, Reader decider, DateTimeOffset now)
    {
        var situation = record;
        foreach (var variable in OfThisTelling)
            situation = situation.With(Vocabulary.All.First(fact => fact.Variable == variable), Knowledge.Unknown);
        foreach (var teller in Vocabulary.All.Where(fact => fact.Set == "teller"))
            situation = situation.With(teller, Knowledge.Unknown);
        situation = situation.With(Vocabulary.Of(Recipient), true);
        foreach (var name in new[] { Content, Channel, Prompt })
            situation = situation.With(Fact(name), true);
        situation = situation.With(Fact("teller.safeguarding-lead"), IsLead(decider)).With(Fact("teller.on-call"), decider.Directory.OnDuty(now).Any(person => person.Id == decider.Id)).With(Fact("teller.head"), decider.Holds(Role.Head)).With(Fact("teller.conflicted"), false);
        return Known.Aggregate(situation, (joined, known) => Vocabulary.Find(known.Key) is { } fact ? joined.With(fact, known.Value) : joined);
    }

    /// <summary>Whether a decision of this person is the safeguarding lead's.</summary>
    internal static bool IsLead(Reader reader) => reader.Holds(Role.SafeguardingLead) || reader.Holds(Role.DeputyLead);

    private static Fact Fact(string name) => Vocabulary.Find(name) ?? throw new ArgumentException($"There is no fact {name}.", nameof(name));
}
