using InConfidence.Data.People;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;

namespace InConfidence.Web.Pages.Records;

/// <summary>Somebody who was told, and how far they have come: by name to those who answer for the record, by role to its writer.</summary>
internal sealed record Told(string Who, DateTimeOffset ToldAt, DateTimeOffset? ReadAt, DateTimeOffset? AcknowledgedAt, bool AfterNobodyAnswered)
{
    public static IReadOnlyList<Told> Of(RecordView record, SchoolDirectory directory) =>
    [
        .. record.Alerts.Where(alert => alert.Cause != AlertCause.NobodyAnswered)
            .GroupBy(alert => alert.Person)
            .Select(alerts => new Told(
                NameOf(record, directory, alerts.First()),
                alerts.Min(alert => alert.RaisedAt),
                alerts.Min(alert => alert.ReadAt),
                alerts.Any(alert => alert.IsUnanswered) ? null : alerts.Min(alert => alert.AcknowledgedAt),
                alerts.All(alert => alert.Cause == AlertCause.Climbed)))
            .OrderBy(told => told.ToldAt).ThenBy(told => told.Who, StringComparer.Ordinal),
    ];

    private static string NameOf(RecordView record, SchoolDirectory directory, AlertView alert) =>
        record.AnswersFor ? $"{directory.NameOf(alert.Person)} ({Labels.Of(alert.AsRole)})" : Labels.Of(alert.AsRole);
}
