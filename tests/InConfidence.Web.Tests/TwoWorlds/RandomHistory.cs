using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.Policy;
using InConfidence.Records;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>A record as chance would have it, and what is done with it afterwards.</summary>
internal sealed record RandomRecord(
    string Name, string Writer, RecordKind Kind, AdultInvolved Adult, string Words, string Student, string? Alleged, string? KeptOut, bool Danger, IReadOnlyList<string> Afterwards)
{
    private static readonly string[] Writers = ["Ada", "Otto", "Lena", "Dee", "Hanna"];
    private static readonly string[] Colleagues = ["Ada", "Otto", "Lena", "Dee", "Hanna", "Cora", "Alex"];
    private static readonly string[] Said = ["He said my dad", "A bruise", "Late", "", "Shouts", new('w', 4096), "שלום", "\0"];
    private static readonly string[] Deeds = ["takes it on", "adds", "assesses", "adds a picture", "opens a case", "links a witness", "refers", "the writer asks"];

    /// <summary>Who may come to know of it, by the yardstick.</summary>
    public bool MayKnow(string viewer) => MayKnow(viewer, Writer);

    /// <summary>Whoever may do with it what is done: nobody because they wrote it.</summary>
    private string? Lead => new[] { "Lena", "Dee", "Hanna", "Cora" }.FirstOrDefault(person => person != Writer && MayKnow(person, ""));

    public static RandomRecord Create(Random random, string name)
    {
        var writer = Of(random, Writers);
        var kind = Of(random, RecordKind.Disclosure, RecordKind.Concern, RecordKind.ConcernAboutAdult);
        var others = Colleagues.Where(person => person != writer).ToArray();
        var alleged = kind == RecordKind.ConcernAboutAdult || random.Next(4) == 0 ? Of(random, others) : null;
        return new RandomRecord(
            name, writer, kind, Of(random, Enum.GetValues<AdultInvolved>()), Of(random, Said), Of(random, "Sam", "Sue"), alleged,
            random.Next(3) == 0 ? Of(random, others) : null, random.Next(4) == 0, [.. Deeds.Where(_ => random.Next(3) == 0)]);
    }

    public async Task HappenAsync(World world)
    {
        var people = new List<(PartInRecord, string)> { (Kind == RecordKind.Disclosure ? PartInRecord.Spoke : PartInRecord.Concerned, Student) };
        if (Alleged is not null)
            people.Add((PartInRecord.Alleged, Alleged));
        if (KeptOut is not null)
            people.Add((PartInRecord.KeptOut, KeptOut));
        await world.TellAsync(Name, Writer, world.About(Kind, Adult, Words, [.. people]) with { Danger = Danger ? true : null });
        foreach (var deed in Afterwards)
            await DoAsync(world, deed);
    }

    private async Task DoAsync(World world, string deed)
    {
        var record = world.Records[Name];
        if (deed == "the writer asks")
            await world.AskAsync(Name, Writer, "May I tell his tutor?", record);
        else if (Lead is not { } lead)
            return;
        else if (deed == "takes it on")
            await world.ActAsync(LedgerAct.AlertAcknowledged, lead, (unit, reader, token) => unit.AcknowledgeAsync(reader, record, token));
        else if (deed == "adds")
            await world.ActAsync(LedgerAct.RecordAddedTo, lead, (unit, reader, token) => unit.AddToRecordAsync(reader, record, new Addition("I phoned the ward"), token));
        else if (deed == "adds a picture")
            await world.AddPictureAsync(Name, lead);
        else if (deed == "refers")
            await world.ReferAsync(Name, lead, "He said my dad");
        else if (deed == "links a witness")
            await world.ActAsync(LedgerAct.RecordLinked, lead, (unit, reader, token) => unit.LinkAsync(reader, record, PartInRecord.Present, world.People["Otto"], token));
        else if (deed == "assesses")
            await world.ActAsync(LedgerAct.RecordAssessed, lead, (unit, reader, token) => unit.AssessAsync(
                reader, record, new Assessment(new Dictionary<string, bool> { ["referral.made"] = true, ["referral.answered"] = false }, "He said my dad"), 0, PolicyDocument.Shipped, token));
        else if (lead == "Lena")
            await world.OpenCaseAsync(Name, Name, Student);
    }

    private bool MayKnow(string viewer, string writer) => Visible.MayKnow(viewer, writer, Adult, Kind == RecordKind.ConcernAboutAdult, Alleged, KeptOut);

    private static T Of<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}

/// <summary>What happened in both worlds, and what in one alone, as a seed has it.</summary>
internal sealed record RandomHistory(int Seed, IReadOnlyList<RandomRecord> Before, RandomRecord Secret, IReadOnlyList<string> Viewers)
{
    private const int MostViewers = 6;

    public static RandomHistory Of(int seed)
    {
        var random = new Random(seed);
        var before = Enumerable.Range(0, random.Next(4)).Select(number => RandomRecord.Create(random, $"before {number}")).ToList();
        var secret = RandomRecord.Create(random, "secret");
        var viewers = TwoWorlds.Secret.Everybody.Where(viewer => !secret.MayKnow(viewer)).ToArray();
        random.Shuffle(viewers);
        return new RandomHistory(seed, before, secret, [.. viewers.Take(MostViewers)]);
    }

    public async Task HappenBeforeAsync(World world)
    {
        foreach (var record in Before)
            await world.StepAsync(record.Name, () => record.HappenAsync(world));
    }
}
