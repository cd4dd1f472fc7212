using InConfidence.Data.People;
using InConfidence.People;
using InConfidence.Schools;

namespace InConfidence.Data.Tests.People;

/// <summary>Initials typed for a person are noticed, and what only looks like them is not.</summary>
public sealed class InitialsTests
{
    private static readonly DirectoryPerson Jo = Person("Johanna", "Sand", preferred: "Kim");
    private static readonly DirectoryPerson Teacher = Person("Ben", "Oye", PersonKind.Staff);

    private static readonly SchoolDirectory School = new(1, new SchoolSettings { Name = "School" }, [Jo, Teacher, Person("Pia", "Eck"), Person("Ola", "Kerr", PersonKind.Guardian)], [], []);

    [Theory]
    [InlineData("I saw JS behind the hall.", "JS")]
    [InlineData("I saw J.S. behind the hall.", "JS")]
    [InlineData("It was J. S., I think", "JS")]
    [InlineData("(KS)", "KS")]
    [InlineData("JS and B.O. and js", "JS BO")]
    [InlineData("JS, then J.S. again", "JS")]
    [InlineData("In PE he hit him", "PE")]
    [InlineData("He was OK", "")]
    [InlineData("The DSL and the NHS know", "")]
    [InlineData("J.S.K. Ltd", "")]
    [InlineData("JS1 JS-2 xJS", "")]
    [InlineData("", "")]
    public void Noticed_InAText_AreThoseOfSomebodyHere(string text, string initials) =>
        Assert.Equal(initials, string.Join(' ', Initials.Noticed(School, [], text)));

    [Fact]
    public void Noticed_OfWhoeverIsPartOfItAlready_AreSettled() => Assert.Equal(["BO"], Initials.Noticed(School, [Jo.Id], "JS told B.O.", null));

    [Theory]
    [InlineData("JS")]
    [InlineData("KS")]
    [InlineData("J.S.")]
    public void Search_ByInitials_FindsThem(string query) => Assert.Equal([Jo.Id], School.Search(query, PersonKind.Student).Select(person => person.Id));

    [Fact]
    public void Search_ByTwoSmallLetters_IsTheBeginningOfAName() => Assert.Empty(School.Search("js", PersonKind.Student));

    private static DirectoryPerson Person(string given, string family, PersonKind kind = PersonKind.Student, string? preferred = null) =>
        new(PersonId.From(Guid.NewGuid()), kind, new PersonProfile { GivenName = given, FamilyName = family, PreferredName = preferred }, null, []);
}
