using InConfidence.Data;
using InConfidence.Data.Advising;
using InConfidence.People;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Advice;

/// <summary>What somebody asked and what became of it, and what they were asked (D13). A line never says what was asked.</summary>
[WhoMayEnter(Entry.Reading)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    public IReadOnlyList<AdviceLine> Mine { get; private set; } = [];

    /// <summary>What has gone to the reader.</summary>
    public IReadOnlyList<AdviceLine> Received { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var lines = await School.AdviceOfAsync(Reader, Cancellation);
        Mine = [.. lines.Where(line => line.AskedBy == Reader.Id)];
        Received = [.. lines.Where(line => line.AskedBy != Reader.Id)];
    }

    public string WhoAsked(PersonId person) => $"Asked by {Directory.NameOf(person)}";

    public static string StatusOf(AdviceLine line) =>
        line.FollowedAt is not null ? "Closed" : line.AnsweredAt is not null ? "Answered" : line.NobodyLeftAt is not null ? "Nobody has answered" : "Not answered yet";

    public static TagKind KindOf(AdviceLine line) =>
        line.FollowedAt is not null ? TagKind.Plain : line.AnsweredAt is not null ? TagKind.Normal : line.NobodyLeftAt is not null ? TagKind.Danger : TagKind.Quiet;
}
