using InConfidence.Data;
using InConfidence.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InConfidence.Testing;

/// <summary>
/// Pages are made ready once a process, not once a school: ASP.NET compiles some code for each page of each application, which
/// takes longer than most tests. What belongs to a school stays its own; form tokens are those of the school that is asked.
/// </summary>
internal static class SharedPages
{
    private const string Own = "own";

    private static readonly Lock Making = new();
    private static IServiceProvider? first;

    /// <summary>Replaces what makes pages ready by what is ready already.</summary>
    public static void Share(IServiceCollection services, OpenSchool school, ApplicationSettings settings)
    {
        AskTheSchoolForFormTokens(services);
        lock (Making)
            first ??= InConfidenceApplication.Build(school, settings with { Replace = AskTheSchoolForFormTokens }).Services;
        foreach (var descriptor in services.GroupBy(descriptor => descriptor.ServiceType).Where(group => group.Count() == 1).Select(group => group.Single()).Where(MakesPages).ToList())
            services.Replace(ServiceDescriptor.Singleton(descriptor.ServiceType, first.GetRequiredService(descriptor.ServiceType)));
        // What announces changes would hold every application that listens, long after it has ended.
        var pages = first.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors;
        services.Replace(ServiceDescriptor.Singleton<IActionDescriptorCollectionProvider>(new PagesThatStay(pages)));
    }

    private static bool MakesPages(ServiceDescriptor descriptor) =>
        descriptor is { IsKeyedService: false, Lifetime: ServiceLifetime.Singleton, ServiceType: { ContainsGenericParameters: false, Namespace: { } name } }
        && name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal);

    private static void AskTheSchoolForFormTokens(IServiceCollection services)
    {
        var own = services.Single(descriptor => descriptor.ServiceType == typeof(IAntiforgery));
        services.Remove(own);
        services.AddKeyedSingleton(typeof(IAntiforgery), Own, own.ImplementationType!);
        services.AddSingleton<IAntiforgery, FormTokensOfTheSchool>();
    }

    private sealed record PagesThatStay(ActionDescriptorCollection ActionDescriptors) : IActionDescriptorCollectionProvider;

    private sealed class FormTokensOfTheSchool : IAntiforgery
    {
        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Of(httpContext).GetAndStoreTokens(httpContext);

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Of(httpContext).GetTokens(httpContext);

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Of(httpContext).IsRequestValidAsync(httpContext);

        public void SetCookieTokenAndHeader(HttpContext httpContext) => Of(httpContext).SetCookieTokenAndHeader(httpContext);

        public Task ValidateRequestAsync(HttpContext httpContext) => Of(httpContext).ValidateRequestAsync(httpContext);

        private static IAntiforgery Of(HttpContext context) => context.RequestServices.GetRequiredKeyedService<IAntiforgery>(Own);
    }
}
