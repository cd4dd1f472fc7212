using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Policy;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Homes;

/// <summary>
/// Keeps what a record says of the way home of its students, so that whoever writes home can be told with one look and
/// without opening any record. It is kept anew whenever the record says something else.
/// </summary>
internal static class WayHomeKeeping
{
    public const string ContentField = "way-home";
    public const string BarField = "way-home.bar";
    public const string LiftField = "home-lift";
    public const string EndingField = "home-lift.ending";

    public static async Task KeepWayHomeAsync(this UnitOfWork unit, RecordRow record, SchoolDirectory directory, CancellationToken cancellation)
    {
        await unit.SaveAsync(cancellation);
        await unit.KeepWayHomeAsync(record, await unit.SituationOfAsync(record, directory, cancellation), directory, cancellation);
    }

    public static async Task KeepWayHomeAsync(this UnitOfWork unit, RecordRow record, Situation situation, SchoolDirectory directory, CancellationToken cancellation)
    {
        var matter = Routes.MatterOf(record);
        var bar = new HomeBar { Matter = matter, Facts = HomeRule.FactsOf(situation), Lift = await unit.StandingLiftAsync(record, cancellation) };
        var key = await unit.KeyAsync(record.KeyId, cancellation);
        foreach (var student in matter.Students.Where(student => directory.Find(student)?.Is(PersonKind.Student) == true))
            await PutAsync(unit, student, record, key, bar, cancellation);
    }

    /// <summary>The lifting of a record that has not ended; null where there is none.</summary>
    public static async Task<HomeLift?> StandingLiftAsync(this UnitOfWork unit, RecordRow record, CancellationToken cancellation)
    {
        var row = await unit.Context.HomeLifts.AsNoTracking().Where(lift => lift.Record == record.Id && lift.EndedAt == null)
            .OrderByDescending(lift => lift.Number).FirstOrDefaultAsync(cancellation);
        if (row is null)
            return null;
        var content = await unit.OpenAsync<HomeLiftContent>(row.Content, LiftField, cancellation);
        return new HomeLift(content.Seen, row.AgreedAt is not null, !string.IsNullOrWhiteSpace(content.Agency));
    }

    private static async Task PutAsync(UnitOfWork unit, PersonId student, RecordRow record, RecordKey key, HomeBar bar, CancellationToken cancellation)
    {
        var row = await unit.Context.WaysHome.SingleOrDefaultAsync(row => row.School == unit.School.Id && row.Student == student, cancellation);
        var known = row is null ? WayHomeContent.None : await unit.OpenAsync<WayHomeContent>(row.Content, ContentField, cancellation);
        // What never touched the way home leaves no trace in it; that a student has a way home says only that there is a record.
        if (row is not null && bar.Facts.Count == 0 && known.Known.All(one => one.Record != record.Id.Value))
            return;
        if (known.Known.FirstOrDefault(one => one.Record == record.Id.Value) is { } before && unit.SaysTheSame(key, before, bar))
            return;
        var next = known.With(unit.SealInside(key, record.Id.Value, BarField, bar));
        var school = unit.School.Keys.SchoolKey;
        if (row is null)
        {
            unit.Context.WaysHome.Add(new WayHomeRow { School = unit.School.Id, Student = student, Content = unit.Seal(school, ContentField, next) });
            return;
        }
        await unit.DisposeAsync(row.Content, cancellation);
        row.Content = unit.Seal(school, ContentField, next);
    }

    private static bool SaysTheSame(this UnitOfWork unit, RecordKey key, SealedBar before, HomeBar bar)
    {
        var row = new SealedTextRow { Id = SealedTextId.From(before.Id), School = unit.School.Id, KeyId = before.Key, Envelope = before.Envelope };
        return unit.School.Keys.Open(key, row, BarField).AsSpan().SequenceEqual(Keys.SealedJson.Write(bar));
    }

    /// <summary>Seals under one key what will lie inside a text that is sealed under another.</summary>
    private static SealedBar SealInside(this UnitOfWork unit, RecordKey key, Guid record, string field, HomeBar bar)
    {
        var sealedRow = unit.School.Keys.Seal(key, SealedTextId.From(unit.NewId()), field, Keys.SealedJson.Write(bar));
        return new SealedBar(record, key.Id, sealedRow.Id.Value, sealedRow.Envelope);
    }
}
