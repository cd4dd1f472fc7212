using Microsoft.AspNetCore.Mvc.Rendering;

namespace InConfidence.Web.Components;

/// <summary>The id of a field, made from the name it posts: "Input.Name" becomes "Input_Name".</summary>
public static class FieldId
{
    /// <summary>The id for a posted name.</summary>
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
