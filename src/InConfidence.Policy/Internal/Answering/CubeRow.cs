namespace InConfidence.Policy.Internal.Answering;

/// <summary>Where a table reads what is known of one question: a fact alone, or a variable with all its members.</summary>
/// <param name="First">The place in the vocabulary of the fact, or of the first member.</param>
/// <param name="Members">How many members there are; 0 for a fact alone.</param>
/// <param name="Start">Where its entries begin in the table.</param>
internal readonly record struct CubeRow(int First, int Members, int Start);
