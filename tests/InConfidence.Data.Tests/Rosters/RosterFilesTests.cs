using System.Text;
using CsCheck;
using InConfidence.Data.Rosters;
using InConfidence.Rosters;

namespace InConfidence.Data.Tests.Rosters;

public class RosterFilesTests
{
    private const string Accents = RosterFolder.Heading + "\ns1,active,student,Zoë,Müller,,,12,\n";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Read_AUnicodeFile_KeepsItsAccents(string encoding, bool mark)
    {
        var unicode = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? unicode.GetPreamble() : [], .. unicode.GetBytes(Accents)];

        var reading = new RosterFolder().With("users.csv", bytes).Read();

        Assert.Empty(reading.Doubts);
        Assert.Equal("Zoë Müller", reading.Snapshot.People["s1"].Profile.SpokenName);
    }

    [Fact]
    public void Read_AWindowsFile_KeepsItsAccentsAndDoubts()
    {
        var bytes = Encoding.Latin1.GetBytes(Accents);

        var reading = new RosterFolder().With("users.csv", bytes).Read();

        Assert.Equal("Zoë Müller", reading.Snapshot.People["s1"].Profile.SpokenName);
        Assert.Equal("users.csv", Assert.Single(reading.Doubts).File);
    }

    [Theory]
    [InlineData("s2,active,student,\"A,B,,,,")]
    [InlineData("\"s2\"x,active,student,A,B,,,,")]
    public void Read_ABrokenQuotationMark_NamesTheRowAndBreaks(string row)
    {
        var reading = new RosterFolder().WithUsers("s1,active,student,A,B,,,,", row, "s3,active,student,A,B,,,,").Read();

        Assert.True(reading.IsBroken);
        Assert.Contains(reading.Errors, error => error is { File: "users.csv", Row: 3 } && error.Message.StartsWith("A quotation mark in this row", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AnEndlessRow_NamesTheRowAndBreaks()
    {
        var reading = new RosterFolder().WithUsers("s1,active,student,A,B,,,,", "s2,active,student,\"" + new string('x', 2_000_000)).Read();

        Assert.True(reading.IsBroken);
        Assert.Contains(reading.Errors, error => error is { File: "users.csv", Row: 3 });
    }

    [Theory]
    [InlineData("../users.csv")]
    [InlineData("a/../../users.csv")]
    [InlineData("/etc/users.csv")]
    [InlineData("C:\\users.csv")]
    [InlineData("a/b/users.csv")]
    public void Read_APathThatLeadsAway_ReadsNothing(string path)
    {
        var reading = new RosterFolder().With(path, "sourcedId").Read();

        Assert.True(reading.IsBroken);
        Assert.Empty(reading.Snapshot.People);
        Assert.Equal(path, Assert.Single(reading.Errors).File);
    }

    [Fact]
    public void Read_OneFolderDeepWithWhatAMacAdds_IsRead()
    {
        var reading = new RosterFolder().Without("orgs.csv").With("export/orgs.csv", "sourcedId,name").With("__MACOSX/export/._orgs.csv", [0, 5, 22]).Read();

        Assert.Empty(reading.Errors);
        Assert.Single(reading.Snapshot.People);
    }

    [Fact]
    public void Read_TwoFilesOfOneName_ReadsNeither() =>
        Assert.Equal("There are two files of this name. Keep the right one and try again.", new RosterFolder().With("old/USERS.csv", "sourcedId").OnlyError().Message);

    [Fact]
    public void Read_TooManyFiles_ReadsNothing()
    {
        var folder = new RosterFolder();
        for (var index = 0; index < 200; index++)
            folder.With($"{index}.csv", "sourcedId");

        Assert.Contains("more than 200 files", folder.OnlyError().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AZipThatUnpacksToTooMuch_ReadsNothing()
    {
        var bomb = new RosterFolder().With("classes.csv", new byte[60_000_000]).With("courses.csv", new byte[60_000_000]).Zip();

        Assert.True(bomb.Length < 2_000_000);
        Assert.Contains("larger than 100 MB", Assert.Single(RosterReader.Read(bomb).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ADeltaRoster_IsRefused()
    {
        var reading = new RosterFolder().With("manifest.csv", "propertyName,value", "oneroster.version,1.1", "file.users,delta").Read();

        Assert.True(reading.IsBroken);
        Assert.Equal(("manifest.csv", 3), Assert.Single(reading.Errors) is var error ? (error.File, error.Row) : default);
    }

    [Fact]
    public void Read_AnotherVersion_IsRefused() =>
        Assert.Equal(2, new RosterFolder().With("manifest.csv", "propertyName,value", "oneroster.version,9.9").OnlyError().Row);

    [Theory]
    [InlineData("sourcedId,givenName")]
    [InlineData("givenName,role")]
    [InlineData("sourcedId,role,role")]
    public void Read_AHeadingWithoutWhatIsNeeded_IsAnErrorOfRowOne(string heading) =>
        Assert.Equal(1, new RosterFolder().Without("demographics.csv").With("users.csv", heading).OnlyError().Row);

    [Fact]
    public void Read_NoUsers_SaysWhichFileIsMissing() =>
        Assert.Equal("users.csv", new RosterFolder().Without("users.csv").OnlyError().File);

    [Fact]
    public void Read_WhatIsNoRoster_SaysSo()
    {
        Assert.Equal("There is no such folder or zip file.", Assert.Single(RosterReader.Read("/nowhere/roster").Errors).Message);
        Assert.True(RosterReader.Read(new MemoryStream([1, 2, 3])).IsBroken);
        Assert.True(RosterReader.Read(new MemoryStream()).IsBroken);
    }

    [Fact]
    public void Read_AFolderAndItsZip_GiveTheSame()
    {
        var folder = RosterFolder.Set("oneroster-1.1");
        var zip = new MemoryStream();
        System.IO.Compression.ZipFile.CreateFromDirectory(folder, zip);
        zip.Position = 0;

        Assert.Equal(RosterReader.Read(folder).Snapshot, RosterReader.Read(zip).Snapshot);
    }

    [Fact]
    public void Read_AnyBytes_NeverThrowsAndNeverTakesAKnownPersonAwayInSilence()
    {
        var known = new RosterFolder().Read().Snapshot;
        var alphabet = "s1,\"\n\r;=\0\u00e9activestudentsourcedIdrolegivenName\ufeff";
        Gen.Select(Gen.Int[0, alphabet.Length - 1].List[0, 120], Gen.Bool).Sample((letters, heading) =>
        {
            var text = (heading ? RosterFolder.Heading + "\n" : "") + string.Concat(letters.Select(letter => alphabet[letter]));
            var reading = new RosterFolder().With("users.csv", Encoding.UTF8.GetBytes(text)).Read();
            var difference = RosterDifference.Between(known, reading.Snapshot);
            return reading.IsBroken || difference.Leavers.IsEmpty || difference.Doubts.Exists(doubt => doubt.Kind == RosterDoubtKind.ManyAtOnce);
        }, iter: 2000);
    }

    [Fact]
    public void Read_AnyDamageToAnyFile_NeverThrows()
    {
        string[] names = ["manifest.csv", "orgs.csv", "users.csv", "demographics.csv"];
        Gen.Select(Gen.Int[0, 3], Gen.Byte.Array[0, 200]).Sample((file, bytes) =>
            new RosterFolder().With(names[file], bytes).Read() is not null, iter: 2000);
    }
}
