using System.Net;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.Pages.People;

public sealed class AddTests(StaffedSchool school) : IClassFixture<StaffedSchool>
{
    private const string Page = "/people/add";

    [Fact]
    public Task Get_ByAnybodyElse_IsNotThere() => school.AssertOnlyForAsync(school.Administrator, Page, school.Teacher, school.Lead);

    [Theory]
    [InlineData("Form.GivenName", "", "Enter a given name")]
    [InlineData("Form.FamilyName", " ", "Enter a family name")]
    [InlineData("Form.GivenName", "a\0b", "Use letters and marks that can be seen")]
    [InlineData("Form.Kinds", "", "Choose what they are to the school")]
    [InlineData("Form.Kinds", "Student", "Choose what they are to the school")]
    [InlineData("Form.Mail", "somebody", "Enter a mail address, such as name@school.example")]
    [InlineData("Form.Mail", "a@school.example, b@school.example", "Enter a mail address, such as name@school.example")]
    [InlineData("Form.Mail", "me@elsewhere.example", "Enter an address that ends in @school.example: nothing is mailed anywhere else")]
    [InlineData("Form.Phone", "12", "Enter a phone number as it is dialled, such as 01632 960001 or +44 1632 960001, without an extension")]
    [InlineData("Form.Phone", "ask at reception", "Enter a phone number as it is dialled, such as 01632 960001 or +44 1632 960001, without an extension")]
    [InlineData("Form.Phone", "01632 960001 ext 12", "Enter a phone number as it is dialled, such as 01632 960001 or +44 1632 960001, without an extension")]
    public async Task Post_WithABadAnswer_SaysWhatToDoAndLosesNothing(string field, string value, string sentence)
    {
        var visitor = await school.AsAdministratorAsync();
        var fields = StaffedSchool.Fields(Somebody("Bad", "Answer"));
        fields[field] = value;

        Answer? answer = null;
        var entries = await school.EntriesDuringAsync(async () => answer = await visitor.PostAsync(Page, fields));

        Assert.Equal([sentence], answer!.Errors);
        Assert.Empty(entries);
        foreach (var (name, typed) in fields.Where(pair => pair.Key != "Form.Kinds" && !pair.Value.Contains('\0', StringComparison.Ordinal)))
            Assert.Equal(typed, answer.Document.QuerySelector($"input[name='{name}']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Post_OfAVolunteer_AddsThemWithTheirPhoneInInternationalForm()
    {
        var visitor = await school.AsAdministratorAsync();
        Answer? answer = null;

        var entries = await school.EntriesDuringAsync(async () => answer = await visitor.PostAsync(Page, Somebody("Vera", "Volunteer")));

        Assert.Equal(HttpStatusCode.Found, answer!.Status);
        var person = await school.FindAsync(PersonId.Parse(answer.Location!["/people/".Length..], null));
        Assert.Equal((PersonKind.Volunteer, "Vera Volunteer", "+441632960123"), (person.Kind, person.Name, person.Profile.Phone));
        Assert.Empty(person.Roles);
        Assert.Equal([LedgerAct.PersonAdded], entries.Select(entry => entry.Act));
    }

    [Fact]
    public async Task Post_OfANameThatIsHereAlready_AsksFirst()
    {
        var visitor = await school.AsAdministratorAsync();
        var fields = Somebody("Tessa", "Teacher");

        var asked = await visitor.PostAsync(Page, fields);
        fields["IsAnother"] = "true";
        var added = await visitor.SubmitAsync(asked, fields);

        Assert.Equal(["Somebody of that name or address is here already: look whether it is the same person"], asked.Errors);
        Assert.Contains($"/people/{school.Teacher}", asked.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, added.Status);
    }

    private static Dictionary<string, string> Somebody(string given, string family) => new()
    {
        ["Form.GivenName"] = given,
        ["Form.FamilyName"] = family,
        ["Form.Kinds"] = "Volunteer",
        ["Form.Post"] = "Reads with year 7",
        ["Form.Mail"] = $"{given}.{family}2@school.example".ToLowerInvariant(),
        ["Form.Phone"] = "01632 960123",
    };
}
