using System.CommandLine;
using InConfidence.Data.Keys;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence keys share: shares for custodians, who together can open the school when its key is lost.</summary>
internal static class KeysShare
{
    public static Command Verb()
    {
        var threshold = new Option<int>("--threshold") { Description = "How many custodians must come together.", DefaultValueFactory = _ => 2 };
        var shares = new Option<int>("--shares") { Description = "How many custodians there are.", DefaultValueFactory = _ => 3 };
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new Command("share", "Make new shares for custodians; earlier ones open nothing any more.") { data, threshold, shares, json };
        command.SetAction((parsed, cancellation) => ShareAsync(
            parsed.GetRequiredValue(data), parsed.GetValue(threshold), parsed.GetValue(shares), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> ShareAsync(string data, int threshold, int count, bool json, CancellationToken cancellation)
    {
        if (threshold < 2 || count < threshold || count > 255)
            throw new InvalidDataException("At least two custodians come together, of at most 255: such as --threshold 2 --shares 3.");
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var shares = (await school.MakeSharesAsync(KeysCommand.Who, threshold, count, cancellation)).Select(share => share.Write()).ToList();
        if (json)
        {
            CommonOptions.Print(new { threshold = threshold, shares = shares });
            return ExitCode.Success;
        }
        Console.WriteLine($"Each custodian writes down one of these, alone, and keeps it at home. {threshold} of them open the school. They are shown this one time.");
        for (var number = 0; number < shares.Count; number++)
            Console.WriteLine($"\n{number + 1}:  {shares[number]}");
        return ExitCode.Success;
    }
}
