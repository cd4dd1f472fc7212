using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sharing;
using InConfidence.Testing;
using InConfidence.Web.Pages.Sharing;
using InConfidence.Web.Tests.Pages.Desk;
using InConfidence.Web.Tests.Pages.Homes;

namespace InConfidence.Web.Tests.Pages.Sharing;

/// <summary>The letter about a consequence says what the school will do, and cannot say why (R5).</summary>
public sealed partial class LetterTests
{
    private static readonly HashSet<string> Constant = [.. Tokens(
        "is suspended from school from until may not board has been given a final warning which holds Their place at the depends on it stays conditions They know the s boarding ends "
        + "The has told so This letter says what will do and why you we help if they wish We would like to speak with about asked be there You ask look decision again tell")];

    private static readonly HashSet<string> Days =
        [.. Enumerable.Range(0, 1000).SelectMany(days => Tokens(LetterWords.Day(new DateOnly(2026, 9, 1).AddDays(days))))];

    private static readonly string[] Telling = ["knife", "drugs", "father", "cannabis", "hit", "boyfriend", "4711"];
    private static readonly Gen<string> Word = Gen.Char['a', 'z'].Array[4, 12].Select(letters => new string(letters));
    private static readonly Gen<List<string>> Incident = Gen.OneOf(Word, Word.Select(word => word.ToUpperInvariant()), Gen.Int[0, Telling.Length - 1].Select(place => Telling[place]))
        .List[20, 40].Where(tokens => !tokens.Exists(token => Constant.Contains(token.ToLowerInvariant()) || Days.Contains(token)));

