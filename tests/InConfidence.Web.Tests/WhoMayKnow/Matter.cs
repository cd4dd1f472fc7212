using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;

namespace InConfidence.Web.Tests.WhoMayKnow;

/// <summary>Somebody with an office and a standing, and one matter made for them: the pages under it are asked for.</summary>
internal sealed record Matter(Office Office, Standing Standing, RecordKind Kind, AdultInvolved Adult, PersonId Person)
{
    /// <summary>What stands in the holes of the routes, by the first part of the route and the name of the hole.</summary>
    public Dictionary<string, string> Holes { get; } = new() { ["cases/kind"] = "action", ["which"] = "who" };

    /// <summary>Whether the person may open a page, by the first part of its route; null where the matter has nothing of the kind.</summary>
    public bool? May(string route, bool isOfTheDesk) => route.Split('/')[1] switch
    {
        _ when route.Contains("{step}", StringComparison.Ordinal) && !Holes.ContainsKey("records/step") => null,
        // None of the steps here is required of the writer in person: OwnStepTests asks about those.
        _ when route.Contains("{step}", StringComparison.Ordinal) => Yardstick.MayAnswerFor(Office, Standing, Kind, Adult),
        // A letter is of a decision, and nothing is decided here yet: its own test asks who may open it.
        _ when route is "/records/{id}/letter/{sharing}" => null,
        _ when route is "/record/{id}/not-now" or "/record/{id}/question/{name}" && Kind != RecordKind.Disclosure => null,
        _ when route is "/cases/{id}/join/{record}" => Yardstick.MayAnswerFor(Office, Standing, Kind, Adult),
        "records" => isOfTheDesk ? Yardstick.MayAnswerFor(Office, Standing, Kind, Adult) : Yardstick.MayRead(Office, Standing, Kind, Adult),
        "cases" => Yardstick.MayReadCase(Office, Standing, Kind, Adult),
        "told" => Yardstick.MayReadPart(Office, Standing, Adult),
        "record" => Yardstick.MayReadDraft(Office, Standing),
        _ => null,
    };

    /// <summary>The page of this matter; whether a case file may still be shown is asked with what it shows.</summary>
    public string PathOf(string route) => RoutePaths.Fill(route, Holes, otherwise: "none") + (route == "/cases/{id}/still" ? $"?strand={Holes["cases/strand"]}" : "");

    public override string ToString() => $"{Office} who {Standing}, {Kind}, {Adult}";
}
