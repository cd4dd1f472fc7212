using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Components;

/// <summary>Reads what is wrong with a form, in sentences.</summary>
internal static class FieldErrors
{
    public static string? First(ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? Sentence(entry.Errors[0]) : null;

    /// <summary>Each error once, in the order in which the model declares its properties.</summary>
    public static IReadOnlyList<FieldError> All(ModelStateDictionary state, ModelMetadata model) =>
        [.. state
            .Where(field => field.Value is { Errors.Count: > 0 })
            .OrderBy(field => PropertyOrder.Of(field.Key, model), PropertyOrder.Comparer)
            .SelectMany(field => field.Value!.Errors.Select(error => new FieldError(field.Key, Sentence(error))))
            .Distinct()];

    // An exception's own text is for programmers and may hold what was typed.
    private static string Sentence(ModelError error) =>
        string.IsNullOrWhiteSpace(error.ErrorMessage) ? FrameWords.Current.CheckThisAnswer : error.ErrorMessage;
}
