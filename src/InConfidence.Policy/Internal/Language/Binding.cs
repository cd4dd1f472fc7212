namespace InConfidence.Policy.Internal.Language;

/// <summary>Looks up every word of the statements and collects them, and what is wrong with them.</summary>
internal sealed class Binding(Statements document)
{
    private static readonly string[] People =
    [
        .. Enum.GetValues<Recipient>().Select(recipient => Spelling.Name(recipient)),
        "teacher", "writer", "teller", "school", "second-person", "safeguarding-lead-and-second-person",
    ];

    private readonly Dictionary<string, string> duties = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> ruleNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WrittenRule> written = new(StringComparer.Ordinal);

    public List<PolicyFault> Faults { get; } = [];

    public void Add(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            try
            {
                Add(statement);
            }
            catch (MisreadException fault)
            {
                Add(fault);
            }
        }
        if (Faults.Count == 0)
            document.Rules.AddRange(RulesByAct.Of(written, Add));
    }

    /// <summary>Duties and rules are named anywhere, so they are learnt before the statements are looked at.</summary>
    public void Learn(IReadOnlyList<Statement> statements)
    {
        ruleNames.UnionWith(statements.OfType<Statement.SaidRule>().Select(rule => rule.Name.Text));
        foreach (var duty in statements.OfType<Statement.SaidDutyMeaning>())
        {
            if (!duties.TryAdd(duty.Name.Text, duty.Sentence))
                Add(new MisreadException(duty.Name.Line, duty.Name.Column, $"two duties are called `{duty.Name.Text}`"));
        }
    }

    public void Add(MisreadException fault) => Faults.Add(new PolicyFault("unreadable", document.Source.ClauseAt(fault.Line), fault.Message) { Line = fault.Line, Column = fault.Column });

    private void Add(Statement statement)
    {
        var clause = document.Source.ClauseAt(statement.Name.Line);
        if (statement is not (Statement.SaidHead or Statement.SaidDutyMeaning or Statement.SaidWeighing) && !names.Add(statement.Name.Text))
            throw At(statement.Name, $"two statements are called `{statement.Name.Text}`");
        switch (statement)
        {
            case Statement.SaidRule rule:
                AddRule(rule, clause);
                break;
            case Statement.SaidPromise promise:
                document.Promises.Add(new Promise(
                    promise.Name.Text, promise.Sentence, clause, promise.Name.Line, promise.IsNever, promise.Answer.Outcome,
                    promise.Answer.Duty is { } duty ? DutyName(duty) : null, ConditionBinding.Of(promise.When)));
                break;
            case Statement.SaidRequirement requirement:
                AddRequirement(requirement, clause);
                break;
            case Statement.SaidExample example:
                AddExample(example, clause);
                break;
            case Statement.SaidWeighing weighing:
                document.Weighings.Add(clause ?? throw At(weighing.Name, "a weighing stands under a clause"));
                break;
            case Statement.SaidHead head:
                (document.HasHead, document.Dated, document.Review) = (true, head.Dated, head.Review);
                break;
        }
    }

    private void AddRule(Statement.SaidRule said, string? clause)
    {
        if (said.Effect.Whom is { } whom && said.Effect.Outcome != Outcome.Ask)
            throw At(whom, $"only `ask` says whom: `{whom.Text}` does not belong after `{Spelling.Name(said.Effect.Outcome)}`");
        document.Lines[said.Name.Text] = said.Name.Line;
        written.Add(said.Name.Text, new WrittenRule(said.Name, new Rule(
            said.Name.Text, default, Clauses(said.Name, clause, said.Under), ConditionBinding.Of(said.When), said.Effect.Outcome, said.Effect.Sentence ?? Plain(said))
        {
            ExceptionTo = [.. said.ExceptionTo.Select(name => Known(name, ruleNames))],
            Always = said.Effect.IsAlways,
            Obligations = [.. said.Effect.Duties.Select(duty => DueReading.Of(DutyName(duty.Name), duties[duty.Name.Text], duty.Due))],
            Whom = said.Effect.Whom is { } asked ? Known(asked, People) : null,
        }));
    }

    private static string Plain(Statement.SaidRule said) => $"The rule {said.Name.Text.Replace('-', ' ')} says so.";

    private void AddRequirement(Statement.SaidRequirement said, string? clause)
    {
        var duty = DueReading.Of(DutyName(said.Duty), duties[said.Duty.Text], said.Due);
        document.Lines.TryAdd(said.Name.Text, said.Name.Line);
        document.Requirements.Add(new RaisedWhen(
            new Requirement(
                said.Name.Text, Known(said.Who, People), duty.Name, duty.By ?? Spelling.Name(duty.Due), duty.Sentence, Clauses(said.Name, clause, said.Under)),
            ConditionBinding.Of(said.When)));
    }

    private void AddExample(Statement.SaidExample said, string? clause) => document.Examples.Add(
        new Example(said.Name.Text, clause, said.Name.Line, ConditionBinding.SituationOf(said), said.Outcome)
        {
            Duties = [.. said.Duties.Select(DutyName)],
            Requirements = [.. said.Requirements.Select(name => name.Text)],
            Most = said.Most is { } most ? Known(most, Contents.Names) : null,
        });

    private static List<string> Clauses(Named name, string? clause, IReadOnlyList<Named> under) =>
        clause is null && under.Count == 0
            ? throw At(name, $"`{name.Text}` stands under no clause: give the heading above it an identifier, such as `R4`")
            : [.. (clause is null ? [] : new[] { clause }).Concat(under.Select(other => other.Text)).Distinct(StringComparer.Ordinal)];

    private string DutyName(Named duty) => Known(duty, duties.Keys);

    private static string Known(Named name, IEnumerable<string> known)
    {
        var all = known.ToList();
        return all.Contains(name.Text) ? name.Text : throw At(name, $"`{name.Text}` is not known here{Nearest.Hint(name.Text, all)}");
    }

    private static MisreadException At(Named name, string message) => new(name.Line, name.Column, message);
}
