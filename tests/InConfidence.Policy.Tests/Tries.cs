using System.Globalization;

namespace InConfidence.Policy.Tests;

/// <summary>
/// How often a law is tried on random cases: as often as the test says, or so many in a hundred of that as INCONFIDENCE_TRIES says. Testing
/// with mutants runs the same tests thousands of times, and asks for few.
/// </summary>
internal static class Tries
{
    private static readonly long Hundredths = long.TryParse(Environment.GetEnvironmentVariable("INCONFIDENCE_TRIES"), CultureInfo.InvariantCulture, out var asked) ? asked : 100;

    public static int Of(int many) => (int)Math.Max(1, many * Hundredths / 100);
}
