using System.Security.Cryptography;
using System.Text;

namespace InConfidence.Web.Pages.Recording;

/// <summary>
/// Text that goes out into a form and comes back. A page carries the version of what it was shown, so that two pages on
/// one draft never overwrite each other unseen.
/// </summary>
internal static class TypedText
{
    /// <summary>Names what a page was shown.</summary>
    public static string Version(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>The text as a browser can show it in a field: NUL as a symbol, a lone CR as a line end.</summary>
    public static string Shown(string text) => text.Replace('\0', '\u2400').Replace('\r', '\n');

    /// <summary>What came back. Where nothing was typed, what is kept stays byte for byte as it was.</summary>
    public static string Returned(string kept, string typed) => typed == Shown(kept) ? kept : typed;
}
