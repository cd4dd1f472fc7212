using System.CommandLine;
using InConfidence.Cli;
using InConfidence.Cli.Commands;

var root = new RootCommand("InConfidence runs a school's confidentiality policy.");
root.Subcommands.Add(SchoolCommand.Create());
root.Subcommands.Add(DemoCommand.Create());
root.Subcommands.Add(ServeCommand.Create());
root.Subcommands.Add(RosterCommand.Create());
root.Subcommands.Add(PolicyCommand.Create());
root.Subcommands.Add(DrillCommand.Create());
root.Subcommands.Add(LedgerCommand.Create());
root.Subcommands.Add(KeysCommand.Create());
root.Subcommands.Add(BackupCommand.Create());
root.Subcommands.Add(RestoreCommand.Create());
root.Subcommands.Add(DoctorCommand.Create());

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await Console.Error.WriteLineAsync(parsed.Errors[0].Message);
    return ExitCode.BadInput;
}
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).OrBadInputAsync();
