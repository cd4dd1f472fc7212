using InConfidence.Data.Rosters;
using InConfidence.Rosters;

namespace InConfidence.Cli.Commands;

/// <summary>What whoever runs the command says to a difference: on the command line beforehand, or when asked at the terminal.</summary>
internal sealed record RosterAnswer(bool Yes, string? Difference)
{
    /// <summary>The acceptance, or null when the answer was no.</summary>
    public RosterAcceptance? To(RosterProposal proposal)
    {
        if (Difference is { } named)
            return RosterAcceptance.OfAll(proposal, byTwo: true) with { Hash = named };
        if (Yes || proposal.HasErrors || proposal.Difference.IsEmpty)
            return new(proposal.Hash, new HashSet<int>(), ByTwo: false);
        if (Console.IsInputRedirected)
            throw new IOException("Nobody sits at a terminal to be asked: give --yes, or --difference with the name that roster check printed.");
        return Ask(proposal, Console.In, Console.Error);
    }

    public string Reason(RosterProposal proposal) =>
        $"{(Yes || Difference is not null ? "accepted on the command line" : "accepted at the terminal")}, {proposal.Doubts.Count} doubts, difference {proposal.Hash}";

    /// <summary>Each doubt is asked about by itself, and once more where a second person must agree.</summary>
    internal static RosterAcceptance? Ask(RosterProposal proposal, TextReader input, TextWriter output)
    {
        foreach (var doubt in proposal.Doubts)
        {
            output.WriteLine();
            output.WriteLine(doubt.Message);
            if (!IsYes("Is this right?", input, output) || (doubt.SecondApproval && !IsYes("Does a second person, who has looked too, agree?", input, output)))
                return null;
        }
        output.WriteLine();
        return IsYes("Import this?", input, output) ? RosterAcceptance.OfAll(proposal, byTwo: true) : null;
    }

    private static bool IsYes(string question, TextReader input, TextWriter output)
    {
        output.Write($"{question} Type yes or no: ");
        return input.ReadLine()?.Trim().Equals("yes", StringComparison.OrdinalIgnoreCase) == true;
    }
}
