using System.Collections.Concurrent;
using InConfidence.Web.Components;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InConfidence.Testing.Patterns;

/// <summary>
/// The page of patterns on a port of its own, with the product's assets and content security policy and nothing
/// else: no data, no sign-in.
/// </summary>
public sealed class PatternsSite : IAsyncDisposable
{
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly WebApplication _application;

    private PatternsSite(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    /// <summary>The frame around every page; change it before opening one.</summary>
    public PageFrame Frame { get; set; } = new();

    /// <summary>How the server answers an autosave.</summary>
    public Func<IResult> AnswerToDraft { get; set; } = static () => Results.Json(new { savedAt = "2026-11-24T14:02:11+00:00" });

    /// <summary>Every draft that was posted, oldest first.</summary>
    public ConcurrentQueue<IFormCollection> Drafts { get; } = new();

    /// <summary>How often somebody left.</summary>
    public int Departures { get; private set; }

    public static async Task<PatternsSite> StartAsync(bool enabled = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "InConfidence.Web",
            ContentRootPath = Repository.PathTo("src", "InConfidence.Web"),
            EnvironmentName = "Production",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Patterns:Enabled", enabled ? "true" : "false")]);
        builder.Services.AddRazorPages();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var site = new PatternsSite(builder.Build());
        site.Map();
        await site._application.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private void Map()
    {
        _application.Use(PlaceFrame);
        _application.UseRequestLocalization(Languages());
        _application.UseStaticFiles();
        _application.MapRazorPages();
        _application.MapPost("/patterns/draft", (Delegate)SaveDraft);
        _application.MapMethods("/leave", ["GET", "POST"], (HttpContext context) =>
        {
            Departures += HttpMethods.IsPost(context.Request.Method) ? 1 : 0;
            return Results.Text("<!DOCTYPE html><html lang=\"en\"><title>Timetable</title><p>Timetable</p></html>", "text/html");
        });
    }

    private Task PlaceFrame(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-store";
        PageFrame.Place(context, Frame);
        return next(context);
    }

    private async Task<IResult> SaveDraft(HttpContext context)
    {
        Drafts.Enqueue(await context.Request.ReadFormAsync());
        return AnswerToDraft();
    }

    private static RequestLocalizationOptions Languages()
    {
        string[] cultures = ["en-GB", "zh-Hans", "ar", "vi", "es"];
        var options = new RequestLocalizationOptions { DefaultRequestCulture = new RequestCulture("en-GB") };
        return options.AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
    }
}
