using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Policy;

namespace InConfidence.Data.Pictures;

/// <summary>What the sender says that a picture shows, beside what may be kept.</summary>
public enum PictureShows
{
    /// <summary>Neither an injury nor anybody undressed.</summary>
    Neither = 1,

    Injury = 2,

    /// <summary>Somebody undressed, or something sexual; or the sender is not sure.</summary>
    Indecent = 3,
}

/// <summary>The policy's rules for keeping an image (R14, R15).</summary>
public static class PictureRule
{
    /// <summary>
    /// What the policy says of keeping such a picture. Where it says "ask", the lead is the one to be asked, and the picture
    /// reaches the lead with the record: it is taken, and the decision stands in its entry.
    /// </summary>
    public static DecisionDetails Keep(Reader reader, PictureShows shows)
    {
        var situation = Situation.Of(
            (Fact("image"), true), (Fact("image.indecent"), shows == PictureShows.Indecent), (Fact("image.injury"), shows == PictureShows.Injury));
        return DecisionDetails.Of("keep image", situation, reader.Policy.Decide(Act.KeepImage, situation));
    }

    public static bool Refuses(DecisionDetails decision) => decision.Outcome == nameof(Outcome.Refuse);

    private static Fact Fact(string name) => Vocabulary.Find(name) ?? throw new ArgumentException($"There is no fact {name}.", nameof(name));
}
