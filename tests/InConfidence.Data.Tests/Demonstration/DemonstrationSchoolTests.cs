using InConfidence.Data.Demonstration;
using InConfidence.Data.Schools;
using InConfidence.Testing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Tests.Demonstration;

/// <summary>The year that is made up is really lived: what was planned has happened in the database.</summary>
public sealed class DemonstrationSchoolTests
{
    [Fact]
    public async Task Make_WhatWasPlannedToBeAnswered_IsAnswered()
    {
        var folder = Directory.CreateTempSubdirectory("inconfidence-demo-").FullName;
        var places = InstallationPlaces.Beside(Path.Combine(folder, "school"));
        Directory.CreateDirectory(places.Data);
        await using (var database = await TestDatabase.CreateAsync(places.Data))
        {
            var access = new DemonstrationAccess("hash", () => "key");
            await using var school = await DemonstrationSchool.MakeAsync(
                places, database.Database, database.Connection, Path.Combine(AppContext.BaseDirectory, "rosters", "oneroster-1.1"), access, WorldSources.System, TestSchool.Cancellation);
            await using var context = school.Database.CreateContext();

            var old = school.Sources.Now().AddDays(-5);
            var records = await context.Records.AsNoTracking().Where(record => record.ReleasedAt < old).ToListAsync(TestSchool.Cancellation);

            Assert.True(records.Count > 100, $"Only {records.Count} records are older than a few days.");
            Assert.DoesNotContain(records, record => record.Level == InConfidence.Alerts.AlertLevel.Danger && record.UnansweredSince is not null);
            Assert.InRange(records.Count(record => record.UnansweredSince is not null), 0, records.Count / 20);
            Assert.False(await context.Alerts.AnyAsync(alert => alert.IsNews && alert.ReadAt == null && alert.RaisedAt < old, TestSchool.Cancellation), "What is new was never looked at.");
            Assert.InRange(await context.Cases.CountAsync(TestSchool.Cancellation), 2, 5);
            Assert.True(await context.CaseItems.AnyAsync(item => item.IsOpen && item.Owner != null, TestSchool.Cancellation));
            Assert.True(await context.Grants.AnyAsync(grant => grant.EndedAt == null, TestSchool.Cancellation));
            Assert.True(await context.Advice.AnyAsync(TestSchool.Cancellation) && !await context.Advice.AnyAsync(asked => asked.AnsweredAt == null, TestSchool.Cancellation));
        }
        Directory.Delete(folder, recursive: true);
    }
}
