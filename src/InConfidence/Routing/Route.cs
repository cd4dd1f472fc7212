using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Routing;

/// <summary>
/// Who is told of a record, who is phoned, and who is told next while nobody answers. Nobody conflicted is ever in it.
/// </summary>
public sealed record Route
{
    /// <summary>Who is involved, by the ticked answer and the people alleged: the value to store.</summary>
    public required AdultInvolved AdultInvolved { get; init; }

    /// <summary>Told at once. Empty only where <see cref="OutsideOnly"/>.</summary>
    public required IReadOnlyList<RoleHolder> Recipients { get; init; }

    /// <summary>Whom the page says to phone now; never the writer. Null only where <see cref="OutsideOnly"/>.</summary>
    public required RoleHolder? PhoneFirst { get; init; }

    /// <summary>Told step by step while nobody answers. No step is empty; after the last the numbers outside remain.</summary>
    public required IReadOnlyList<IReadOnlyList<RoleHolder>> Climb { get; init; }

    /// <summary>
    /// Nobody here may be told, or nobody but the writer: the page shows the numbers of the designated officer, social
    /// care and the police.
    /// </summary>
    public bool OutsideOnly => Recipients.Count == 0;

    /// <summary>Whether somebody is told at once or would be while nobody answers.</summary>
    public bool Reaches(PersonId person) => Recipients.Concat(Climb.SelectMany(step => step)).Any(holder => holder.Person == person);

    /// <summary>Why it goes this way, each choice with its clause; stored with the alert.</summary>
    public required IReadOnlyList<RouteReason> Reasons { get; init; }

    /// <summary>The route of a matter in a school at a moment.</summary>
    public static Route Of(Matter matter, SchoolNow school) => new RouteFinding(matter, school).Find();
}

/// <summary>One reason why a route goes as it does.</summary>
/// <param name="Clause">The clause of the policy, such as R33.</param>
/// <param name="Sentence">The reason, for people; it names nobody.</param>
public sealed record RouteReason(string Clause, string Sentence);
