using System.CommandLine;
using InConfidence.Data;
using InConfidence.Data.Records;
using InConfidence.Data.Shredding;
using InConfidence.Records;
using InConfidence.Web.Platform.Accounts;

namespace InConfidence.Cli.Commands;

/// <summary>inconfidence keys shred and hold: two people at the server destroy a record for good, unless it is held.</summary>
internal static class KeysShred
{
    public static Command Verb()
    {
        var file = new Option<string?>("--certificate") { Description = "A file for the certificate; without it, it is printed." };
        var (data, record, reason, json) = (CommonOptions.Data(), Record(), Reason(), CommonOptions.AsJson());
        var command = new Command("shred", "Destroy a record and its key, in every backup of the data. Two people show who they are.") { data, record, reason, file, json };
        command.SetAction((parsed, cancellation) => ShredAsync(
            parsed.GetRequiredValue(data), Id(parsed.GetRequiredValue(record)), parsed.GetRequiredValue(reason), parsed.GetValue(file), parsed.GetValue(json), cancellation));
        return command;
    }

    public static Command Hold()
    {
        var lift = new Option<bool>("--lift") { Description = "Let the record go again; it takes two people." };
        var (data, record, reason, json) = (CommonOptions.Data(), Record(), Reason(), CommonOptions.AsJson());
        var command = new Command("hold", "Lay a legal hold on a record: nothing destroys it until two people lift it.") { data, record, reason, lift, json };
        command.SetAction((parsed, cancellation) => HoldAsync(
            parsed.GetRequiredValue(data), Id(parsed.GetRequiredValue(record)), parsed.GetRequiredValue(reason), parsed.GetValue(lift), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> ShredAsync(string data, RecordId record, string reason, string? file, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var (first, second) = (await AskAsync(school, "first", cancellation), await AskAsync(school, "second", cancellation));
        // Before anything is destroyed: there is one certificate, and it needs a place.
        await using var place = file is null ? null : new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        var outcome = await school.ShredAsync(new ShredOrder(record, first.Id, second.Id, reason), null, cancellation);
        if (outcome is not ShredOutcome.Shredded { Certificate: var certificate })
        {
            if (place is not null)
                File.Delete(file!);
            return await NoAsync(school, outcome, cancellation);
        }
        var text = certificate.Write();
        if (place is not null)
            await place.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellation);
        var (all, left) = await KeysCopy.ReplaceAsync(school, cancellation);
        if (json)
            CommonOptions.Print(new { ok = all, record = record.ToString(), texts = certificate.Texts, epoch = certificate.Epoch, certificate = text, left = left });
        else
            Console.WriteLine(file is null ? text : $"The record is destroyed. The certificate is in {file}.");
        return all ? ExitCode.Success : ExitCode.No;
    }

    private static async Task<int> HoldAsync(string data, RecordId record, string reason, bool lift, bool json, CancellationToken cancellation)
    {
        await using var school = await CommonOptions.OpenAsync(data, cancellation);
        var first = await AskAsync(school, "first", cancellation);
        var outcome = lift
            ? await school.LiftHoldAsync(record, first.Id, (await AskAsync(school, "second", cancellation)).Id, reason, cancellation)
            : await school.HoldAsync(record, first.Id, reason, cancellation);
        if (outcome is not HoldOutcome.Done)
            return await NoAsync(school, outcome, cancellation);
        // A copy without the hold would let a restored school destroy the record.
        var (all, left) = await KeysCopy.ReplaceAsync(school, cancellation);
        if (json)
            CommonOptions.Print(new { ok = all, record = record.ToString(), held = !lift, left = left });
        else
            Console.WriteLine(lift ? "The hold is lifted." : "The record is held: nothing destroys it until two people lift the hold.");
        return all ? ExitCode.Success : ExitCode.No;
    }

    private static async Task<Reader> AskAsync(OpenSchool school, string which, CancellationToken cancellation)
    {
        var name = Typing.Answer($"Work mail address of the {which} person");
        var password = Typing.Secret("Their password");
        var code = Typing.Answer("The code of their authenticator");
        try
        {
            return await PresentPerson.FindAsync(school, name, new string(password), code, cancellation)
                ?? throw new InvalidDataException($"Name, password or code of the {which} person are wrong: nothing was done.");
        }
        finally
        {
            Array.Clear(password);
        }
    }

    private static async Task<int> NoAsync(OpenSchool school, object outcome, CancellationToken cancellation)
    {
        // An order that was broken off after the record was gone is given again: what it did not reach are the copies of the vault.
        if (outcome is ShredOutcome.NotFound)
            await KeysCopy.ReplaceAsync(school, cancellation);
        await Console.Error.WriteLineAsync(outcome switch
        {
            ShredOutcome.NotFound => "There is no such record. Had it been destroyed before, every copy of the vault that is known is without its key now.",
            HoldOutcome.NotFound => "There is no such record.",
            ShredOutcome.Held => "A legal hold lies on this record: two people lift it first, with inconfidence keys hold --lift.",
            ShredOutcome.NotTwoPeople or HoldOutcome.NotTwoPeople => "One person cannot do this: two different people are needed.",
            _ => "One of these people may not do this: it takes the safeguarding lead, the head, the chair or the data protection officer, and nobody whom the record concerns.",
        });
        return ExitCode.No;
    }

    private static Option<string> Record() => new("--record") { Description = "The record, as it stands in the address of its page.", Required = true };

    private static Option<string> Reason() => new("--reason") { Description = "Why; it is kept in the ledger, sealed.", Required = true };

    private static RecordId Id(string text) => RecordId.TryParse(text, null, out var id)
        ? id
        : throw new InvalidDataException($"'{text}' is no record: give the id that stands in the address of its page.");
}
