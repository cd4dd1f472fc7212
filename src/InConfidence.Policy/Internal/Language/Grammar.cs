using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using static InConfidence.Policy.Internal.Language.ConditionGrammar;

namespace InConfidence.Policy.Internal.Language;

/// <summary>How the statements of a policy block are written; <c>docs/policy-language.md</c> says it in prose.</summary>
internal static class Grammar
{
    private static readonly TokenListParser<Lexeme, SaidDue> DueWords =
        Token.EqualTo(Lexeme.Word).Or(Keyword("within")).AtLeastOnce()
            .Select(words => new SaidDue(string.Join(' ', words.Select(word => word.ToStringValue())), words[0].Position.Line, words[0].Position.Column))
            .Named("when it is due");

    private static readonly TokenListParser<Lexeme, IReadOnlyList<SaidDuty>> Musts =
        (from _ in Keyword("and")
         from __ in Keyword("must")
         from duties in (from name in Words
                         from ___ in Token.EqualTo(Lexeme.Open)
                         from due in DueWords
                         from ____ in Token.EqualTo(Lexeme.Close)
                         select new SaidDuty(name, due)).AtLeastOnceDelimitedBy(Token.EqualTo(Lexeme.Comma))
         select duties).Many().Select(many => (IReadOnlyList<SaidDuty>)[.. many.SelectMany(duties => duties)]);

    private static readonly TokenListParser<Lexeme, IReadOnlyList<Named>> Under =
        Keyword("under").IgnoreThen(Words.AtLeastOnceDelimitedBy(Token.EqualTo(Lexeme.Comma)))
            .Select(names => (IReadOnlyList<Named>)names).OptionalOrDefault([]);

    private static readonly TokenListParser<Lexeme, IReadOnlyList<Named>> ExceptionTo =
        (from _ in Keyword("is")
         from __ in Contextual("exception")
         from ___ in Contextual("to")
         from names in Words.AtLeastOnceDelimitedBy(Token.EqualTo(Lexeme.Comma))
         select (IReadOnlyList<Named>)names).OptionalOrDefault([]);

    private static readonly TokenListParser<Lexeme, Outcome> AnyOutcome =
        Keyword("permit").Value(Outcome.Permit).Or(Keyword("refuse").Value(Outcome.Refuse)).Or(Keyword("ask").Value(Outcome.Ask))
            .Named("`permit`, `refuse` or `ask`");

    private static readonly TokenListParser<Lexeme, SaidEffect> Effect =
        from outcome in AnyOutcome
        from always in Keyword("always").Value(true).OptionalOrDefault()
        from whom in Words.AsNullable().OptionalOrDefault()
        from sentence in Text.AsNullable().OptionalOrDefault()
        from duties in Musts
        select new SaidEffect(outcome, always, whom, sentence?.Text, duties);

    private static readonly TokenListParser<Lexeme, Statement> Rule =
        from _ in Keyword("rule")
        from name in Words
        from exceptionTo in ExceptionTo
        from under in Under
        from when in Keyword("when").IgnoreThen(Whether)
        from effect in Effect
        select (Statement)new Statement.SaidRule(name, exceptionTo, under, when, effect);

    private static readonly TokenListParser<Lexeme, SaidAnswer> PromisedAnswer =
        AnyOutcome.Select(outcome => new SaidAnswer(outcome, null))
            .Or(Keyword("must").IgnoreThen(Words).Select(duty => new SaidAnswer(null, duty)));

    private static readonly TokenListParser<Lexeme, Statement> Promise =
        from _ in Keyword("promise")
        from name in Words
        from sentence in Text.AsNullable().OptionalOrDefault()
        from never in Keyword("never").Value(true).Or(Keyword("always").Value(false))
        from answer in PromisedAnswer
        from when in Keyword("when").IgnoreThen(Whether)
        select (Statement)new Statement.SaidPromise(name, sentence?.Text ?? name.Text, never, answer, when);

    private static readonly TokenListParser<Lexeme, Statement> Requirement =
        from _ in Keyword("require")
        from name in Words
        from under in Under
        from __ in Token.EqualTo(Lexeme.Colon)
        from who in Words
        from ___ in Keyword("does")
        from duty in OneWord
        from due in Keyword("by").Optional().IgnoreThen(DueWords)
        from when in Keyword("when").IgnoreThen(Whether)
        select (Statement)new Statement.SaidRequirement(name, under, who, duty, due, when);

    private static readonly TokenListParser<Lexeme, (string Kind, Named Name)> Expectation =
        Keyword("and").IgnoreThen(
            Keyword("must").IgnoreThen(Words).Select(name => ("must", name))
                .Or(Contextual("most").IgnoreThen(Words).Select(name => ("most", name)))
                .Or(Keyword("require").IgnoreThen(Words).Select(name => ("require", name))));

    private static readonly TokenListParser<Lexeme, Statement> Example =
        from _ in Keyword("example")
        from name in Text
        from __ in Contextual("given")
        from only in Contextual("only").Value(true).OptionalOrDefault()
        from given in Whether
        from outcome in Keyword("expect").IgnoreThen(AnyOutcome)
        from more in Expectation.Many()
        select (Statement)new Statement.SaidExample(
            name, only, given, outcome, Of("must", more), Of("require", more), Of("most", more).Count == 0 ? null : Of("most", more)[^1]);

    private static readonly TokenListParser<Lexeme, Statement> Duty =
        from _ in Keyword("duty")
        from name in Words
        from sentence in Text
        select (Statement)new Statement.SaidDutyMeaning(name, sentence.Text);

    private static readonly TokenListParser<Lexeme, Statement> Weighing =
        Keyword("weighing").IgnoreThen(Text).Select(sentence => (Statement)new Statement.SaidWeighing(sentence));

    private static readonly TokenListParser<Lexeme, Statement> Head =
        from _ in Keyword("policy")
        from title in Text
        from dated in Contextual("dated").IgnoreThen(Token.EqualTo(Lexeme.Word)).Select(token => (string?)token.ToStringValue()).OptionalOrDefault()
        from review in Contextual("review").IgnoreThen(Keyword("by")).IgnoreThen(Token.EqualTo(Lexeme.Word)).Select(token => (string?)token.ToStringValue()).OptionalOrDefault()
        select (Statement)new Statement.SaidHead(title, dated, review);

    private static readonly TokenListParser<Lexeme, Statement[]> Block =
        Rule.Or(Promise).Or(Requirement).Or(Example).Or(Duty).Or(Weighing).Or(Head).Many().AtEnd();

    /// <summary>The statements of one block.</summary>
    /// <exception cref="MisreadException">The block is not written in the language.</exception>
    public static IReadOnlyList<Statement> Read(TokenList<Lexeme> tokens, int lastLine)
    {
        Nesting.Limit(tokens);
        var result = Block.TryParse(tokens);
        return result.HasValue ? result.Value : throw Misreading.Of(result, tokens, lastLine);
    }

    private static IReadOnlyList<Named> Of(string kind, IEnumerable<(string Kind, Named Name)> more) =>
        [.. more.Where(expected => expected.Kind == kind).Select(expected => expected.Name)];
}
