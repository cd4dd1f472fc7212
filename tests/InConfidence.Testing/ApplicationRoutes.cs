using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InConfidence.Testing;

/// <summary>
/// An endpoint of the running application. <paramref name="Entry"/> is what the gate reads; <paramref name="Page"/> is
/// the model of a page, or null for an endpoint without one; <paramref name="Path"/> is where the page's file lies.
/// </summary>
public sealed record ApplicationRoute(string Pattern, IReadOnlyList<string> Methods, Entry? Entry, Type? Page, string? Path)
{
    /// <summary>The names of what can be posted to a page; the empty name for the post that needs none.</summary>
    public IReadOnlyList<string> Posts { get; init; } = [];

    public override string ToString() => $"{string.Join(',', Methods)} {Pattern}";
}

/// <summary>The endpoint table of a running application, as the gate sees it.</summary>
public static class ApplicationRoutes
{
    public static async Task<IReadOnlyList<ApplicationRoute>> OfAsync(TestApplication application)
    {
        var loader = application.Services.GetRequiredService<PageLoader>();
        var routes = new List<ApplicationRoute>();
        foreach (var endpoint in application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            routes.Add(await ReadAsync(loader, endpoint));
        return [.. routes.DistinctBy(route => route.ToString()).OrderBy(route => route.Pattern, StringComparer.Ordinal)];
    }

    private static async Task<ApplicationRoute> ReadAsync(PageLoader loader, RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
            return new ApplicationRoute(pattern, methods, endpoint.Metadata.GetMetadata<WhoMayEnterAttribute>()?.Entry, null, null);
        }
        // What a page says of itself is known only once it is loaded, as it is when a request first reaches it.
        var loaded = await loader.LoadAsync(page, endpoint.Metadata);
        var entry = loaded.EndpointMetadata?.OfType<WhoMayEnterAttribute>().LastOrDefault()?.Entry;
        return new ApplicationRoute(pattern, Handlers(loaded), entry, loaded.ModelTypeInfo, page.RelativePath)
        {
            Posts = [.. loaded.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => handler.Name ?? "")],
        };
    }

    private static List<string> Handlers(CompiledPageActionDescriptor page)
    {
        var methods = page.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct().ToList();
        // A page answers GET though its model has no handler for it.
        return methods.Contains("GET") ? methods : ["GET", .. methods];
    }
}
