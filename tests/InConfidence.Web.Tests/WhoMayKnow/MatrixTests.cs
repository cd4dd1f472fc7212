using System.Net;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Tests.WhoMayKnow;

/// <summary>
/// Office x standing x page: everybody who may be here, in whatever way a matter is theirs or keeps them out, asks for every page of that matter.
/// Whoever may not is answered with the very bytes of what does not exist. Of concerns about adults one page in two is asked for, each
/// by one person in two.
/// </summary>
[OnOneDatabase]
public sealed class MatrixTests
{
    [Theory]
    [InlineData(RecordKind.Disclosure, AdultInvolved.No, 1)]
    [InlineData(RecordKind.ConcernAboutAdult, AdultInvolved.AdultHere, 2)]
    public async Task PagesOfAMatter_AskedForByEveryOfficeAndStanding_OpenToThoseWhoMayKnow(RecordKind kind, AdultInvolved adult, int oneIn)
    {
        await using var school = await MatterSchool.OpenAsync();
        foreach (var office in Enum.GetValues<Office>())
            foreach (var standing in Enum.GetValues<Standing>().Where(standing => IsPossible(office, standing)))
                await school.HappenAsync(office, standing, kind, adult);
        var routes = (await ApplicationRoutes.OfAsync(school.Application)).Where(route => Holes(route.Pattern)).ToList();
        var (wrong, asked) = (new List<string>(), 0);
        foreach (var (row, matter) in school.Matters.Index())
        {
            using var visitor = await school.Application.VisitAsync(matter.Person);
            var nothing = FormTokens.Without((await visitor.GetAsync($"/records/{Identifier.Text(Guid.NewGuid())}")).Body);
            foreach (var (column, route) in routes.Index())
            {
                if ((row + column) % oneIn != 0 || matter.May(route.Pattern, route.Entry == Entry.Desk) is not { } may)
                    continue;
                asked++;
                if (await WhatIsWrongAsync(visitor, route, matter, may, nothing) is { } found)
                    wrong.Add(found);
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked}:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(asked >= 5000 / oneIn, $"Only {asked} cells.");
    }

    private static async Task<string?> WhatIsWrongAsync(Visitor visitor, ApplicationRoute route, Matter matter, bool may, string nothing)
    {
        var answer = await visitor.GetAsync(matter.PathOf(route.Pattern));
        if (may)
            return answer.Status == HttpStatusCode.NotFound || Leads(answer, "/sign-in") ? $"{matter} may open {route.Pattern}: {answer.Status} {answer.Location}" : null;
        if (answer.Status != HttpStatusCode.NotFound)
            return $"{matter} may not open {route.Pattern}: {answer.Status} {answer.Location}";
        return FormTokens.Without(answer.Body) == nothing ? null : $"{matter} sees at {route.Pattern} that there is something.";
    }

    private static bool Holes(string pattern) => pattern.Contains('{', StringComparison.Ordinal) && pattern.Split('/')[1] is "records" or "cases" or "told" or "record";

    private static bool Leads(Answer answer, string to) => answer.Location?.StartsWith(to, StringComparison.Ordinal) == true;

    /// <summary>Only whoever works here records anything.</summary>
    private static bool IsPossible(Office office, Standing standing) => !Yardstick.Wrote(standing) || Yardstick.WorksHere(office);
}
