using System.CommandLine;
using InConfidence.Data;
using InConfidence.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence serve: runs the web application until Ctrl-C.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by semicolons.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var mail = new Option<string?>("--mail") { Description = "The mail server, as host:port. Without one, alerts wait on the desk only." };
        var address = new Option<string?>("--public-address") { Description = "The address under which people reach this installation, for the link in a mail." };
        var checkpoints = new Option<string?>("--checkpoints") { Description = "A folder outside the building into which a checkpoint of the ledger is put every day." };
        var demo = new Option<bool>("--demo") { Description = "Print the people of a demonstration school and their codes." };
        var command = new Command("serve", "Run the web application.") { data, urls, mail, address, checkpoints, demo };
        command.SetAction((parsed, cancellation) => ServeAsync(
            parsed.GetRequiredValue(data),
            new ApplicationSettings
            {
                Addresses = parsed.GetRequiredValue(urls).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                MailServer = parsed.GetValue(mail),
                CheckpointFolder = FolderThatIsThere(parsed.GetValue(checkpoints)),
                PublicAddress = parsed.GetValue(address) ?? parsed.GetRequiredValue(urls).Split(';')[0],
            },
            parsed.GetValue(demo),
            cancellation));
        return command;
    }

    /// <summary>Said at the start, when somebody is looking: later it would be an act in the ledger that nobody reads today.</summary>
    private static string? FolderThatIsThere(string? folder) => folder is null || Directory.Exists(folder)
        ? folder
        : throw new DirectoryNotFoundException($"There is no folder {folder}: make it, or mount the share on which it lies.");

    private static async Task<int> ServeAsync(string data, ApplicationSettings settings, bool demo, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        await using var application = InConfidenceApplication.Build(school, settings);
        await application.StartAsync(cancellation);
        await AnnounceAsync(application.Services, school, demo, cancellation);
        await application.WaitForShutdownAsync(cancellation);
        return ExitCode.Success;
    }

    private static async Task AnnounceAsync(IServiceProvider services, OpenSchool school, bool demo, CancellationToken cancellation)
    {
        var addresses = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var directory = await school.DirectoryAsync(cancellation);
        Console.WriteLine($"{directory.Settings.Name} is served at {string.Join(" and ", addresses)}");
        if (demo)
            await DemoPeople.PrintAsync(school, directory, cancellation);
        Console.WriteLine("Ctrl-C stops it.");
    }
}
