using InConfidence.Data.Keys;
using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Routing;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Homes;

/// <summary>Whether the school may write, call or send anything home, as far as a reader may know: never why.</summary>
public sealed record WayHomeLine(PersonId Student, bool IsShut);

/// <summary>The way home of one student, for somebody who decides.</summary>
/// <param name="IsShut">Whether anything shuts it that the reader may know of.</param>
/// <param name="Bars">What each record says that the reader may read.</param>
public sealed record WayHomeView(bool IsShut, IReadOnlyList<(RecordId Record, HomeState State)> Bars);

/// <summary>
/// Reads the way home. Whoever looks after a student is told that contact home goes through the safeguarding lead, and
/// nothing else; nobody is told because of a record that concerns themselves or their family.
/// </summary>
public static class WayHomeReading
{
    /// <summary>The students whose homes somebody may write to: those of their house and year.</summary>
    public static IReadOnlyList<PersonId> StudentsInTheCareOf(Reader reader) => reader.IsEmployed
        ? [.. reader.Directory.People.Where(person => person.Is(PersonKind.Student) && person.IsHereOn(reader.Today) && (Same(person.Profile.House, reader.Person.Profile.House) || Same(person.Profile.YearGroup, reader.Person.Profile.YearGroup))).Select(person => person.Id)]
        : [];

    /// <summary>A line for each of these students, in the order of names. The same is asked of the database whatever is known of them.</summary>
    public static async Task<IReadOnlyList<WayHomeLine>> WaysHomeAsync(this OpenSchool school, Reader reader, IReadOnlyCollection<PersonId> students, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var bars = (await BarsAsync(context, school, reader.Directory, students, cancellation)).ToLookup(found => found.Student);
        await RecordReadingAsync(school, reader, students, cancellation);
        return
        [
            .. students.OrderBy(student => reader.Directory.NameOf(student), StringComparer.OrdinalIgnoreCase).ThenBy(student => student.Value)
                .Select(student => new WayHomeLine(student, bars[student].Any(found => MayKnow(reader, found.Bar.Matter, school.Sources.Now()) && HomeRule.Of(reader.Policy, found.Bar).IsShut))),
        ];
    }

    /// <summary>The way home of a student, for whoever holds an office.</summary>
    public static async Task<WayHomeView> WayHomeAsync(this OpenSchool school, Reader reader, PersonId student, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var readable = await context.Records.AsNoTracking().Where(ReadRule.Filter(reader)).Where(ReadRule.AnswersFor(reader))
            .Where(row => row.School == school.Id && row.People.Any(person => person.Person == student && (person.Part == PartInRecord.Spoke || person.Part == PartInRecord.Concerned)))
            .Select(row => row.Id).ToListAsync(cancellation);
        var known = (await BarsAsync(context, school, reader.Directory, [student], cancellation)).Where(found => MayKnow(reader, found.Bar.Matter, school.Sources.Now()))
            .Select(found => (found.Record, State: HomeRule.Of(reader.Policy, found.Bar))).ToList();
        await RecordReadingAsync(school, reader, [student], cancellation);
        return new WayHomeView(known.Exists(found => found.State.IsShut), [.. known.Where(found => found.State.IsBarred && readable.Contains(found.Record))]);
    }

    /// <summary>Whether something other than this record shuts the way home of any of these students, as far as the reader may know.</summary>
    internal static async Task<bool> IsShutElsewhereAsync(this UnitOfWork unit, Reader reader, RecordRow record, CancellationToken cancellation) =>
        (await BarsAsync(unit.Context, unit.School, reader.Directory, Routes.MatterOf(record).Students, cancellation))
            .Any(found => found.Record != record.Id && MayKnow(reader, found.Bar.Matter, unit.Now) && HomeRule.Of(reader.Policy, found.Bar).IsShut);

