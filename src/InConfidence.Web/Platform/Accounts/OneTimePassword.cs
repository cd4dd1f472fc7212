using InConfidence.Sources;

namespace InConfidence.Web.Platform.Accounts;

/// <summary>A password that is shown once and is good for choosing another.</summary>
public static class OneTimePassword
{
    /// <summary>80 random bits in four groups of four, which can be read out and typed on a phone: "k7qf-m3xp-a5dt-2wje".</summary>
    public static string Create(RandomSource random) => string.Join('-', Base32.Random(random, 16).ToLowerInvariant().Chunk(4).Select(group => new string(group)));
}
