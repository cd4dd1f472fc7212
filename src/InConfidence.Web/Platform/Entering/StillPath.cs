using System.Buffers.Text;
using InConfidence.Advising;
using InConfidence.Cases;
using InConfidence.Counselling;
using InConfidence.Data.Showing;
using InConfidence.Emergencies;
using InConfidence.Records;

namespace InConfidence.Web.Platform.Entering;

/// <summary>
/// Where an open page that shows many things asks whether it may still be shown: each kind of thing is a field, and in it stand the
/// identifiers, 16 bytes each, one after another, in base64 for addresses (RFC 4648, section 5).
/// </summary>
public static class StillPath
{
    public const string Route = "/still";

    /// <summary>More would not fit into an address (8 KiB). What comes first on a page is asked about.</summary>
    private const int Most = 300;

    /// <summary>The path, or null for a page that shows nothing.</summary>
    public static string? Of(Shown shown)
    {
        if (shown.IsNothing)
            return null;
        var left = Most;
        (string Name, IEnumerable<Guid> Ids)[] fields =
        [
            ("records", shown.Records.Select(id => id.Value)),
            ("cases", shown.Cases.Select(id => id.Value)),
            ("parts", shown.Parts.Select(id => id.Value)),
            ("questions", shown.Questions.Select(id => id.Value)),
            ("openings", shown.Openings.Select(id => id.Value)),
            ("notes", shown.Notes.Select(id => id.Value)),
        ];
        return $"{Route}?{string.Join('&', fields.Select(field => (field.Name, Packed: Pack(field.Ids))).Where(field => field.Packed.Length > 0).Select(field => $"{field.Name}={field.Packed}"))}";

        string Pack(IEnumerable<Guid> ids)
        {
            var some = ids.Distinct().Take(left).ToList();
            left -= some.Count;
            return Base64Url.EncodeToString(some.SelectMany(id => id.ToByteArray(bigEndian: true)).ToArray());
        }
    }

    /// <summary>What a query names. What cannot be read names nothing.</summary>
    public static Shown Read(IQueryCollection query) => new()
    {
        Records = [.. Unpack(query["records"]).Select(RecordId.From)],
        Cases = [.. Unpack(query["cases"]).Select(CaseId.From)],
        Parts = [.. Unpack(query["parts"]).Select(GrantId.From)],
        Questions = [.. Unpack(query["questions"]).Select(AdviceId.From)],
        Openings = [.. Unpack(query["openings"]).Select(OpeningId.From)],
        Notes = [.. Unpack(query["notes"]).Select(NoteId.From)],
    };

    private static IEnumerable<Guid> Unpack(string? packed) =>
        packed is not null && Base64Url.IsValid(packed, out var bytes) && bytes % 16 == 0
            ? Base64Url.DecodeFromChars(packed).Chunk(16).Select(id => new Guid(id, bigEndian: true))
            : [];
}