    /// <summary>Whatever stands in the record, in the reasons and in the student's wish: no word of it stands in the letter, and the letter is the same.</summary>
    [Fact]
    public async Task Letter_WhateverTheRecordAndTheDecisionSay_HoldsNoWordOfIt_AndIsTheSame()
    {
        await using var school = await DeskSchool.OpenAsync();
        var (student, mother) = await AdultAsync(school);
        var letters = new List<string>();
        foreach (var tokens in Incidents(5))
        {
            var text = string.Join(' ', tokens);
            var (record, sharing) = await DecideAsync(school, student, mother, text);

            var page = await (await school.VisitAsync(school.Lead)).GetAsync($"/records/{record}/letter/{sharing}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            var letter = page.Document.QuerySelector("[data-letter-text]")!.TextContent;
            var said = Tokens(page.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain(tokens, said.Contains);
            letters.Add(letter);
        }

        Assert.Single(letters.Distinct());
        Assert.Contains("is suspended from school from 1 December 2026 until 4 December 2026", letters[0], StringComparison.Ordinal);
        Assert.Contains("Mia Mother", letters[0], StringComparison.Ordinal);
        Assert.Contains("until 11 December 2026", letters[0], StringComparison.Ordinal);
    }

    /// <summary>Every word of every letter is one of the constant sentences, a name, or a day: there is no other place for one to come from.</summary>
    [Fact]
    public void Paragraphs_OfAnyFields_HoldOnlyConstantWordsNamesAndDays() => Gen.Select(
        Gen.Enum<PlaceConsequence>(), Gen.Int[0, 700], Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((consequence, from, length, meeting, appeal) =>
    {
        var day = new DateOnly(2026, 9, 1).AddDays(from);
        var (student, to) = (PersonId.From(new Guid(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)), PersonId.From(new Guid(2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
        var letter = new ConsequenceLetter
        {
            Consequence = consequence,
            Student = student,
            To = to,
            SignedBy = to,
            DecidedOn = day,
            From = day,
            Until = day.AddDays(length),
            MeetingOn = meeting % 2 == 0 ? null : day.AddDays(meeting),
            AppealBy = appeal % 2 == 0 ? null : day.AddDays(appeal),
        };
        var words = LetterWords.Paragraphs(letter, _ => "Zz").SelectMany(Tokens).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(words, word => !Constant.Contains(word) && word != "Zz" && !Days.Contains(word));
    });

    [Fact]
    public async Task Get_ByTheWriter_OfNothing_OrOfADecisionWithoutALetter_AnswersAsIfItWereMissing()
    {
        await using var school = await DeskSchool.OpenAsync();
        var (student, mother) = await AdultAsync(school);
        var (record, sharing) = await DecideAsync(school, student, mother, "He said");

        foreach (var (person, path) in new[] { (school.Writer, $"/records/{record}/letter/{sharing}"), (school.Lead, $"/records/{record}/letter/{Guid.NewGuid():N}"), (school.Lead, $"/records/{Guid.NewGuid():N}/letter/{sharing}") })
            Assert.Equal(HttpStatusCode.NotFound, (await (await school.VisitAsync(person)).GetAsync(path)).Status);
    }

    /// <summary>It was decided while nothing stood against it; what came to light since shuts the way home, to a letter too.</summary>
    [Fact]
    public async Task Get_OnceTheWayHomeIsShut_PrintsNothing()
    {
        await using var school = await DeskSchool.OpenAsync();
        var (student, mother) = await AdultAsync(school);
        var (record, sharing) = await DecideAsync(school, student, mother, "He said");
        await school.TellAsync(HomeSchool.From(student, "home"));

        var page = await (await school.VisitAsync(school.Lead)).GetAsync($"/records/{record}/letter/{sharing}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("has been shut since it was decided", page.Document.QuerySelector("[data-shut]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/policy#R2']"));
        Assert.Null(page.Document.QuerySelector("[data-letter-text]"));
        Assert.DoesNotContain("suspended", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Decide_WithoutTheFields_SaysWhatIsMissing()
    {
        await using var school = await DeskSchool.OpenAsync();
        var (student, _) = await AdultAsync(school);
        var record = await RecordAsync(school, student, "He said");
        var visitor = await school.VisitAsync(school.Lead);
        var page = await AskAsync(visitor, record, "");

        var answer = await visitor.SubmitAsync(page, new Dictionary<string, string> { ["Form.Choice"] = "Share", ["Form.Why"] = "Rules", ["Form.Letter.Consequence"] = "Suspended" }, "Save the decision");

        Assert.Contains(answer.Errors, error => error.StartsWith("Choose the parent to whom the letter goes", StringComparison.Ordinal));
        Assert.Contains(answer.Errors, error => error.StartsWith("The day from which it holds", StringComparison.Ordinal));
        Assert.Contains(answer.Errors, error => error.StartsWith("The last day", StringComparison.Ordinal));
        Assert.Null(answer.Document.QuerySelector("textarea[name='Form.Told']"));
    }

    private static List<List<string>> Incidents(int many)
    {
        var incidents = new List<List<string>>();
        Incident.Sample(incidents.Add, iter: many, threads: 1);
        return incidents;
    }

    private static IEnumerable<string> Tokens(string text) => Words().Matches(text).Select(match => match.Value);

    private static async Task<(PersonId Student, PersonId Mother)> AdultAsync(DeskSchool school)
    {
        var mother = await school.Test.AddPersonAsync("Mia", "Mother", PersonKind.Guardian);
        var student = await school.AddAdultAsync();
        await school.RelateAsync(mother, student, RelationKind.GuardianOf);
        return (student, mother);
    }

    private static async Task<RecordId> RecordAsync(DeskSchool school, PersonId student, string words)
    {
        var record = await school.TellAsync(HomeSchool.From(student, "student") with { Words = words });
        await school.KnowAsync(record, "place.at-stake", "consequence.applied");
        return record;
    }

    private static async Task<Answer> AskAsync(Visitor visitor, RecordId record, string to) => await LetterSchool.SettleAsync(visitor, await visitor.PostAsync(
        $"/records/{record}/share",
        new Dictionary<string, string> { ["Form.Recipient"] = "Parent", ["Form.Person"] = to, ["Form.Content"] = "content=consequence", ["Form.Channel"] = "channel=letter" },
        "See what the policy says"));

    private static async Task<(RecordId Record, string Sharing)> DecideAsync(DeskSchool school, PersonId student, PersonId mother, string text)
    {
        var record = await RecordAsync(school, student, text);
        var visitor = await school.VisitAsync(school.Lead);
        var page = await AskAsync(visitor, record, mother.ToString());
        var fields = LetterSchool.Duties(page).ToDictionary(duty => duty.Field, duty => duty.Value);
        foreach (var (name, value) in new[] { ("Choice", "Share"), ("Why", text), ("Wish", text), ("Whom", text), ("Encouraged", "Given"), ("EncouragedWords", text), ("Hears", "First"), ("HearsWords", text), ("Told", text), ("Ground.PolicyDocument", "yes"), ("Ground.Missing", text), ("Letter.Consequence", "Suspended") })
            fields[$"Form.{name}"] = value;
        foreach (var (name, day) in new[] { ("From", 1), ("Until", 4), ("MeetingOn", 7), ("AppealBy", 11) })
            fields = StaffedSchool.Fields(fields, StaffedSchool.Date($"Form.Letter.{name}", new DateOnly(2026, 12, day)));
        var answer = await visitor.SubmitAsync(page, fields, "Save the decision");
        Assert.Empty(answer.Errors);
        var link = (await visitor.FollowAsync(answer)).Document.QuerySelector($"a[href^='/records/{record}/letter/']")!.GetAttribute("href")!;
        return (record, link.Split('/')[^1]);
    }

    [GeneratedRegex("[\\p{L}\\p{N}]+")]
    private static partial Regex Words();
}
