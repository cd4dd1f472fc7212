using InConfidence.Cases;
using InConfidence.Data.Cases;
using InConfidence.Data.Consents;
using InConfidence.Data.Homes;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Sharing;
using InConfidence.Data.Steps;
using InConfidence.Homes;
using InConfidence.Policy;
using InConfidence.Records;
using InConfidence.Sharing;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>Something that happens in one of two worlds, and the viewers who may not come to know of it.</summary>
internal sealed record Secret(string Name, Func<World, Task> Happens, IReadOnlyList<string> Viewers)
{
    /// <summary>Whose pages it touches most, or null where it is as far from each.</summary>
    public string? Nearest { get; init; }

    /// <summary>Whether there is as much to see beside it as one page holds.</summary>
    public bool InACrowd { get; init; }

    public static IReadOnlyList<string> Everybody { get; } = ["nobody", "Ada", "Otto", "Lena", "Dee", "Hanna", "Cora", "Dana", "Alex", "Sam", "Pat"];

    /// <summary>Secrets that lie as near as they can to what their viewers see: the same student, the same words, the same writer, the same hour.</summary>
    public static IReadOnlyList<Secret> All { get; } =
    [
        Record("another disclosure of the same student", "Otto", AdultInvolved.No, "He said my dad"),
        Record("a disclosure of sixty-four kilobytes", "Otto", AdultInvolved.Unknown, new string('w', 64 * 1024)),
        Record("danger", "Otto", AdultInvolved.No, "He has a knife", danger: true),
        Record("an allegation against the lead", "Ada", AdultInvolved.Unknown, "He said it was her", alleged: "Lena"),
        Record("an allegation against a colleague who writes", "Otto", AdultInvolved.AdultHere, "He said it was her", alleged: "Ada"),
        Record("an allegation against the head", "Otto", AdultInvolved.Head, "He said it was her", alleged: "Hanna"),
        Record("an allegation against the chair, by the head", "Hanna", AdultInvolved.Chair, "He said it was her", alleged: "Cora"),
        Record("a concern about an adult", "Otto", AdultInvolved.AdultHere, "Raised a hand", isAboutAdult: true),
        Record("a record from which the deputy is kept out", "Ada", AdultInvolved.No, "He said my dad", keptOut: "Dee"),
        Record("one more than a page holds", "Ada", AdultInvolved.SafeguardingTeam, "He said my dad", inACrowd: true),
        Shutting("a disclosure that shuts a way home", null),
        Shutting("a disclosure that shuts a way home, and concerns whoever writes home", "Otto"),
        new("that the lead has opened a way home, and waits for a second person", async world =>
        {
            await world.ActAsync(LedgerAct.RecordAssessed, "Lena", (unit, reader, token) =>
                unit.AssessAsync(reader, world.Records["hers"], new Assessment(new Dictionary<string, bool> { ["harm.genital-mutilation"] = true }, ""), 0, PolicyDocument.Shipped, token));
            await world.ActAsync(LedgerAct.WayHomeLifted, "Lena", (unit, reader, token) =>
                unit.LiftWayHomeAsync(reader, world.Records["hers"], HomeLiftId.From(world.Test.School.Sources.Random.NewId()), "He said my dad", "", token));
        }, Except("Lena", "Dee")) { Nearest = "Ada" },
        new("what an adult student said may be told", world => world.ActAsync(LedgerAct.ConsentGiven, "Lena", async (unit, reader, token) => Assert.Equal(
            ConsentOutcome.Saved,
            await unit.GiveConsentAsync(reader, ConsentId.From(world.Test.School.Sources.Random.NewId()), world.People["Kim"], new ConsentContent(world.People["Pat"], ["matter.health"], "He said my dad"), token))),
            Except("Lena", "Dee")) { Nearest = "Pat" },
        new("words that are still being written, and told", async world =>
        {
            world.Drafts["secret"] = await world.Test.StartDraftAsync(world.People["Otto"], Words(world, AdultInvolved.Head, "He said"));
            await world.ActAsync(LedgerAct.RecordReleased, "Otto", async (unit, reader, token) => world.Records["secret"] = (await unit.TellNowAsync(world.Drafts["secret"], reader.Id, token))!.Value);
        }, Except("Otto", "Cora")),
        new("a draft", async world => world.Drafts["secret"] = await world.Test.StartDraftAsync(world.People["Otto"], Words(world, AdultInvolved.No, "")), Except("Otto")),
        new("a meeting promised by somebody else", async world =>
        {
            world.Drafts["secret"] = await world.Test.StartDraftAsync(world.People["Otto"], Words(world, AdultInvolved.No, ""));
            await world.ActAsync(LedgerAct.MeetingPromised, "Otto", async (unit, reader, token) =>
                world.Records["secret"] = (await unit.PromiseMeetingAsync(world.Drafts["secret"], reader.Id, reader.Id, TestSchool.Start.AddMinutes(15), token))!.Value);
        }, Except("Otto", "Lena", "Dee", "Hanna", "Cora")),
        new("an addition of the lead's to what somebody wrote", world => world.ActAsync(LedgerAct.RecordAddedTo, "Lena", (unit, reader, token) =>
            unit.AddToRecordAsync(reader, world.Records["hers"], new Addition("I phoned the ward"), token)), Except("Lena", "Dee")) { Nearest = "Ada" },
        new("a picture of the lead's beside what somebody wrote", world => world.AddPictureAsync("hers", "Lena"), Except("Lena", "Dee")) { Nearest = "Ada" },
        new("a picture beside what somebody else wrote", world => world.AddPictureAsync("his", "Otto"), Except("Otto", "Lena", "Dee", "Hanna", "Cora")) { Nearest = "Ada" },
        new("a draft with a picture", async world =>
        {
            world.Drafts["secret"] = await world.Test.StartDraftAsync(world.People["Otto"], Words(world, AdultInvolved.No, ""));
            world.Holes["record/picture"] = (await world.Test.AddPictureAsync(world.People["Otto"], world.Drafts["secret"], PictureSamples.Photograph))!.Id.ToString();
        }, Except("Otto")) { Nearest = "Lena" },
        new("a link of the lead's to what somebody wrote", world => world.ActAsync(LedgerAct.RecordLinked, "Lena", (unit, reader, token) =>
            unit.LinkAsync(reader, world.Records["hers"], PartInRecord.Present, world.People["Otto"], token)), Except("Lena", "Dee")) { Nearest = "Ada" },
        new("what the lead knows of what somebody wrote, and what follows", world => world.ActAsync(LedgerAct.RecordAssessed, "Lena", (unit, reader, token) =>
            unit.AssessAsync(reader, world.Records["hers"], new Assessment(new Dictionary<string, bool> { ["referral.made"] = true, ["referral.answered"] = false }, "He said my dad"), 0, PolicyDocument.Shipped, token)), Except("Lena", "Dee")) { Nearest = "Ada" },
        new("that the lead knows what the writer would have to report in person", world => world.ActAsync(LedgerAct.RecordAssessed, "Lena", (unit, reader, token) =>
            unit.AssessAsync(
                reader, world.Records["hers"],
                new Assessment(new Dictionary<string, bool> { ["harm.genital-mutilation"] = true, ["evidence=told"] = true, ["teller.teacher"] = true }, "He said my dad"), 0, PolicyDocument.Shipped, token)),
            Except("Lena", "Dee")) { Nearest = "Ada" },
        new("what the lead decided about telling, and what follows", world => world.ActAsync(LedgerAct.SharingDecided, "Lena", async (unit, reader, token) =>
        {
            var question = new SharingQuestion(Recipient.Police, "content=whole", "channel=work-phone", "prompt=own-initiative", new Dictionary<string, bool>());
            await unit.AskSharingAsync(reader, world.Records["hers"], question, token);
            await unit.DecideSharingAsync(reader, world.Records["hers"], question, Decided("He said my dad"), 0, token);
        }), Except("Lena", "Dee")) { Nearest = "Ada" },
        new("a referral outside of a record that somebody else wrote", world => world.ReferAsync("hers", "Lena", "He said my dad"), Except("Lena", "Dee")) { Nearest = "Ada" },
        new("that the lead has not done what must be done", async world =>
        {
            await world.ActAsync(LedgerAct.RecordAssessed, "Lena", (unit, reader, token) =>
                unit.AssessAsync(reader, world.Records["hers"], new Assessment(new Dictionary<string, bool> { ["referral.made"] = true, ["referral.answered"] = false }, ""), 0, PolicyDocument.Shipped, token));
            var lead = await world.Test.ReaderAsync(world.People["Lena"]);
            var step = (await world.Test.School.OpenRecordAsync(lead, world.Records["hers"], TestSchool.Cancellation))!.Steps.First(step => step.IsOpen);
            await world.ActAsync(LedgerAct.StepAnswered, "Lena", (unit, reader, token) =>
                unit.AnswerStepAsync(reader, world.Records["hers"], step.Id, new StepAnswer(IsDone: false, "He said my dad"), token));
        }, Except("Lena", "Dee")) { Nearest = "Ada" },
        new("that the head has taken on what concerns the lead", world => world.ActAsync(LedgerAct.AlertAcknowledged, "Hanna", (unit, reader, token) =>
            unit.AcknowledgeAsync(reader, world.Records["conduct"], token)), Except("Otto", "Hanna", "Cora")) { Nearest = "Lena" },
        new("that the lead has opened what somebody else wrote", async world =>
            Assert.NotNull(await world.Test.School.OpenRecordAsync(await world.Test.ReaderAsync(world.People["Lena"]), world.Records["his"], TestSchool.Cancellation)),
            Except("Otto", "Lena", "Dee", "Hanna", "Cora")),
        new("that somebody wrote without an account", world => world.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.OutsideWritten),
            (unit, token) => unit.WriteFromOutsideAsync(DraftId.From(world.Test.School.Sources.Random.NewId()), world.About(RecordKind.Concern, AdultInvolved.No, "He said my dad"), token),
            TestSchool.Cancellation), Except("Lena", "Dee", "Hanna", "Cora")) { Nearest = "nobody" },
        new("a question about the safeguarding lead", world => world.AskAsync("secret", "Otto", "He said my dad", about: AdultInvolved.SafeguardingTeam),
            Except("Otto", "Hanna", "Cora")) { Nearest = "Lena" },
        new("the lead's own question about a record", world => world.AskAsync("secret", "Lena", "Late", world.Records["hers"]),
            Except("Lena", "Dee", "Hanna", "Cora")) { Nearest = "Ada" },
        new("a case about what somebody else wrote", world => world.OpenCaseAsync("secret", "his", "Sue"), Except("Lena", "Dee", "Hanna", "Cora")) { Nearest = "Otto" },
        new("that somebody else was told what to do, and read it", world => world.TellWhatToDoAsync("secret", "hers", "Ada"), Except("Lena", "Dee", "Ada")) { Nearest = "Otto" },
        new("what a case holds that the deputy reads, of a record from which the deputy is kept out", async world =>
        {
            await world.TellAsync("secret", "Ada", world.About(RecordKind.Disclosure, AdultInvolved.No, "He said my dad", (PartInRecord.Spoke, "Sue"), (PartInRecord.KeptOut, "Dee")));
            await world.ActAsync(LedgerAct.CaseAddedTo, "Lena", (unit, reader, token) =>
                unit.LinkStudentAsync(reader, world.Cases["hers"], world.People["Sue"], new StrandContent(RoleInCase.Witness, "Online"), token));
            var lead = await world.Test.ReaderAsync(world.People["Lena"]);
            var strand = (await world.Test.School.OpenCaseFileAsync(lead, world.Cases["hers"], TestSchool.Cancellation))!.Strands.Single(one => one.Student == world.People["Sue"]).Id;
            await world.ActAsync(LedgerAct.CaseAddedTo, "Lena", (unit, reader, token) => unit.JoinRecordAsync(reader, world.Cases["hers"], world.Records["secret"], [strand], token));
            await world.ActAsync(LedgerAct.CaseAddedTo, "Lena", (unit, reader, token) => unit.AddToCaseAsync(
                reader, world.Cases["hers"],
                new NewItem(CaseItemId.From(world.Test.School.Sources.Random.NewId()), CaseItemKind.Action, [strand], new CaseItemContent { Words = "He said my dad" }, reader.Id, unit.Now.AddDays(1)), token));
        }, Except("Ada", "Lena", "Hanna", "Cora")) { Nearest = "Dee" },
        new("that somebody else has opened what is known of a student in an emergency", world => world.OpenInEmergencyAsync("secret", "Otto", "Sam"),
            Except("Otto", "Lena")) { Nearest = "Dee" },
        new("a counsellor's note, and a risk from a colleague", world => world.KeepNoteAsync("secret", "Sam", AdultInvolved.AdultHere), Except("Otto")) { Nearest = "Lena" },
        new("that somebody signs in, and fails to", async world =>
        {
            await world.Application.StartSessionAsync(world.People["Otto"]);
            for (var attempt = 0; attempt < 6; attempt++)
                await world.Application.Visit().PostAsync("/sign-in", new Dictionary<string, string> { ["Name"] = $"{world.People["Otto"]}@school.example", ["Password"] = "wrong" });
        }, Except("Otto")),
    ];

    public override string ToString() => Name;

    private static List<string> Except(params string[] knowing) => [.. Everybody.Except(knowing)];

    private static DraftContent Words(World world, AdultInvolved adult, string words) => world.About(RecordKind.Disclosure, adult, words, (PartInRecord.Spoke, "Sam"));

    private static Secret Record(
        string name, string writer, AdultInvolved adult, string words, bool isAboutAdult = false, string? alleged = null, string? keptOut = null, bool danger = false, bool inACrowd = false) =>
        new(
            name,
            world =>
            {
                var people = new List<(PartInRecord, string)> { (isAboutAdult ? PartInRecord.Concerned : PartInRecord.Spoke, "Sam") };
                if (alleged is not null)
                    people.Add((PartInRecord.Alleged, alleged));
                if (keptOut is not null)
                    people.Add((PartInRecord.KeptOut, keptOut));
                var content = world.About(isAboutAdult ? RecordKind.ConcernAboutAdult : RecordKind.Disclosure, adult, words, [.. people]);
                return world.TellAsync("secret", writer, danger ? content with { Danger = true } : content);
            },
            [.. Everybody.Where(viewer => !Visible.MayKnow(viewer, writer, adult, isAboutAdult, alleged, keptOut))])
        {
            Nearest = alleged ?? keptOut ?? (inACrowd ? "Lena" : null),
            InACrowd = inACrowd,
        };

    /// <summary>Of a student for whom nothing else shuts it, so that whoever writes home is told for the first time.</summary>
    private static Secret Shutting(string name, string? alleged) => new(
        name,
        world => world.TellAsync("secret", "Ada", world.About(
            RecordKind.Disclosure, AdultInvolved.Unknown, "He said my dad", [(PartInRecord.Spoke, "Kim"), .. alleged is null ? [] : new[] { (PartInRecord.KeptOut, alleged) }])),
        [.. Everybody.Where(viewer => !Visible.MayKnow(viewer, "Ada", AdultInvolved.Unknown, false, null, alleged) && !Visible.MayKnowThatHomeIsShut(viewer, "Kim", null, alleged))])
    {
        Nearest = alleged ?? "Alex",
    };

    private static SharingContent Decided(string why) => new()
    {
        Recipient = "recipient=police",
        Content = "content=whole",
        Choice = SharingChoice.Share,
        Told = "All of it",
        Why = why,
        ReviewOn = new DateOnly(2027, 1, 4),
    };
}
