using System.Text;

namespace InConfidence.Sealing.Internal;

/// <summary>UTF-8 that refuses an unpaired surrogate: replacing it would let two different names encode alike.</summary>
internal static class StrictText
{
    public static Encoding Encoding { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true);
}
