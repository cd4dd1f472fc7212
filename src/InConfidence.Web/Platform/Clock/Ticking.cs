using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Web.Pages.Rosters;
using InConfidence.Web.Platform.Mail;

namespace InConfidence.Web.Platform.Clock;

/// <summary>One turn of everything that happens because time passes. What fails holds up nothing after it.</summary>
internal sealed class Turn(OpenSchool school, Refusals refusals, HeldRosters rosters, CheckpointsLeaving checkpoints, MailSending mails)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var failed = new FailedActs();
        await failed.GoOnAfterAsync(() => school.TickAsync(cancellation));
        await failed.GoOnAfterAsync(() => refusals.FlushAsync(cancellation));
        rosters.Forget();
        await failed.GoOnAfterAsync(() => checkpoints.KeepDueAsync(cancellation));
        // Last, so that a slow mail server holds up nothing else of this turn.
        await failed.GoOnAfterAsync(() => mails.SendDueAsync(cancellation));
        await failed.GoOnAfterAsync(() => checkpoints.MailDueAsync(cancellation));
        failed.ThrowAny();
    }

    /// <summary>What is only counted so far is written down before the program ends.</summary>
    public Task EndAsync(CancellationToken cancellation) => refusals.FlushAllAsync(cancellation);
}

/// <summary>Runs a turn every few seconds. A turn that fails is tried again: nothing it does is done twice.</summary>
internal sealed partial class Ticking(Turn turn, OpenSchool school, ILogger<Ticking> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, school.Sources.Time);
        do
        {
            try
            {
                await turn.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(log, Kinds(fault));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await turn.EndAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(log, Kinds(fault));
        }
    }

    private static string Kinds(Exception fault) =>
        fault is AggregateException many ? string.Join(", ", many.InnerExceptions.Select(one => one.GetType().Name).Distinct()) : fault.GetType().Name;

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of the clock failed with {Kind}; it is tried again")]
    private static partial void LogFault(ILogger log, string kind);
}

/// <summary>Registers the clock.</summary>
internal static class ClockRegistration
{
    public static void AddClock(this IServiceCollection services, ApplicationSettings settings)
    {
        services.AddSingleton<MailHandover>().AddSingleton<MailSending>().AddSingleton<CheckpointsLeaving>().AddSingleton<CheckpointsSeen>().AddSingleton<Turn>();
        if (settings.RunsClock)
            services.AddHostedService<Ticking>();
    }
}
