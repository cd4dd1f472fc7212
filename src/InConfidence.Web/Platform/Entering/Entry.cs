using InConfidence.Data.Records;
using InConfidence.People;

namespace InConfidence.Web.Platform.Entering;

/// <summary>Who may enter a page. Every page names one; a page that names none admits nobody.</summary>
public enum Entry
{
    /// <summary>Everybody, signed in or not.</summary>
    Anybody,

    /// <summary>Whoever is signed in, with one factor.</summary>
    SignedIn,

    /// <summary>Whoever is employed here and signed in with one factor: writing needs no more.</summary>
    Writing,

    /// <summary>Whoever is signed in with both factors: reading anything back needs both.</summary>
    Reading,

    /// <summary>The safeguarding lead, deputies, the head and the chair.</summary>
    Desk,

    /// <summary>Whoever runs the place. It opens no confidential text.</summary>
    Administration,

    /// <summary>The safeguarding lead, deputies, the head and administrators: who answers when.</summary>
    Duty,

    /// <summary>The safeguarding lead, deputies, the head, the chair and the data protection officer: which policy decides, and what it did.</summary>
    Policy,
}

/// <summary>The rule behind each <see cref="Entry"/>.</summary>
public static class EntryRules
{
    /// <summary>Needs both factors in this session.</summary>
    public static bool NeedsSecondFactor(Entry entry) => entry is not (Entry.Anybody or Entry.SignedIn or Entry.Writing);

    /// <summary>Whether the person may enter, factors apart.</summary>
    public static bool Admits(Entry entry, Reader? reader) => entry switch
    {
        Entry.Anybody => true,
        Entry.SignedIn or Entry.Reading => reader is not null,
        Entry.Writing => reader is { IsEmployed: true },
        Entry.Desk => reader is not null && reader.HoldsOffice,
        Entry.Administration => reader is not null && reader.Holds(Role.Administrator),
        Entry.Duty => reader is not null && (reader.Holds(Role.Administrator) || reader.Holds(Role.SafeguardingLead) || reader.Holds(Role.DeputyLead) || reader.Holds(Role.Head)),
        Entry.Policy => reader is not null && (reader.HoldsOffice || reader.Holds(Role.DataProtectionOfficer)),
        _ => false,
    };
}

/// <summary>Says on a page, or an endpoint, who may enter it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WhoMayEnterAttribute(Entry entry) : Attribute
{
    public Entry Entry => entry;
}
