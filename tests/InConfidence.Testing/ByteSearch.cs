using System.Text;

namespace InConfidence.Testing;

/// <summary>Searches raw bytes for phrases, in the forms in which a careless program leaves them.</summary>
public static class ByteSearch
{
    /// <summary>The phrase in UTF-8, UTF-16 and, at every offset, base64.</summary>
    public static IEnumerable<byte[]> Forms(string phrase)
    {
        var utf8 = Encoding.UTF8.GetBytes(phrase);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(phrase);
        for (var offset = 0; offset < 3; offset++)
        {
            var text = Convert.ToBase64String([.. new byte[offset], .. utf8]);
            // The first and last groups depend on what stands beside the phrase.
            yield return Encoding.ASCII.GetBytes(text[(offset == 0 ? 0 : 4)..^4]);
        }
    }

    /// <summary>The phrases of which any form stands in any of the files.</summary>
    public static IReadOnlyList<string> Found(IEnumerable<string> files, IReadOnlyCollection<string> phrases)
    {
        var forms = phrases.SelectMany(phrase => Forms(phrase).Select(form => (phrase, form))).ToList();
        var found = new HashSet<string>();
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            foreach (var (phrase, form) in forms)
                if (!found.Contains(phrase) && bytes.AsSpan(0, read).IndexOf(form) >= 0)
                    found.Add($"{phrase} in {Path.GetFileName(file)}");
        }
        return [.. found];
    }
}
