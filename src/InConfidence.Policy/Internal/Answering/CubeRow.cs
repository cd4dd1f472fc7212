namespace InConfidence.Policy.Internal.Answering;

/// <summary>Where a table reads what is known of one question: a fact alone, or a variable with all its members.</summary>
/// <param name="Place">Where a situation says in one byte what is known of it.</param>
/// <param name="Start">Where its entries begin in the table, one for each thing that may be known.</param>
/// <param name="First">Of a variable, the place of its first member in the vocabulary.</param>
/// <param name="Members">Of a variable, how many members there are; 0 for a fact alone.</param>
internal readonly record struct CubeRow(ushort Place, int Start, int First, int Members);
