using System.Text.Encodings.Web;
using InConfidence.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace InConfidence.Web.Tests.Components;

/// <summary>Runs one tag helper as a page would, and gives back its markup.</summary>
internal sealed class Rendering
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    public ViewContext View { get; } = NewView<object?>(null);

    public ModelStateDictionary State => View.ModelState;

    public static ViewContext NewView<T>(T model) => new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary<T>(Metadata, new ModelStateDictionary()) { Model = model },
    };

    public static ModelExpression For<T>(string name, T? value = default) =>
        new(name, Metadata.GetModelExplorerForType(typeof(T), value));

    public static async Task<string> OfAsync(TagHelper helper, string content = "", params (string Name, string Value)[] attributes)
    {
        var context = Context();
        helper.Init(context);
        return await RunAsync(helper, context, _ => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().AppendHtml(content)), attributes);
    }

    public static async Task<string> OfChoicesAsync(ChoicesTagHelper helper, params (TagHelper Child, string Content)[] children)
    {
        var context = Context();
        helper.Init(context);
        return await RunAsync(helper, context, async _ =>
        {
            foreach (var (child, content) in children)
                await RunAsync(child, context, _ => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().AppendHtml(content)), []);
            return new DefaultTagHelperContent();
        }, []);
    }

    private static TagHelperContext Context() => new([], new Dictionary<object, object>(), "test");

    private static async Task<string> RunAsync(
        TagHelper helper,
        TagHelperContext context,
        Func<bool, Task<TagHelperContent>> content,
        (string Name, string Value)[] attributes)
    {
        var given = new TagHelperAttributeList(attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value)));
        var output = new TagHelperOutput("ic-test", given, (useCached, _) => content(useCached));
        await helper.ProcessAsync(context, output);
        if (!output.IsContentModified && output.TagName is not null)
            output.Content.SetHtmlContent(await output.GetChildContentAsync());
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
