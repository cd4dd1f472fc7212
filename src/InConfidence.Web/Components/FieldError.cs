namespace InConfidence.Web.Components;

/// <summary>One sentence about one field. An empty name speaks of the whole form.</summary>
/// <param name="Name">The name the form posts.</param>
/// <param name="Message">The sentence a person reads.</param>
internal sealed record FieldError(string Name, string Message);
