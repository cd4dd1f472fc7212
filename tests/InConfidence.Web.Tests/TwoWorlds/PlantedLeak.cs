using System.Buffers.Binary;
using System.Globalization;
using InConfidence.Data;
using InConfidence.Records;
using InConfidence.Sources;
using InConfidence.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace InConfidence.Web.Tests.TwoWorlds;

/// <summary>A mistake that somebody might make one day, planted in both worlds to see that the comparison finds it.</summary>
/// <param name="Name">What the mistake is.</param>
/// <param name="Viewer">Somebody who may not know the secret and would learn of it.</param>
/// <param name="Sign">What the difference must hold, so that it is this mistake that was found.</param>
internal sealed record PlantedLeak(string Name, string Viewer, string Sign)
{
    /// <summary>Changes an answer before its first byte leaves; the path is the one that was asked for.</summary>
    public Func<HttpContext, string, OpenSchool, Task>? Answer { get; init; }

    public Func<RandomSource>? Source { get; init; }

    /// <summary>What happens in both worlds because of whatever is there.</summary>
    public Func<World, Task>? Follows { get; init; }

    public static IReadOnlyList<PlantedLeak> All { get; } =
    [
        new("a total of all records", "Dana", "X-Total: ")
        {
            Answer = async (context, _, school) => context.Response.Headers["X-Total"] = Text(await StoreCounts.RecordsAsync(school)),
        },
        new("another answer for what is there and not the viewer's", "Alex", "403")
        {
            Answer = async (context, path, school) =>
            {
                if (path.Split('/') is [_, "records", var id, ..] && RecordId.TryParse(id, null, out var record)
                    && context.Response.StatusCode == StatusCodes.Status404NotFound && await StoreCounts.HasRecordAsync(school, record))
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
            },
        },
        new("a validator that changes whenever anything does", "nobody", "ETag: ")
        {
            Answer = async (context, _, school) => context.Response.Headers.ETag = $"\"{Text(await StoreCounts.EntriesAsync(school))}\"",
        },
        new("identifiers in the order in which they were made", "Ada", "value=\"0000") { Source = () => new CountingRandom() },
        new("a mail to everybody about everything", "Pat", "mails to Pat")
        {
            Follows = async world =>
            {
                for (var mail = await StoreCounts.RecordsAsync(world.Test.School); mail > 0; mail--)
                    await StoreCounts.QueueMailAsync(world.Test.School, world.People["Pat"]);
            },
        },
        new("a limit that everybody shares", "Sam", "429")
        {
            Answer = async (context, path, school) =>
            {
                if (path == "/tell-now" && await StoreCounts.RecordsAsync(school) >= 7)
                    context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            },
        },
    ];

    public ApplicationSettings Settings => new() { Replace = services => services.AddSingleton<IStartupFilter>(new Before(Answer)) };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Stands before the whole application.</summary>
    private sealed class Before(Func<HttpContext, string, OpenSchool, Task>? answer) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
        {
            application.Use((context, inner) =>
            {
                var path = context.Request.Path.Value!;
                if (answer is not null)
                    context.Response.OnStarting(() => answer(context, path, context.RequestServices.GetRequiredService<OpenSchool>()));
                return inner(context);
            });
            next(application);
        };
    }

    private sealed class CountingRandom : RandomSource
    {
        private long count;

        public override void Fill(Span<byte> destination)
        {
            Span<byte> number = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(number, Interlocked.Increment(ref count));
            destination.Clear();
            number[^Math.Min(8, destination.Length)..].CopyTo(destination[^Math.Min(8, destination.Length)..]);
        }
    }
}
