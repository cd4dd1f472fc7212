using System.Collections.Immutable;
using InConfidence.Rosters;

namespace InConfidence.Cli.Commands;

/// <summary>Shows a difference: in numbers for a script, and by name for a person.</summary>
internal static class RosterPrinting
{
    /// <summary>So many of each are named; a person reads the rest on the page.</summary>
    private const int MostShown = 20;

    public static void Print(RosterProposal proposal, RosterCheck check, bool json)
    {
        if (json)
        {
            Console.WriteLine(check.ToJson());
            return;
        }
        Console.WriteLine($"{check.Format}: {check.Students} students, {check.Staff} staff, {check.Guardians} guardians.");
        Console.WriteLine($"{check.Joiners} join, {check.Leavers} leave, {check.Changes} change.");
        List("Joins", proposal.Difference.Joiners.ConvertAll(Named));
        List("Leaves", proposal.Difference.Leavers.ConvertAll(Named));
        List("Changes", proposal.Difference.Changes.ConvertAll(Told));
        foreach (var doubt in check.Doubts)
            Console.WriteLine($"Doubt: {doubt.Message}{(doubt.SecondApproval ? " Two people must agree." : "")}");
        foreach (var error in check.Errors)
            Console.WriteLine($"{error.File}, row {error.Row}: {error.Message}");
        Console.WriteLine($"Difference: {check.Difference}");
    }

    private static void List(string what, ImmutableList<string> lines)
    {
        foreach (var line in lines.Take(MostShown))
            Console.WriteLine($"{what}: {line}");
        if (lines.Count > MostShown)
            Console.WriteLine($"{what}: and {lines.Count - MostShown} more.");
    }

    private static string Named(RosterPerson person) => $"{person.Profile.SpokenName} ({person.RosterId})";

    private static string Told(RosterChange change) =>
        $"{Named(change.After)}: {string.Join("; ", change.Fields.Select(field => $"{field.Field} {field.Old ?? "nothing"} -> {field.New ?? "nothing"}"))}";
}
