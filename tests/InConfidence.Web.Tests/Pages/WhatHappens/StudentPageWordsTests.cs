using InConfidence.Testing;
using System.Text.RegularExpressions;
using InConfidence.Policy;
using InConfidence.Web.Pages.WhatHappens;
using InConfidence.Web.Pages.WhatHappens.Words;

namespace InConfidence.Web.Tests.Pages.WhatHappens;

/// <summary>Nothing that the page can say, in any language, promises more than the policy can (P6).</summary>
[OnOneDatabase]
public sealed class StudentPageWordsTests
{
    private static readonly StudentPageWords English = StudentPageWords.All["en-GB"];

    /// <summary>Promises of silence, of secrecy, and of what never happens.</summary>
    private static readonly Dictionary<string, string> Promises = new()
    {
        ["en-GB"] = @"\b(will not|won’t|will never|do not|does not|never|cannot) (be told|tell|hear|know|find out|learn|pass)\b|\b(nobody|no one) (will|hears|knows|is told)\b|hear nothing|secret|promise",
        ["es"] = @"\bno (se )?(les? |lo )*(diremos|contaremos|contamos|decimos|sabrán?|enterarán?|pasaremos)\b|\bnunca (se|lo|les?|sabrán?|diremos|contaremos)\b|\bnadie (lo )?(sabrá|se enterará)|secret|promet",
        ["zh-Hans"] = "(?<!通常)不会|绝不会|永远|没有人|谁也不|保密|秘密|保证",
        ["vi"] = @"(?<![Tt]hông thường chúng tôi )không (nói|kể|chuyển)|sẽ không|không bao giờ (nói|kể|biết)|bí mật|\bhứa\b|không ai ",
        ["ar"] = @"\bلن\b|لا أحد|لا (نخبر|ننقل)(?!.*العادة)(?<!العادة لا (نخبر|ننقل))|\bسرا?ً?\b|نعدك|أعدك",
    };

    public static TheoryData<string> Languages => [.. StudentPageWords.All.Keys];

    [Theory, MemberData(nameof(Languages))]
    public void Sentences_ThatThePageCanSay_PromiseNothing(string language)
    {
        var words = StudentPageWords.All[language];
        // It says that such a promise is a mistake.
        var quoted = words.OfThePolicy.GetValueOrDefault(PolicySentences.P6, PolicySentences.P6);
        var said = Texts(words).Concat(language == "en-GB" ? Quoted() : []).Where(sentence => sentence != quoted);

        Assert.All(said, sentence => Assert.DoesNotMatch(new Regex(Promises[language], RegexOptions.IgnoreCase), sentence));
    }

    [Theory]
    [InlineData("en-GB", "Your parents will not be told.")]
    [InlineData("en-GB", "We do not tell them.")]
    [InlineData("en-GB", "Nobody will know.")]
    [InlineData("es", "No se lo diremos.")]
    [InlineData("es", "Nadie lo sabrá.")]
    [InlineData("zh-Hans", "我们不会告诉他们。")]
    [InlineData("vi", "Chúng tôi không nói với họ.")]
    [InlineData("ar", "لن نخبرهم.")]
    [InlineData("ar", "لا نخبرهم.")]
    public void Promises_OfEachLanguage_WouldBeFound(string language, string promise) => Assert.Matches(new Regex(Promises[language], RegexOptions.IgnoreCase), promise);

    [Theory, MemberData(nameof(Languages))]
    public void Sentences_AboutEverythingThatCanBeChosen_LeaveToSomebodyWhatIsAskedAbout(string language)
    {
        var words = StudentPageWords.All[language];
        var deciding = words.Decides.Values.Append(words.SomebodyDecides).Append(words.OnlyConsequence).ToHashSet();

        Assert.All(Inputs.Answered.SelectMany(one => one.Tellings).Where(telling => telling is { IsRequired: false, Asked.Count: > 0 }).DistinctBy(Shape), telling =>
            Assert.Contains(Hearing.SentencesAbout(telling, words), deciding.Contains));
        Assert.All(Inputs.Answered.SelectMany(one => one.Tellings).Where(telling => telling is { Hears.Count: 0, Asked.Count: 0 }).DistinctBy(Shape), telling =>
            Assert.Equal([words.NotNormally], Hearing.SentencesAbout(telling, words)));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Words_OfEveryLanguage_LeaveNothingUnsaid(string language)
    {
        var words = StudentPageWords.All[language];

        Assert.Equal(language != "en-GB", words.AwaitsReview);
        Assert.All(Texts(words), text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal(English.Names.Keys.Order(), words.Names.Keys.Order());
        Assert.Equal(English.MayHear.Keys.Order(), words.MayHear.Keys.Order());
        Assert.Equal(English.Decides.Keys.Order(), words.Decides.Keys.Order());
        Assert.All(StudentQuestion.All, question => Assert.Equal(question.Answers.Select(answer => answer.Value), words.Questions[question.Name].Answers.Keys));
        if (language != "en-GB")
            Assert.Equal(PolicySentences.All.Values.Order(), words.OfThePolicy.Keys.Order());
    }

    [Fact]
    public void PolicySentences_ThatHaveTranslations_AreWhatTheShippedPolicySaysOfEveryClauseThatComesUp()
    {
        Assert.All(PolicySentences.All, sentence => Assert.Equal(PolicyDocument.Shipped.WordsForStudents(sentence.Key), sentence.Value));
        Assert.Subset(PolicySentences.All.Values.ToHashSet(), Quoted().ToHashSet());
    }

    /// <summary>What the shipped policy says to students in any answer of the page.</summary>
    private static IEnumerable<string> Quoted() => Inputs.Answered.SelectMany(one => one.Tellings).SelectMany(telling => telling.Clauses)
        .Concat(["D5", "D6", "D7", "P6", "R3"]).Distinct().Select(PolicyDocument.Shipped.WordsForStudents).OfType<string>().Distinct();

    private static string Shape(Telling telling) => $"{string.Join(',', telling.Outcomes.Values)} {telling.Decider}";

    private static IEnumerable<string> Texts(StudentPageWords words) => typeof(StudentPageWords).GetProperties()
        .Where(property => property.PropertyType == typeof(string)).Select(property => (string)property.GetValue(words)!)
        .Concat(words.Names.Values).Concat(words.MayHear.Values).Concat(words.Decides.Values).Concat(words.OfThePolicy.Values)
        .Concat(words.Questions.Values.SelectMany(question => question.Answers.Values.Append(question.Text).Concat(question.Hint is null ? [] : new[] { question.Hint })));
}
