namespace InConfidence.Policy.Internal.Language;

/// <summary>A document cannot be read on from here. Caught where documents are read; never leaves the room.</summary>
internal sealed class MisreadException(int line, int column, string message) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
