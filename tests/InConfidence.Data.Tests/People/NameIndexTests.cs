using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.People;

/// <summary>People are found by name in memory: names are sealed in the database, which cannot look for them.</summary>
public sealed class NameIndexTests
{
    [Theory]
    [InlineData("zoe", "Zoë", "O’Brien")]
    [InlineData("ZOË", "Zoë", "O’Brien")]
    [InlineData("obri zo", null, null)]
    [InlineData("brien zo", "Zoë", "O’Brien")]
    [InlineData("o brien", "Zoë", "O’Brien")]
    [InlineData("lukasz", "Łukasz", "Sørensen-Groß")]
    [InlineData("Łuk", "Łukasz", "Sørensen-Groß")]
    [InlineData("sorensen", "Łukasz", "Sørensen-Groß")]
    [InlineData("gross", "Łukasz", "Sørensen-Groß")]
    [InlineData("李", "小明", "李")]
    [InlineData("مر", "مريم", "حسن")]
    [InlineData("becky", "Rebecca", "Lee")]
    [InlineData("ecca", null, null)]
    [InlineData("  ", null, null)]
    [InlineData("-'", null, null)]
    [InlineData("\ud800", null, null)]
    [InlineData("%", null, null)]
    public void Search_ByTheBeginningsOfWords_FindsWhoeverHasThemAll(string query, string? givenName, string? familyName)
    {
        var index = new NameIndex(
            [Person("Zoë", "O’Brien"), Person("Łukasz", "Sørensen-Groß"), Person("小明", "李"), Person("مريم", "حسن"), Person("Rebecca", "Lee", preferred: "Becky")]);

        var found = index.Search(query, PersonKind.Student, most: 5);

        Assert.Equal(givenName is null ? [] : [(givenName, familyName)], found.Select(person => (person.Profile.GivenName, (string?)person.Profile.FamilyName)));
    }

    [Fact]
    public void Search_FindsOnlyTheKindsAskedFor_InTheOrderOfNames_AndNoMoreThanAsked()
    {
        var index = new NameIndex([Person("Sam", "Young"), Person("sam", "adams"), Person("Sam", "Baker", PersonKind.Staff | PersonKind.Guardian), Person("Abe", "Adams")]);

        Assert.Equal(["adams", "Young"], index.Search("sam", PersonKind.Student, 5).Select(person => person.Profile.FamilyName));
        Assert.Equal(["Baker"], index.Search("sam", PersonKind.Guardian, 5).Select(person => person.Profile.FamilyName));
        Assert.Equal(["adams", "Baker"], index.Search("sam", PersonKind.Student | PersonKind.Staff, 2).Select(person => person.Profile.FamilyName));
        Assert.Equal(["Abe", "sam"], index.Search("adams", PersonKind.Student, 5).Select(person => person.Profile.GivenName));
    }

    [Fact]
    public async Task Search_AsksNothingOfTheDatabase_WhichHoldsNoName()
    {
        await using var test = await TestSchool.CreateAsync();
        var person = await test.AddPersonAsync("Zoë", "Quillfeather", PersonKind.Student);
        var directory = await test.School.DirectoryAsync(TestSchool.Cancellation);
        await using (var context = test.School.Database.CreateContext())
            await context.Database.ExecuteSqlRawAsync("ALTER TABLE person RENAME TO person_gone", TestSchool.Cancellation);

        Assert.Equal([person], directory.Search("quill", PersonKind.Student).Select(found => found.Id));
        Assert.Empty(ByteSearch.Found(Directory.EnumerateFiles(test.Folder, "*", SearchOption.AllDirectories), ["Quillfeather"]));
    }

    [Fact]
    public async Task Search_AfterANameChanged_FindsTheNewOneAndNotTheOld()
    {
        await using var test = await TestSchool.CreateAsync();
        var person = await test.AddPersonAsync("Zoë", "Quillfeather", PersonKind.Student);
        await test.School.CommitAsync(
            TestSchool.Because(LedgerAct.PersonChanged),
            async (unit, token) => await unit.ChangePersonAsync(
                person, PersonKind.Student, (await test.School.DirectoryAsync(token)).Find(person)!.Profile with { FamilyName = "Inkwell" }, null, token),
            TestSchool.Cancellation);

        var directory = await test.School.DirectoryAsync(TestSchool.Cancellation);

        Assert.Empty(directory.Search("quill", PersonKind.Student));
        Assert.Equal([person], directory.Search("ink", PersonKind.Student).Select(found => found.Id));
    }

    private static DirectoryPerson Person(string givenName, string familyName, PersonKind kind = PersonKind.Student, string? preferred = null) =>
        new(PersonId.From(Guid.NewGuid()), kind, new PersonProfile { GivenName = givenName, FamilyName = familyName, PreferredName = preferred }, null, []);
}
