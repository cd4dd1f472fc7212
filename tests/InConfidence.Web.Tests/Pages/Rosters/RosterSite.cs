using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.Rosters;

/// <summary>A running school with one administrator, and rosters to send to it.</summary>
internal sealed class RosterSite : IAsyncDisposable
{
    public const string Page = "/roster";
    public const string Student = "s1,active,student,Ellis,Altenwerth,,12";
    public const string Teacher = "t1,active,teacher,Mo,King,,";
    public const string Parent = "g1,active,parent,Gil,Altenwerth,s1,";

    private RosterSite(TestApplication application) => Application = application;

    public TestApplication Application { get; }

    public TestSchool Test => Application.Test;

    public PersonId Administrator { get; private set; }

    public Visitor Visitor { get; private set; } = null!;

    public static async Task<RosterSite> OpenAsync()
    {
        var site = new RosterSite(await TestApplication.StartAsync());
        site.Administrator = await site.Test.AddPersonAsync("Alex", "Administrator", PersonKind.Staff, Role.Administrator);
        site.Visitor = await site.Application.VisitAsync(site.Administrator);
        return site;
    }

    /// <summary>A second administrator, at a browser of their own.</summary>
    public async Task<(PersonId Person, Visitor Visitor)> AddSecondAsync()
    {
        var second = await Test.AddPersonAsync("Sasha", "Second", PersonKind.Staff, Role.Administrator);
        return (second, await Application.VisitAsync(second));
    }

    public static byte[] Zip(params string[] users) => Files(("users.csv", string.Join('\n', ["sourcedId,status,role,givenName,familyName,agentSourcedIds,grades", .. users])));

    public static byte[] Files(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files.Prepend(("manifest.csv", "propertyName,value\noneroster.version,1.1")))
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    /// <summary>Chooses a file and sends it, as the page's form does.</summary>
    public static async Task<Answer> SendAsync(Visitor visitor, byte[] file)
    {
        var page = await visitor.GetAsync(Page);
        var token = page.Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "Roster", "people.zip" } };
        return await Answer.ReadAsync(await visitor.Client.PostAsync(Page, form, TestSchool.Cancellation), Page);
    }

    /// <summary>Sends a roster and opens the page that shows it.</summary>
    public async Task<Answer> ShowAsync(params string[] users)
    {
        await SendAsync(Visitor, Zip(users));
        return await Visitor.GetAsync(Page);
    }

    /// <summary>Ticks every box and accepts.</summary>
    public static Task<Answer> AcceptAsync(Visitor visitor, Answer page)
    {
        foreach (var box in page.Document.QuerySelectorAll("input[name='Looked']").OfType<IHtmlInputElement>())
            box.IsChecked = true;
        return visitor.SubmitAsync(page, button: "Accept");
    }

    /// <summary>Imports as somebody does who looks at everything.</summary>
    public async Task ImportAsync(params string[] users) => await AcceptAsync(Visitor, await ShowAsync(users));

    public async Task<SchoolDirectory> DirectoryAsync() => await Test.School.DirectoryAsync(TestSchool.Cancellation);

    /// <summary>Whoever came by a roster and is here.</summary>
    public async Task<IReadOnlyList<string>> HereAsync()
    {
        var directory = await DirectoryAsync();
        return [.. directory.People.Where(person => person.Profile.RosterId is not null && person.LeftOn is null).Select(person => person.Name).Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<EntryDetails>> ImportsAsync() => [.. (await Test.EntriesAsync()).Where(entry => entry.Act == LedgerAct.RosterImported)];

    public ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        return Application.DisposeAsync();
    }
}
