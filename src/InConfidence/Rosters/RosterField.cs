using System.Globalization;

namespace InConfidence.Rosters;

/// <summary>What a roster may say about a person, beside the id by which they are matched.</summary>
public enum RosterField
{
    Kind,
    GivenName,
    FamilyName,
    PreferredName,
    BirthDate,
    YearGroup,
    House,
    Site,
    Post,
    Mail,
    Phone,
}

/// <summary>One changed field, as a person reads it. Null: nothing was known, or nothing is said any more.</summary>
public sealed record RosterFieldChange(RosterField Field, string? Old, string? New);

/// <summary>Reads and copies the fields of a person, one by one.</summary>
public static class RosterFields
{
    public static IReadOnlyList<RosterField> All { get; } = Enum.GetValues<RosterField>();

    /// <summary>
    /// What the school enters itself for some of its people: a roster that leaves it blank for somebody takes it from
    /// nobody. A lead's telephone is what a page shows after sending.
    /// </summary>
    public static IReadOnlyList<RosterField> KeptWhenBlank { get; } = [RosterField.Post, RosterField.Mail, RosterField.Phone];

    public static string? Text(RosterPerson person, RosterField field) => field switch
    {
        RosterField.Kind => person.Kind.ToString(),
        RosterField.GivenName => person.Profile.GivenName,
        RosterField.FamilyName => person.Profile.FamilyName,
        RosterField.PreferredName => person.Profile.PreferredName,
        RosterField.BirthDate => person.Profile.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        RosterField.YearGroup => person.Profile.YearGroup,
        RosterField.House => person.Profile.House,
        RosterField.Site => person.Profile.Site,
        RosterField.Post => person.Profile.Post,
        RosterField.Mail => person.Profile.Mail,
        RosterField.Phone => person.Profile.Phone,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };

    /// <summary><paramref name="person"/>, with one field taken from somebody else.</summary>
    public static RosterPerson Copy(RosterPerson person, RosterField field, RosterPerson from) => field switch
    {
        RosterField.Kind => person with { Kind = from.Kind },
        RosterField.GivenName => person with { Profile = person.Profile with { GivenName = from.Profile.GivenName } },
        RosterField.FamilyName => person with { Profile = person.Profile with { FamilyName = from.Profile.FamilyName } },
        RosterField.PreferredName => person with { Profile = person.Profile with { PreferredName = from.Profile.PreferredName } },
        RosterField.BirthDate => person with { Profile = person.Profile with { BirthDate = from.Profile.BirthDate } },
        RosterField.YearGroup => person with { Profile = person.Profile with { YearGroup = from.Profile.YearGroup } },
        RosterField.House => person with { Profile = person.Profile with { House = from.Profile.House } },
        RosterField.Site => person with { Profile = person.Profile with { Site = from.Profile.Site } },
        RosterField.Post => person with { Profile = person.Profile with { Post = from.Profile.Post } },
        RosterField.Mail => person with { Profile = person.Profile with { Mail = from.Profile.Mail } },
        RosterField.Phone => person with { Profile = person.Profile with { Phone = from.Profile.Phone } },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };
}
