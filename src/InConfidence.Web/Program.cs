using InConfidence.Data;
using InConfidence.Data.Schools;
using InConfidence.Web;

var folder = args is ["--data", var given, ..] ? given : "data";
await using var school = await Installation.OpenAsync(InstallationPlaces.Beside(folder), WorldSources.System, CancellationToken.None);
await using var application = InConfidenceApplication.Build(school, new ApplicationSettings());
await application.RunAsync();
