using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.People;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Platform.Frames;

/// <summary>Gives every page its frame: who is signed in, where they may go, and the numbers outside the school.</summary>
public sealed class FramePlacing(RequestDelegate next, OpenSchool school)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var directory = await school.DirectoryAsync(context.RequestAborted);
        var numbers = directory.Settings.OutsideNumbers;
        var reader = context.FindReader();
        PageFrame.Place(context, new PageFrame
        {
            SignedInAs = reader?.Person.Name,
            Navigation = reader is null ? [] : [.. Items(reader)],
            OutsideNumbers = new OutsideNumbers(numbers.SocialCare, numbers.SocialCareOutOfHours, numbers.Lado),
            Zone = directory.Calendar.Zone,
        });
        await next(context);
    }

    private static IEnumerable<NavigationItem> Items(Reader reader)
    {
        if (reader.IsEmployed)
            yield return new NavigationItem("Record", "/");
        if (EntryRules.Admits(Entry.Desk, reader))
        {
            yield return new NavigationItem("Desk", "/desk");
            yield return new NavigationItem("Cases", "/cases");
        }
        if (reader.IsEmployed)
        {
            yield return new NavigationItem("What I wrote", "/mine");
            yield return new NavigationItem("What I was told", "/told");
            if (reader.Person.Profile.House is { Length: > 0 })
                yield return new NavigationItem("My house", "/house");
        }
        if (reader.Holds(Role.Counsellor))
            yield return new NavigationItem("Counselling", "/counselling");
        if (EntryRules.Admits(Entry.Duty, reader))
            yield return new NavigationItem("Duty", "/duty");
        yield return new NavigationItem("Ask", "/ask");
        yield return new NavigationItem("Policy", "/policy");
        if (reader.Holds(Role.Administrator))
        {
            yield return new NavigationItem("People", "/people");
            yield return new NavigationItem("Roster", "/roster");
            yield return new NavigationItem("School", "/school");
        }
    }
}