    /// <summary>What a record does to the way home, with its liftings. Whoever calls has made sure that the reader answers for it.</summary>
    internal static async Task<RecordHomeView?> HomeOfAsync(this StoreContext context, OpenSchool school, Reader reader, RecordRow record, RecordKey key, CancellationToken cancellation)
    {
        var bars = await BarsAsync(context, school, reader.Directory, Routes.MatterOf(record).Students, cancellation);
        if (bars.Find(found => found.Record == record.Id) is not { Bar: { } bar })
            return null;
        var rows = await context.HomeLifts.AsNoTracking().Where(lift => lift.Record == record.Id).OrderBy(lift => lift.Number).ToListAsync(cancellation);
        List<SealedTextId> ids = [.. rows.Select(row => row.Content), .. rows.Select(row => row.Ending).OfType<SealedTextId>()];
        var texts = await context.SealedTexts.AsNoTracking().Where(text => ids.Contains(text.Id)).ToDictionaryAsync(text => text.Id, cancellation);
        return new RecordHomeView(HomeRule.Of(reader.Policy, bar), [.. rows.Select(row => View(row))]);

        HomeLiftView View(HomeLiftRow row) => new()
        {
            Id = row.Id,
            Number = row.Number,
            By = row.By,
            At = row.At,
            Content = SealedJson.Read<HomeLiftContent>(school.Keys.Open(key, texts[row.Content], WayHomeKeeping.LiftField)),
            AgreedBy = row.AgreedBy,
            AgreedAt = row.AgreedAt,
            EndedBy = row.EndedBy,
            EndedAt = row.EndedAt,
            Ending = row.Ending is { } ending ? SealedJson.Read<string>(school.Keys.Open(key, texts[ending], WayHomeKeeping.EndingField)) : "",
        };
    }

    /// <summary>
    /// Who may be told that a record shuts the way home. Whoever it concerns, or whose family it concerns, sees no
    /// difference; of those who answer for students, only whom it has reached or would reach.
    /// </summary>
    private static bool MayKnow(Reader reader, Matter matter, DateTimeOffset now)
    {
        var family = reader.Directory.FamilyOf(reader.Id);
        if (matter.Alleged.Concat(matter.KeptOut).Contains(reader.Id) || matter.Alleged.Concat(matter.Students).Any(family.Contains))
            return false;
        return !reader.HoldsOffice || matter.Writer == reader.Id || Routes.Of(reader.Directory, matter, now).Reaches(reader.Id);
    }

    /// <summary>Every bar of these students that can still be opened: one statement and one row for each student, whatever there is.</summary>
    private static async Task<List<(PersonId Student, RecordId Record, HomeBar Bar)>> BarsAsync(
        StoreContext context, OpenSchool school, SchoolDirectory directory, IReadOnlyCollection<PersonId> students, CancellationToken cancellation)
    {
        var rows = await (from person in context.People.AsNoTracking().Where(row => row.School == school.Id && students.Contains(row.Id))
                          join way in context.WaysHome.AsNoTracking() on new { person.School, Student = person.Id } equals new { way.School, way.Student } into ways
                          from way in ways.DefaultIfEmpty()
                          join text in context.SealedTexts.AsNoTracking() on way.Content equals text.Id into texts
                          from text in texts.DefaultIfEmpty()
                          orderby person.Id
                          select new { person.Id, Text = text }).ToListAsync(cancellation);
        var known = rows.Where(row => row.Text is not null)
            .SelectMany(row => SealedJson.Read<WayHomeContent>(school.Keys.Open(school.Keys.SchoolKey, row.Text, WayHomeKeeping.ContentField)).Known.Select(bar => (row.Id, Bar: bar))).ToList();
        var wraps = await school.Keys.FindManyAsync([.. known.Select(one => one.Bar.Key).Distinct()], cancellation);
        var opened = new List<(PersonId, RecordId, HomeBar)>();
        foreach (var (student, bar) in known.Where(one => wraps.ContainsKey(one.Bar.Key)))
        {
            using var key = school.Keys.Open(wraps[bar.Key]);
            var inside = new SealedTextRow { Id = SealedTextId.From(bar.Id), School = school.Id, KeyId = bar.Key, Envelope = bar.Envelope };
            var kept = SealedJson.Read<HomeBar>(school.Keys.Open(key, inside, WayHomeKeeping.BarField));
            opened.Add((student, RecordId.From(bar.Record), directory.BarredFrom(kept.Matter.Students).Any() ? kept with { Facts = [.. kept.Facts.Union([HomeRule.SomebodyIsBarred])] } : kept));
        }
        return opened;
    }

    private static Task RecordReadingAsync(OpenSchool school, Reader reader, IEnumerable<PersonId> students, CancellationToken cancellation) => school.RecordAsync(
        new EntryDetails { Act = LedgerAct.WayHomeRead, Who = reader.Id.Value, Session = reader.Session.Id, Process = "way-home", People = [.. students.Select(student => student.Value)] },
        keyId: null,
        cancellation);

    private static bool Same(string? one, string? other) => one is { Length: > 0 } && one == other;
}
