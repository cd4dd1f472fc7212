namespace InConfidence.Policy.Internal.Answering;

/// <summary>Where a table reads what is known of a variable.</summary>
/// <param name="Place">Where a situation says in one byte what is known of it.</param>
/// <param name="Start">Where its entries begin in the table, one for each thing that may be known.</param>
/// <param name="First">The place of its first member in the vocabulary.</param>
/// <param name="Members">How many members there are.</param>
internal readonly record struct CubeRow(ushort Place, int Start, int First, int Members);
