using InConfidence.Rosters;

namespace InConfidence.Data.Rosters;

/// <summary>Mail addresses and phones: kept where they can be used, left out where they cannot.</summary>
internal sealed class RosterContacts(RosterFindings findings)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    public string? Mail(RosterRow row, string column)
    {
        var mail = row.Text(column);
        if (mail is null || IsMail(mail))
            return mail;
        findings.Error(row.File, row.Number, $"\"{mail}\" is no mail address. The person was kept without it.");
        return null;
    }

    /// <summary>The first phone in international form, without the marks between its digits.</summary>
    public string? Phone(RosterRow row, params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            var digits = string.Concat(row[column].Where(letter => letter is '+' || char.IsAsciiDigit(letter)));
            if (digits is ['+', ..] && digits.Length is >= 9 and <= 16 && digits.LastIndexOf('+') == 0)
                return digits;
            if (row[column].Length > 0 && told.Add(row.File))
                findings.Doubt(RosterDoubtKind.File, "A phone number is not in international form (+44 ...). Such numbers were left out.", row.File, row.Number);
        }
        return null;
    }

    private static bool IsMail(string mail) =>
        mail.Split('@') is [{ Length: > 0 } name, { Length: > 0 } domain] && !name.Contains(' ', StringComparison.Ordinal) && !domain.Contains(' ', StringComparison.Ordinal);
}
