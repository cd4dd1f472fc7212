namespace InConfidence.Policy.Internal.Language;

/// <summary>Some words as one name, and where the first stands.</summary>
internal sealed record Named(string Text, int Line, int Column);

/// <summary>How a test says that it is so.</summary>
internal enum Polarity
{
    So,
    Not,
    KnownNot,
}

/// <summary>A condition as it was written, before its words are looked up.</summary>
internal abstract record Said
{
    /// <summary>Of a subject: that it is, includes or has one of some values, or not.</summary>
    public sealed record Test(Named Subject, string Verb, Polarity Polarity, IReadOnlyList<Named> Values) : Said;

    public sealed record Not(Said Term) : Said;

    public sealed record All(IReadOnlyList<Said> Terms) : Said;

    public sealed record Any(IReadOnlyList<Said> Terms) : Said;
}

/// <summary>A duty of a rule, and when it is due.</summary>
internal sealed record SaidDuty(Named Name, SaidDue Due);

/// <summary>When something is due: <c>before</c>, <c>within 3 working days</c>, <c>end of day</c>.</summary>
internal sealed record SaidDue(string Words, int Line, int Column);

/// <summary>What a promise is about: an outcome, or a duty that is obliged.</summary>
internal sealed record SaidAnswer(Outcome? Outcome, Named? Duty);

/// <summary>A statement of a policy block, before its words are looked up.</summary>
internal abstract record Statement(Named Name)
{
    public sealed record SaidRule(Named Name, IReadOnlyList<Named> ExceptionTo, IReadOnlyList<Named> Under, Said When, SaidEffect Effect) : Statement(Name);

    public sealed record SaidPromise(Named Name, string Sentence, bool IsNever, SaidAnswer Answer, Said When) : Statement(Name);

    public sealed record SaidRequirement(Named Name, IReadOnlyList<Named> Under, Named Who, Named Duty, SaidDue Due, Said When) : Statement(Name);

    public sealed record SaidExample(Named Name, bool IsOnly, Said Given, Outcome Outcome, IReadOnlyList<Named> Duties, IReadOnlyList<Named> Requirements, Named? Most) : Statement(Name);

    public sealed record SaidDutyMeaning(Named Name, string Sentence) : Statement(Name);

    public sealed record SaidWeighing(Named Name) : Statement(Name);

    public sealed record SaidHead(Named Name, string? Dated, string? Review) : Statement(Name);
}

/// <summary>What a rule says: an answer, whom to ask, why, and what it obliges.</summary>
internal sealed record SaidEffect(Outcome Outcome, bool IsAlways, Named? Whom, string? Sentence, IReadOnlyList<SaidDuty> Duties);
