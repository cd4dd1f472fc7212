namespace InConfidence.Policy.Internal;

/// <summary>Whom a telling would reach, as a set: a bit for each recipient who is not known not to be meant.</summary>
internal static class WhomTold
{
    public static readonly int Count = Enum.GetValues<Recipient>().Length;

    /// <summary>Where a situation says which recipient is left.</summary>
    private static readonly int Place = Situation.PlaceOf(Vocabulary.Of(Recipient.Police));

    private static readonly int First = Enum.GetValues<Recipient>().Min(recipient => Vocabulary.Of(recipient).Index);

    public static int PlaceOf(Recipient recipient) => Vocabulary.Of(recipient).Index - First;

    public static ulong Open(Situation situation) => situation.Open(First, Count);

    /// <summary>The place of the only recipient who can be meant, or <see cref="Count"/> where several can.</summary>
    public static int OnlyPlaceIn(Situation situation) => situation.Bytes[Place] is > 0 and var left && left <= Count ? left - 1 : Count;

    /// <summary>The situation in which the recipient of this place is told, and nothing else is known.</summary>
    public static Situation Only(int place) => Situation.Empty.With(Vocabulary.All[First + place], true);
}
