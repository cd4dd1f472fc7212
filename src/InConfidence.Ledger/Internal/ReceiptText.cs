using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InConfidence.Ledger.Internal;

/// <summary>The body of a receipt: origin, what this is, leaf hash in base64, time; a line each.</summary>
internal static class ReceiptText
{
    private const string Kind = "receipt v1";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Write(Receipt receipt) =>
        $"{receipt.Origin}\n{Kind}\n{Convert.ToBase64String(receipt.Leaf.ToArray())}\n"
        + receipt.At.ToString(TimeFormat, CultureInfo.InvariantCulture) + "\n";

    public static bool TryRead(string body, [NotNullWhen(true)] out Receipt? receipt)
    {
        receipt = null;
        if (body.Split('\n') is not [{ Length: > 0 } origin, Kind, var hash, var time, ""])
            return false;
        if (!StrictBase64.TryReadHash(hash, out var leaf) || !TryReadTime(time, out var at))
            return false;
        receipt = new Receipt(origin, leaf, at);
        return true;
    }

    private static bool TryReadTime(string text, out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
}
