namespace InConfidence.Sealing;

/// <summary>
/// A source of random bytes. Everything that takes one uses the operating system's source when none is given;
/// the only reason to give another is a test that replays a world.
/// </summary>
/// <param name="destination">Is filled completely; its length is chosen by the caller.</param>
public delegate void FillRandom(Span<byte> destination);
