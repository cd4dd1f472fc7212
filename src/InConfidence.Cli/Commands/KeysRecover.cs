using System.CommandLine;
using InConfidence.Data;
using InConfidence.Data.Keys;
using InConfidence.Data.Schools;
using InConfidence.Sealing;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence keys recover: custodians type their shares, and the school stands under a new key.</summary>
internal static class KeysRecover
{
    public static Command Verb()
    {
        var (data, holder, json) = (CommonOptions.Data(), KeysCommand.Holder(), CommonOptions.AsJson());
        var command = new Command("recover", "Open a school whose key is lost, with the shares of its custodians. Stop serving it first.") { data, holder, json };
        command.SetAction((parsed, cancellation) => RecoverAsync(
            parsed.GetRequiredValue(data), Typing.Source(parsed.GetRequiredValue(holder)), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RecoverAsync(string data, KeySource source, bool json, CancellationToken cancellation)
    {
        var places = InstallationPlaces.Beside(data);
        if (!places.HoldsSchool)
            throw new DirectoryNotFoundException($"{places.Data} holds no school: put its data and its vault back first, with inconfidence restore.");
        char[]? typed = null;
        // One answer for both: to make the new provider, and to open the school with it.
        var once = source with { AskPassphrase = () => (char[])(typed ??= source.AskPassphrase!()).Clone() };
        try
        {
            await KeyRecovering.RecoverAsync(places, AskShares(), once, WorldSources.System, cancellation);
            await using var school = await Installation.OpenAsync(places, WorldSources.System, cancellation, () => (char[])typed!.Clone());
            await school.RecoveredAsync(KeysCommand.Who, cancellation);
            var (all, _) = await KeysCopy.ReplaceAsync(school, cancellation);
            if (json)
                CommonOptions.Print(new { holder = source.Holder.ToString().ToLowerInvariant(), epoch = (await school.KeyStandingAsync(cancellation)).Epochs[^1] });
            else
                Console.WriteLine("The school opens under its new key. Copy that to its two places.");
            return all ? ExitCode.Success : ExitCode.No;
        }
        finally
        {
            Array.Clear(typed ?? []);
        }
    }

    private static List<KeyShare> AskShares()
    {
        var shares = new List<KeyShare>();
        do
        {
            var typed = Typing.Secret(shares.Count == 0 ? "The share of the first custodian" : $"The share of the next custodian ({shares.Count} of {shares[0].Threshold})");
            shares.Add(Parse(typed));
            Array.Clear(typed);
        }
        while (shares.Count < shares[0].Threshold);
        return shares;
    }

    private static KeyShare Parse(char[] typed)
    {
        try
        {
            return KeyShare.Parse(new string(typed));
        }
        catch (FormatException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }
}
