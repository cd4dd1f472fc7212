using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Components;

/// <summary>
/// Where a field stands in its model. Model state keeps its keys by the alphabet; a person reads a page from
/// the top, and page models declare their properties in that order.
/// </summary>
internal static class PropertyOrder
{
    public static Comparer<int[]> Comparer { get; } = Comparer<int[]>.Create(Compare);

    public static int[] Of(string name, ModelMetadata model)
    {
        var positions = new List<int>();
        var metadata = model;
        foreach (var segment in name.Split('.'))
        {
            var property = segment.Split('[')[0];
            var position = PositionOf(property, metadata);
            positions.Add(position);
            if (position == int.MaxValue)
                break;
            metadata = metadata.Properties[property]!;
            metadata = metadata.ElementMetadata ?? metadata;
        }

        return [.. positions];
    }

    private static int PositionOf(string property, ModelMetadata model)
    {
        for (var position = 0; position < model.Properties.Count; position++)
        {
            if (string.Equals(model.Properties[position].PropertyName, property, StringComparison.OrdinalIgnoreCase))
                return position;
        }

        return int.MaxValue;
    }

    private static int Compare(int[]? left, int[]? right) => left.AsSpan().SequenceCompareTo(right.AsSpan());
}
