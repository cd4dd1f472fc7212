using System.CommandLine;
using InConfidence.Data.Rosters;
using InConfidence.Data.Saving;
using InConfidence.Rosters;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence roster check | import: what an import would do, and doing it.</summary>
internal static class RosterCommand
{
    public static Command Create() => new("roster", "Import people from a school's roster.") { Check(), Import() };

    private static Command Check()
    {
        var path = Path();
        var (data, json) = (CommonOptions.DataIfAny(), CommonOptions.AsJson());
        var command = new Command("check", "Show what an import would do. Changes nothing.") { path, data, json };
        command.SetAction((parsed, cancellation) => CheckAsync(parsed.GetRequiredValue(path), parsed.GetValue(data), parsed.GetValue(json), cancellation));
        return command;
    }

    private static Command Import()
    {
        var path = Path();
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var yes = new Option<bool>("--yes") { Description = "Accept without asking. What is doubted is not accepted so." };
        var difference = new Option<string?>("--difference") { Description = "Accept this difference, as roster check named it, with its doubts, and no other." };
        var command = new Command("import", "Show what would change, and import it once somebody has accepted it.") { path, data, yes, difference, json };
        command.SetAction((parsed, cancellation) => ImportAsync(
            parsed.GetRequiredValue(path), parsed.GetRequiredValue(data), new(parsed.GetValue(yes), parsed.GetValue(difference)), parsed.GetValue(json), cancellation));
        return command;
    }

    private static Argument<string> Path() => new("path") { Description = "A folder or zip file: OneRoster 1.1 or School Data Sync." };

    private static async Task<int> CheckAsync(string path, string? data, bool json, CancellationToken cancellation)
    {
        var reading = Read(path);
        var proposal = data is null ? new RosterProposal(reading, RosterDifference.Between(RosterSnapshot.Empty, reading.Snapshot)) : await CompareAsync(reading, data, cancellation);
        RosterPrinting.Print(proposal, proposal.Check, json);
        return proposal.HasErrors ? ExitCode.No : ExitCode.Success;
    }

    private static async Task<RosterProposal> CompareAsync(RosterReading reading, string data, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        return await school.ProposeAsync(reading, cancellation);
    }

    private static async Task<int> ImportAsync(string path, string data, RosterAnswer answer, bool json, CancellationToken cancellation)
    {
        var reading = Read(path);
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var proposal = await school.ProposeAsync(reading, cancellation);
        if (!json)
            RosterPrinting.Print(proposal, proposal.Check, json);
        var outcome = answer.To(proposal) is { } acceptance
            ? await school.ImportRosterAsync(new Because(Actor.Machine("roster import"), LedgerAct.RosterImported, answer.Reason(proposal)), reading, acceptance, cancellation)
            : null;
        if (json)
            RosterPrinting.Print(proposal, proposal.Check with { Imported = outcome is RosterOutcome.Imported }, json);
        await Console.Error.WriteLineAsync(Sentence(outcome, proposal));
        return outcome is RosterOutcome.Imported or RosterOutcome.NothingToImport ? ExitCode.Success : ExitCode.No;
    }

    private static string Sentence(RosterOutcome? outcome, RosterProposal proposal) => outcome switch
    {
        RosterOutcome.Imported => "Imported.",
        RosterOutcome.NothingToImport => "Nothing to import: the school is as the roster says.",
        RosterOutcome.HasErrors => "Nothing was imported: a roster with an error cannot be accepted. Have the rows above put right and try again.",
        RosterOutcome.Changed now => $"Nothing was imported: this is not the difference that was accepted. What would change now is {now.Now.Hash}: look at it with roster check.",
        RosterOutcome.NotLookedAt => $"Nothing was imported: what is doubted ({proposal.Doubts.Count}) must be looked at first. Once it has been, by two people where two must agree, import with --difference {proposal.Hash}",
        _ => "Nothing was imported.",
    };

    private static RosterReading Read(string path) => System.IO.Path.Exists(path)
        ? RosterReader.Read(path)
        : throw new FileNotFoundException($"There is no folder or file {path}: give the path of a OneRoster folder or zip file.");
}
