using InConfidence.Policy;

namespace InConfidence.Web.Pages.WhatHappens;

/// <summary>Asks a policy what would follow if a student told an adult here, from nothing but what they chose on the form.</summary>
internal sealed class WhatWouldHappen
{
    /// <summary>Whom a duty of the document means to have told.</summary>
    private static readonly Dictionary<string, Recipient> Duties = new()
    {
        ["tell-lead"] = Recipient.SafeguardingLead,
        ["tell-head"] = Recipient.Head,
        ["tell-designated-officer"] = Recipient.DesignatedOfficer,
        ["tell-parents-consequence"] = Recipient.Parent,
        ["report-to-police-yourself"] = Recipient.Police,
        ["refer"] = Recipient.SocialCare,
    };

    private readonly PolicyDocument policy;
    private readonly Dictionary<StudentQuestion, StudentAnswer> answers;
    private readonly Situation situation;

    /// <summary>The same where nothing that we do not know is so: it shows which clauses matter most.</summary>
    private readonly Situation plain;

    private WhatWouldHappen(PolicyDocument policy, IReadOnlyDictionary<string, string?> chosen)
    {
        this.policy = policy;
        answers = StudentQuestion.All.Where(question => question.Find(chosen.GetValueOrDefault(question.Name)) is not null)
            .ToDictionary(question => question, question => question.Find(chosen[question.Name])!);
        situation = Told(UsualDay.Situation, StudentQuestion.All.Where(question => question != StudentQuestion.Parents));
        plain = Vocabulary.All.Where(fact => fact.Variable is null && situation[fact] == Knowledge.Unknown)
            .Aggregate(situation.With(UsualDay.Named("risk-to-life=none"), true), (known, fact) => known.With(fact, false));
    }

    /// <summary>What would be told to each recipient of whom the page speaks.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="chosen">The value chosen for each question, by its name; one that is missing or unknown to the question is unanswered.</param>
    public static IReadOnlyList<Telling> Of(PolicyDocument policy, IReadOnlyDictionary<string, string?> chosen)
    {
        var asking = new WhatWouldHappen(policy, chosen);
        var required = asking.Required();
        return [.. asking.Recipients().Select(recipient => asking.About(recipient, required))];
    }

    /// <summary>Whether students may hear what is said and decided about them.</summary>
    public static Outcome OfStudent(PolicyDocument policy, IReadOnlyDictionary<string, string?> chosen)
    {
        var asking = new WhatWouldHappen(policy, chosen);
        return policy.OutcomeOf(Act.Tell, With(asking.Known(asking.situation, Recipient.Student), Telling.Words));
    }

    /// <summary>
    /// An adult whom it is about appears as that and in no office: what the policy permits the office would be told to
    /// whoever stands in for them.
    /// </summary>
    private IEnumerable<Recipient> Recipients()
    {
        var adult = answers.GetValueOrDefault(StudentQuestion.Adult)?.Value;
        if (adult != "safeguarding-team")
            yield return Recipient.SafeguardingLead;
        if (adult != "head")
            yield return Recipient.Head;
        else
            yield return Recipient.Chair;
        if (adult is not ("no" or StudentQuestion.Unsaid or null))
            yield return Recipient.DesignatedOfficer;
        foreach (var recipient in new[] { Recipient.Staff, Recipient.Doctor, Recipient.SocialCare, Recipient.Police, Recipient.Parent, Recipient.HostFamily, Recipient.EducationGuardian, Recipient.OtherStudent, Recipient.PersonAlleged })
            yield return recipient;
    }

    private Telling About(Recipient recipient, HashSet<Recipient> required)
    {
        var facts = Known(situation, recipient);
        var telling = new Telling(recipient, Telling.Contents.ToDictionary(content => content, content => policy.OutcomeOf(Act.Tell, With(facts, content))));
        return telling with
        {
            IsRequired = telling.Hears.Count > 0 && required.Contains(recipient),
            Decider = telling.Asked.Count > 0 ? policy.Decide(Act.Tell, With(facts, telling.Asked[0])).AskWhom : null,
            StudentHearsFirst = recipient == Recipient.Parent && StudentHearsFirst(With(facts, telling.Key)),
            Say = Say(facts),
            Clauses = Clauses(With(Known(plain, recipient), telling.Key), telling.Outcomes[telling.Key]),
        };
    }

    private Situation Known(Situation before, Recipient recipient)
    {
        var facts = before.With(Vocabulary.Of(recipient), true);
        if (recipient == Recipient.PersonAlleged)
            facts = facts.With(UsualDay.Named("recipient.alleged"), true);
        return recipient == Recipient.Parent ? Told(facts, [StudentQuestion.Parents]) : facts.With(UsualDay.Named("agreement=unsought"), true);
    }

    private Situation Told(Situation facts, IEnumerable<StudentQuestion> questions) => questions
        .SelectMany(question => answers.GetValueOrDefault(question)?.Known ?? [])
        .Aggregate(facts, (known, next) => known.With(UsualDay.Named(next.Fact), next.IsSo));

    /// <summary>Whom somebody must tell, because of how things are.</summary>
    private HashSet<Recipient> Required()
    {
        var raised = policy.Explain(Act.Tell, With(Known(situation, Recipient.SafeguardingLead), Telling.Words)).Requirements;
        var about = answers.GetValueOrDefault(StudentQuestion.Adult)?.Value;
        return [.. raised.Where(requirement => Duties.ContainsKey(requirement.What)).Select(requirement => StandsIn(Duties[requirement.What], about))];
    }

    private static Recipient StandsIn(Recipient recipient, string? about) => (recipient, about) switch
    {
        (Recipient.SafeguardingLead, "safeguarding-team") => Recipient.Head,
        (Recipient.Head, "head") => Recipient.Chair,
        _ => recipient,
    };

    /// <summary>Whether the document has the student told first, should the safeguarding lead decide that it is told.</summary>
    private bool StudentHearsFirst(Situation facts)
    {
        var decided = policy.Decide(Act.Tell, facts.With(UsualDay.Named("lead.decided"), true));
        return decided.Outcome != Outcome.Refuse && decided.Obligations.Any(duty => duty is { Name: "tell-student-first", Due: Due.Before });
    }

    private StudentsSay Say(Situation facts)
    {
        Outcome If(string agreement, string content) => policy.OutcomeOf(Act.Tell, With(facts.With(UsualDay.Named(agreement), true), content));
        var refused = new List<Outcome>();
        foreach (var content in Telling.Contents)
        {
            refused.Add(If("agreement=refused", content));
            if (refused[^1] == Outcome.Permit)
                return StudentsSay.NotEnough;
        }
        if (refused[0] == Outcome.Refuse && If("agreement=given", Telling.Words) != Outcome.Refuse)
            return StudentsSay.NoIsEnough;
        return refused.Contains(Outcome.Ask) ? StudentsSay.Weighed : StudentsSay.Nothing;
    }

    private IReadOnlyList<string> Clauses(Situation facts, Outcome outcome)
    {
        var decision = policy.Decide(Act.Tell, facts);
        return decision.Outcome == outcome && decision.FindOut.Count == 0 ? decision.Clauses : [];
    }

    private static Situation With(Situation facts, string content) => facts.With(UsualDay.Named("content=" + content), true);
}
