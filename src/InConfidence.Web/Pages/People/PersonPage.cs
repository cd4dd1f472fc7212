using InConfidence.Data;
using InConfidence.Data.People;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc.Filters;

namespace InConfidence.Web.Pages.People;

/// <summary>A page about one person, named in the address by an identifier that tells nothing.</summary>
public abstract class PersonPage(OpenSchool school) : InPage(school)
{
    public DirectoryPerson Person { get; private set; } = null!; // Set before any handler runs.

    /// <summary>Where the person's own page is.</summary>
    public string Home => $"/people/{Person.Id}";

    public bool IsOneself => Person.Id == Reader.Id;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (PersonId.TryParse(RouteData.Values["id"] as string, null, out var id) && Directory.Find(id) is { } person && IsFor(person))
        {
            Person = person;
            await next();
        }
        else
            context.Result = await NotForYouAsync();
    }

    /// <summary>Whether the page is about people like this one; to whoever asks for another, it is not there.</summary>
    protected virtual bool IsFor(DirectoryPerson person) => true;
}
