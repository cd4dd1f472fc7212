using System.CommandLine;
using InConfidence.Data.Keys;
using InConfidence.Data.Saving;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence keys ...: how a school's keys stand, and what is done with them.</summary>
internal static class KeysCommand
{
    public static readonly Actor Who = Actor.Machine("command");

    public static Command Create() => new("keys", "The keys of a school.") { Status(), Rotate(), KeysCopy.Verb(), KeysShare.Verb(), KeysRecover.Verb(), KeysShred.Verb(), KeysShred.Hold() };

    public static Option<string> Holder() => new("--keys")
    {
        Description = "Who holds the key above all others: file, credential (of the service manager) or passphrase.",
        DefaultValueFactory = _ => "file",
    };

    private static Command Status()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("status", "Say how the keys of a school stand.") { data, json };
        command.SetAction((parsed, cancellation) => SayAsync(parsed.GetRequiredValue(data), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> SayAsync(string data, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var standing = await school.KeyStandingAsync(cancellation);
        var holder = standing.Holder.ToString().ToLowerInvariant();
        if (json)
        {
            CommonOptions.Print(new { holder = holder, epoch = standing.Epochs[^1], unfinished = standing.Epochs.Count > 1, count = standing.Keys, threshold = standing.Threshold, shares = standing.Shares });
            return ExitCode.Success;
        }
        Console.WriteLine($"{standing.Keys} keys, under epoch {standing.Epochs[^1]}. The key above them is held by: {holder}.");
        Console.WriteLine(standing.Threshold is { } threshold
            ? $"{threshold} of {standing.Shares} custodians together can open the school if that is lost."
            : "No custodian holds a share: if that is lost, everything is lost. Make shares with inconfidence keys share.");
        if (standing.Epochs.Count > 1)
            Console.WriteLine("A rotation was broken off: inconfidence keys rotate takes it up.");
        return ExitCode.Success;
    }

    private static Command Rotate()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("rotate", "Put every key under a new epoch and destroy the old one. The school may be served meanwhile.") { data, json };
        command.SetAction((parsed, cancellation) => RotateAsync(parsed.GetRequiredValue(data), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RotateAsync(string data, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var report = await school.RotateKeysAsync(Who, null, cancellation);
        var (all, left) = await KeysCopy.ReplaceAsync(school, cancellation);
        if (json)
            CommonOptions.Print(new { epoch = report.Epoch, count = report.Keys, left = left });
        else
            Console.WriteLine($"{report.Keys} keys lie under epoch {report.Epoch}; the older one is destroyed.");
        return all ? ExitCode.Success : ExitCode.No;
    }
}
