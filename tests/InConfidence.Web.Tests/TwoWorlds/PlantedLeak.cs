using System.Buffers.Binary;
using System.Globalization;
using System.Text;
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

    /// <summary>What is put at the end of every page.</summary>
    public Func<HttpContext, OpenSchool, Task<string>>? Body { get; init; }

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
                if (context.Response.StatusCode == StatusCodes.Status404NotFound && await IsThereAsync(path, school))
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
        new("more work for what is there and not the viewer's", "Ada", "Statements =")
        {
            Answer = async (_, path, school) =>
            {
                if (await IsThereAsync(path, school))
                    await StoreCounts.RecordsAsync(school);
            },
        },
        new("more rows for a school with more in it", "Dana", "Rows =") { Answer = (_, _, school) => StoreCounts.ReadRecordsAsync(school) },
        new("a cookie that counts", "nobody", "seen=") { Answer = async (context, _, school) => context.Response.Headers.Append("Set-Cookie", $"seen={Text(await StoreCounts.RecordsAsync(school))}") },
        new("when anything was last written", "Alex", "Last-Modified: ")
        {
            Answer = async (context, _, school) => context.Response.Headers.LastModified = Text(await StoreCounts.EntriesAsync(school)),
        },
        new("how long to wait, by how much there is", "Sam", "Retry-After: ") { Answer = async (context, _, school) => context.Response.Headers.RetryAfter = Text(await StoreCounts.RecordsAsync(school)) },
        new("another way on from what is there and not the viewer's", "Ada", "302")
        {
            Answer = async (context, path, school) =>
            {
                if (!await IsThereAsync(path, school) || context.Response.StatusCode != StatusCodes.Status404NotFound)
                    return;
                context.Response.StatusCode = StatusCodes.Status302Found;
                context.Response.Headers.Location = "/sign-in/code";
            },
        },
        new("one header less for what is there and not the viewer's", "Pat", "X-")
        {
            Answer = async (context, path, school) =>
            {
                if (await IsThereAsync(path, school))
                    context.Response.Headers.Remove("X-Content-Type-Options");
            },
        },
        new("a number beside the menu", "Ada", "waiting") { Body = async (_, school) => $"<b>{Text(await StoreCounts.RecordsAsync(school))} waiting</b>" },
        new("how many results are hidden", "Alex", "hidden") { Body = async (_, school) => $"<p>{Text(await StoreCounts.RecordsAsync(school))} results are hidden from you.</p>" },
        new("a blank more", "Dana", "") { Body = async (_, school) => new string(' ', await StoreCounts.RecordsAsync(school)) },
        new("a cursor that counts what is hidden", "Ada", "after=") { Body = async (_, school) => $"<a href='/mine?after={Text(await StoreCounts.RecordsAsync(school))}'>More</a>" },
        new("a number of the page, from the log", "Sam", "page ") { Body = async (_, school) => $"<!-- page {Text(await StoreCounts.EntriesAsync(school))} -->" },
        new("who is spoken of", "Pat", "Sam is in ") { Body = async (_, school) => $"<p>Sam is in {Text(await StoreCounts.RecordsAsync(school))} records.</p>" },
        new("a mail to the student whenever something is written about anybody", "Sam", "mails to Sam")
        {
            Follows = async world =>
            {
                for (var mail = await StoreCounts.RecordsAsync(world.Test.School); mail > 0; mail--)
                    await StoreCounts.QueueMailAsync(world.Test.School, world.People["Sam"]);
            },
        },
    ];

    private static async Task<bool> IsThereAsync(string path, OpenSchool school) =>
        path.Split('/') is [_, "records", var id, ..] && RecordId.TryParse(id, null, out var record) && await StoreCounts.HasRecordAsync(school, record);

    public ApplicationSettings Settings => new() { Replace = services => services.AddSingleton<IStartupFilter>(new Before(Answer, Body)) };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Stands before the whole application.</summary>
    private sealed class Before(Func<HttpContext, string, OpenSchool, Task>? answer, Func<HttpContext, OpenSchool, Task<string>>? body) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
        {
            application.Use(async (context, inner) =>
            {
                var (path, school) = (context.Request.Path.Value!, context.RequestServices.GetRequiredService<OpenSchool>());
                if (answer is not null)
                    context.Response.OnStarting(() => answer(context, path, school));
                if (body is null)
                {
                    await inner(context);
                    return;
                }
                var (wire, held) = (context.Response.Body, new MemoryStream());
                context.Response.Body = held;
                await inner(context);
                context.Response.Body = wire;
                if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                    await held.WriteAsync(Encoding.UTF8.GetBytes(await body(context, school)));
                if (context.Response.ContentLength is not null)
                    context.Response.ContentLength = held.Length;
                await wire.WriteAsync(held.ToArray());
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
