using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Web.Pages.Outside;
using InConfidence.Web.Pages.Rosters;
using InConfidence.Web.Platform.Accounts;
using InConfidence.Web.Platform.Clock;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Faults;
using InConfidence.Web.Platform.Files;
using InConfidence.Web.Platform.Frames;
using InConfidence.Web.Platform.Headers;
using InConfidence.Web.Platform.Languages;
using InConfidence.Web.Platform.Protection;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;

namespace InConfidence.Web;

/// <summary>How the application runs. Tests turn the clock by hand and replace services.</summary>
public sealed record ApplicationSettings
{
    /// <summary>Addresses to listen on. Port 0 takes a free one.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>Whether time passes by itself; when not, nothing is released, climbs or is mailed until told.</summary>
    public bool RunsClock { get; init; } = true;

    /// <summary>Where mails are handed over, as host:port, or null to keep them waiting.</summary>
    public string? MailServer { get; init; }

    /// <summary>Where a checkpoint of the ledger is put every day, outside the building, or null to put none anywhere.</summary>
    public string? CheckpointFolder { get; init; }

    /// <summary>The address under which people reach this installation, for the link in a mail.</summary>
    public string PublicAddress { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The page that shows every component in every state.</summary>
    public bool ShowsPatterns { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Replaces services, in tests.</summary>
    public Action<IServiceCollection>? Replace { get; init; }
}

/// <summary>Puts the web application together for an open school.</summary>
public static class InConfidenceApplication
{
    private const int LargestForm = 16 * 1024 * 1024;

    public static WebApplication Build(OpenSchool school, ApplicationSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
            ApplicationName = typeof(InConfidenceApplication).Assembly.GetName().Name,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Environment.WebRootFileProvider = new StillFiles(builder.Environment.WebRootFileProvider);
        builder.Configuration["Patterns:Enabled"] = settings.ShowsPatterns.ToString();
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(settings.LogLevel);
        // What failed is logged by FaultHandling, without the message, which may quote what was typed.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        // Our answers are never cached, and the keys are sealed by the repository itself: these two warn of neither.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseUrls([.. settings.Addresses]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        AddServices(builder.Services, school, settings);
        settings.Replace?.Invoke(builder.Services);
        var application = builder.Build();
        SealedKeyRepository.RefuseOtherPlaces(application.Services);
        Use(application);
        return application;
    }

    private static void AddServices(IServiceCollection services, OpenSchool school, ApplicationSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<Refusals>().AddSingleton<DraftResuming>().AddSingleton<HeldRosters>().AddSingleton<SendingLimit>();
        services.AddRazorPages();
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = LargestForm;
            form.BufferBodyLengthLimit = LargestForm;
            form.MemoryBufferThreshold = LargestForm;
        });
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "ic-form");
        services.AddDataProtection().SetApplicationName("InConfidence");
        services.AddOptions<KeyManagementOptions>().Configure(keys => keys.XmlRepository = new SealedKeyRepository(school));
        services.AddExceptionHandler<FaultHandling>();
        services.AddAccounts(school);
        services.AddClock(settings);
    }

    private static void Use(WebApplication application)
    {
        application.UseMiddleware<SafeHeaders>();
        application.UseExceptionHandler("/fault");
        application.UseStatusCodePagesWithReExecute("/not-found");
        application.UseMiddleware<PostedTooLateAnswer>();
        application.UseStaticFiles();
        application.UseRouting();
        application.UseMiddleware<StrictForms>();
        application.UseMiddleware<Gate>();
        application.UseMiddleware<FileUploads>();
        application.UseMiddleware<ReadersLanguage>();
        // Behind the gate, which finds out who is signed in.
        application.UseMiddleware<FramePlacing>();
        application.MapRazorPages();
        application.MapGet("/health", () => "ok").WithMetadata(new WhoMayEnterAttribute(Entry.Anybody));
    }
}
