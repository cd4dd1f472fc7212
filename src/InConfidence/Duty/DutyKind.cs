namespace InConfidence.Duty;

/// <summary>The kinds of hours for which somebody answers.</summary>
public enum DutyKind
{
    SchoolDay = 1,
    Night = 2,
    Weekend = 3,
    Holiday = 4,
    Residential = 5,
    Cover = 6,

    /// <summary>In a boarding house. Whoever is on duty there answers no alerts.</summary>
    House = 7,
}

/// <summary>
/// One line of the rota: a person answers from one instant until another. Later lines of the kind
/// <see cref="DutyKind.Cover"/> stand before others.
/// </summary>
public sealed record DutyLine(DutyId Id, DutyKind Kind, People.PersonId Person, DateTimeOffset From, DateTimeOffset Until)
{
    public bool Covers(DateTimeOffset moment) => From <= moment && moment < Until;
}
