namespace InConfidence.Web.Components;

/// <summary>
/// Telephone numbers outside the school, shown at the foot of every page. National ones are the same for every
/// school in the United Kingdom; local ones are null until the school has entered them.
/// </summary>
/// <param name="SocialCare">Children's social care, working hours.</param>
/// <param name="SocialCareOutOfHours">Children's social care, nights and weekends.</param>
/// <param name="LocalAuthorityOfficer">The local authority's designated officer, for allegations about adults.</param>
public sealed record OutsideNumbers(
    string? SocialCare = null,
    string? SocialCareOutOfHours = null,
    string? LocalAuthorityOfficer = null)
{
    /// <summary>Police, ambulance and fire.</summary>
    public const string Emergency = "999";

    /// <summary>Childline: free, day and night.</summary>
    public const string Childline = "0800 1111";

    /// <summary>The NSPCC's helpline for adults.</summary>
    public const string NspccHelpline = "0808 800 5000";

    /// <summary>Police, where nobody is in danger now.</summary>
    public const string PoliceNotEmergency = "101";

    /// <summary>The national numbers alone.</summary>
    public static OutsideNumbers NationalOnly { get; } = new();
}
