using System.Net;
using InConfidence.Data.Saving;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace InConfidence.Web.Tests.Platform.Clock;

/// <summary>The clock as it runs in the program that is served.</summary>
public sealed class TickingTests
{
    [Fact]
    public async Task Stop_AfterRefusalsThatWereOnlyCounted_WritesThemDown()
    {
        var school = await StaffedSchool.OpenAsync();
        await using var application = school.Application;
        var token = await application.StartSessionAsync(school.Teacher);
        await using var served = InConfidenceApplication.Build(school.Test.School, new ApplicationSettings { Addresses = ["http://127.0.0.1:0"] });
        await served.StartAsync(TestSchool.Cancellation);
        using var visitor = new Visitor(new Uri(served.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
        visitor.SignInWith(token);

        for (var time = 0; time < 4; time++)
        {
            var answer = await visitor.GetAsync("/appointments");
            Assert.Equal((HttpStatusCode.NotFound, null), (answer.Status, answer.Location));
        }
        await served.StopAsync(TestSchool.Cancellation);

        Assert.Equal([1, 3], (await school.Test.EntriesAsync()).Where(entry => entry.Act == LedgerAct.ActRefused).Select(entry => entry.Count));
    }
}
