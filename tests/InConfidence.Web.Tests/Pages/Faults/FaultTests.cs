using System.Net;
using InConfidence.Data.Schools;
using InConfidence.Testing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InConfidence.Web.Tests.Pages.Faults;

public sealed class FaultTests
{
    private const string Secret = "what a student said";

    [Fact]
    public async Task Get_WhenAPageFails_ShowsAReferenceAndNoDetail()
    {
        await using var application = await FailingAsync(new InvalidOperationException(Secret));

        var answer = await application.Visit().GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Matches("give this reference to the administrator: [0-9A-F]{8}", answer.Text);
        Assert.DoesNotContain(Secret, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidOperationException), answer.Body, StringComparison.Ordinal);
        Assert.Contains("999", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhenAPageFails_IsAnsweredByTheSamePage()
    {
        await using var application = await FailingAsync(new InvalidOperationException(Secret));
        using var nothing = new FormUrlEncodedContent([]);

        var answer = await Answer.ReadAsync(await application.Visit().Client.PostAsync("/leave", nothing, TestSchool.Cancellation), "/leave");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("give this reference", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhenTheDiskIsFull_SaysWhomToPhone()
    {
        await using var application = await FailingAsync(new DiskFullException());

        var answer = await application.Visit().GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.Status);
        Assert.Contains("phone the duty lead", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ForAScript_AnswersWithOneSentence()
    {
        await using var application = await FailingAsync(new InvalidOperationException(Secret));
        var visitor = application.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Accept", "application/json");

        var answer = await visitor.GetAsync("/sign-in");

        Assert.Equal("application/json", answer.Message.Content.Headers.ContentType!.MediaType);
        Assert.Contains("message", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, answer.Body, StringComparison.Ordinal);
    }

    private static Task<TestApplication> FailingAsync(Exception fault) => TestApplication.StartAsync(settings: new ApplicationSettings
    {
        LogLevel = LogLevel.None,
        Replace = services => services.Configure<MvcOptions>(pages => pages.Filters.Add(new Failing(fault))),
    });

    /// <summary>Every page fails, but for the one that says so.</summary>
    private sealed class Failing(Exception fault) : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (context.HttpContext.Request.Path != "/fault")
                throw fault;
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
