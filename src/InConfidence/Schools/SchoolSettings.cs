namespace InConfidence.Schools;

/// <summary>What an administrator sets for a school. Nothing in it is confidential, yet it is stored sealed like all text.</summary>
public sealed record SchoolSettings
{
    public required string Name { get; init; }

    /// <summary>The school's time zone, by its IANA name.</summary>
    public string Zone { get; init; } = "Europe/London";

    public IReadOnlyList<DayOfWeek> SchoolDays { get; init; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public TimeOnly Opening { get; init; } = new(8, 0);

    /// <summary>The end of the school day, before which a promised meeting must take place (D2).</summary>
    public TimeOnly Closing { get; init; } = new(17, 0);

    /// <summary>Days on which the school is closed: holidays and half terms, first and last day included.</summary>
    public IReadOnlyList<ClosedDays> Closed { get; init; } = [];

    /// <summary>How long after the first words the unsigned text reaches the lead anyway.</summary>
    public TimeSpan ReleaseAfter { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan DangerClimbsAfter { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan OrdinaryClimbsAfter { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>What a case may be about: few, and the school's own. A case keeps the words of its day.</summary>
    public IReadOnlyList<string> CaseCategories { get; init; } =
        ["Harm at home", "Harm between students", "Harm by an adult outside", "Online", "Mental health and self-harm", "Drugs and alcohol", "Something else"];

    public OutsideNumbers OutsideNumbers { get; init; } = new();

    /// <summary>What the local safeguarding partners say is done when somebody does not answer a referral; empty where nobody has entered it.</summary>
    public string EscalationProcedure { get; init; } = "";

    /// <summary>Endings of the school's own mail addresses: only those receive alerts (D3).</summary>
    public IReadOnlyList<string> WorkMailDomains { get; init; } = [];

    /// <summary>Mail addresses, inside the school or outside, of people who keep a checkpoint of the ledger for every day.</summary>
    public IReadOnlyList<string> CheckpointKeepers { get; init; } = [];
}

/// <summary>A stretch of closed days.</summary>
public sealed record ClosedDays(DateOnly First, DateOnly Last, string Why);

/// <summary>Numbers outside the school: anyone may refer.</summary>
public sealed record OutsideNumbers
{
    public string? SocialCare { get; init; }

    public string? SocialCareOutOfHours { get; init; }

    /// <summary>The local authority's designated officer, to whom allegations about adults go.</summary>
    public string? Lado { get; init; }

    public string? Police { get; init; } = "101";
}
