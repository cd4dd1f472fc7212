using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using InConfidence.People;
using InConfidence.Testing;
using InConfidence.Web.Pages.WhatHappens;
using InConfidence.Web.Pages.WhatHappens.Words;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace InConfidence.Web.Tests.Pages.WhatHappens;

/// <summary>The page over HTTP: it keeps nothing (P3), and whatever is asked it says that the school may act first (P6).</summary>
public sealed class IndexTests
{
    private const string Page = "/what-happens";
    private static readonly Dictionary<string, string> Drugs = new()
    {
        ["Danger"] = "no", ["Matter"] = "drugs", ["Age"] = "13-to-15", ["Home"] = "no", ["Parents"] = "no", ["Adult"] = "safeguarding-team", ["show"] = "result",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_ByAnybody_ShowsTheQuestions(bool signedIn)
    {
        await using var application = await TestApplication.StartAsync();
        var visitor = signedIn ? await application.VisitAsync(await application.Test.AddPersonAsync("Sam", "Student", PersonKind.Student), secondFactor: false) : application.Visit();

        var page = await visitor.GetAsync(Page);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(StudentQuestion.All.Sum(question => question.Answers.Count), page.Document.QuerySelectorAll("input[type=radio]").Length);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Post_OfAnswers_KeepsNothingAnywhere()
    {
        var log = new Listener();
        await using var application = await TestApplication.StartAsync(settings: new ApplicationSettings { LogLevel = LogLevel.Trace, Replace = log.ListenIn });
        var visitor = application.Visit();
        await visitor.GetAsync(Page);
        var (rows, entries) = (await application.Test.DumpAsync(), (await application.Test.EntriesAsync()).Count);
        log.Lines.Clear();

        var page = await visitor.PostAsync(Page, Drugs, form: "#questions");
        var changed = await visitor.PostAsync(Page, new Dictionary<string, string>(Drugs) { ["show"] = "change" }, form: "#questions");

        Assert.All([page, changed, await visitor.GetAsync(Page)], answer =>
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.False(answer.Message.Headers.Contains("Set-Cookie"));
            Assert.Equal("no-store", answer.Message.Headers.CacheControl!.ToString());
            Assert.Equal(Page, answer.Message.RequestMessage!.RequestUri!.PathAndQuery);
        });
        Assert.Equal(rows, await application.Test.DumpAsync());
        Assert.Equal(entries, (await application.Test.EntriesAsync()).Count);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => new[] { "drugs", "13-to-15", "safeguarding-team" }.Any(answer => line.Contains(answer, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Pages_OfQuestionsAndResult_LeadNowhereWithAnAnswerInTheAddress()
    {
        await using var application = await TestApplication.StartAsync();
        var visitor = application.Visit();

        var pages = new[] { await visitor.GetAsync(Page), await visitor.PostAsync(Page, Drugs, form: "#questions") };

        Assert.All(pages, page =>
        {
            Assert.DoesNotContain(page.Document.QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.Contains('?', StringComparison.Ordinal));
            Assert.All(page.Document.QuerySelectorAll<IHtmlFormElement>("main form"), form => Assert.Equal("post", form.Method));
            Assert.Null(page.Document.QuerySelector("main input[name='__RequestVerificationToken']"));
        });
    }

    [Fact]
    public async Task Get_WithAnswersInTheAddress_TakesNoNoticeOfThem()
    {
        await using var application = await TestApplication.StartAsync();

        var page = await application.Visit().GetAsync(Page + "?Age=adult&show=result");

        Assert.Empty(page.Document.QuerySelectorAll("input[checked]"));
        Assert.NotNull(page.Document.QuerySelector("#questions"));
    }

    [Theory]
    [InlineData("Age", "nineteen")]
    [InlineData("Matter", "matter.drugs")]
    [InlineData("Adult", "chair")]
    [InlineData("Danger", "maybe")]
    public async Task Post_OfNoAnswerOfThePage_SaysSoOnceAndKeepsTheRest(string question, string answer)
    {
        await using var application = await TestApplication.StartAsync();

        var page = await application.Visit().PostAsync(Page, new Dictionary<string, string>(Drugs) { [question] = answer }, form: "#questions");

        Assert.Equal(["Choose one of the answers on this page"], page.Errors);
        Assert.Equal($"#{question}", page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Equal(Drugs.Where(kept => kept.Key != question && kept.Key != "show").Select(kept => kept.Value).Order(), Checked(page).Order());
    }

    [Fact]
    public async Task Post_ToChange_ShowsWhatWasChosen()
    {
        await using var application = await TestApplication.StartAsync();
        var visitor = application.Visit();
        var result = await visitor.PostAsync(Page, Drugs, form: "#questions");

        var changing = await visitor.SubmitAsync(result, form: "#again", button: "Change my answers");

        Assert.Equal(Drugs.Where(kept => kept.Key != "show").Select(kept => kept.Value).Order(), Checked(changing).Order());
    }

    [Fact]
    public async Task Post_OfEachAnswer_AlwaysSaysThatTheSchoolMayActFirstAndWhomToCall()
    {
        await using var application = await TestApplication.StartAsync();
        var visitor = application.Visit();
        foreach (var (tag, words) in StudentPageWords.All)
            foreach (var (question, answer) in StudentQuestion.All.SelectMany(question => question.Answers, (question, answer) => (question.Name, answer.Value)))
            {
                using var form = new FormUrlEncodedContent([new(question, answer), new("language", tag), new("show", "result")]);
                var page = await Answer.ReadAsync(await visitor.Client.PostAsync(Page, form, TestSchool.Cancellation), Page);

                Assert.Contains(words.ActsFirst, page.Text, StringComparison.Ordinal);
                Assert.Subset(page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToHashSet(), new HashSet<string> { "tel:999", "tel:08001111" });
                Assert.Contains(words.ParentsTitle, page.Text, StringComparison.Ordinal);
                Assert.Equal(answer == "yes" && question == "Danger", page.Document.QuerySelector(".ic-danger") is not null);
            }
    }

    [Fact]
    public async Task Page_AskedForByABrowserInAnotherLanguage_SpeaksIt()
    {
        await using var application = await TestApplication.StartAsync();
        var visitor = application.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", "cy, ar-EG;q=0.8, en;q=0.5");

        var arabic = (await visitor.GetAsync(Page)).Document.DocumentElement;
        var elsewhere = (await visitor.GetAsync("/sign-in")).Document.DocumentElement;

        Assert.Equal(("ar", "rtl"), (arabic.GetAttribute("lang"), arabic.GetAttribute("dir")));
        Assert.Equal("en-GB", elsewhere.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("es", "es")]
    [InlineData("zh-Hans", "zh-Hans")]
    [InlineData("klingon", "en-GB")]
    [InlineData("", "en-GB")]
    public async Task Page_InAChosenLanguage_KeepsTheAnswers(string chosen, string spoken)
    {
        await using var application = await TestApplication.StartAsync();

        var page = await application.Visit().PostAsync(Page, new Dictionary<string, string>(Drugs) { ["language"] = chosen, ["show"] = "change" }, form: "#questions");

        Assert.Equal(spoken, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("drugs", Checked(page));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    public async Task Link_OnTheFirstPages_LeadsHere(string path)
    {
        await using var application = await TestApplication.StartAsync();
        var visitor = path == "/" ? await application.VisitAsync(await application.Test.AddPersonAsync("Sam", "Student", PersonKind.Student)) : application.Visit();

        Assert.NotNull((await visitor.GetAsync(path)).Document.QuerySelector($"main a[href='{Page}']"));
    }

    private static IEnumerable<string> Checked(Answer page) => page.Document.QuerySelectorAll("input[type=radio][checked]").Select(input => input.GetAttribute("value")!);

    /// <summary>Everything that the application logs, at every level.</summary>
    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public void ListenIn(IServiceCollection services) => services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(this);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(new StringBuilder(formatter(state, exception)).Append(state).Append(exception).ToString());

        public void Dispose()
        {
        }
    }
}
