using System.Net;
using InConfidence.People;

namespace InConfidence.Web.Tests.Pages.Advice;

/// <summary>Questions are seen by whoever asked and whoever they have reached (D13).</summary>
public sealed class IndexTests : AdviceSchool
{
    [Fact]
    public async Task Question_OfSomebodyElse_IsNotFound_ForWhoeverWasNotAsked()
    {
        var question = await AskAsync(School.Writer);
        var other = await School.Test.AddPersonAsync("Otto", "Other", PersonKind.Staff, Role.Staff);
        foreach (var person in new[] { other, School.Deputy, School.Head })
        {
            var visitor = await School.VisitAsync(person);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(question)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(question.Replace("/questions/", "/ask/", StringComparison.Ordinal) + "/sent")).Status);
            Assert.DoesNotContain(question, (await visitor.GetAsync("/questions")).Body, StringComparison.Ordinal);
        }
    }
}
