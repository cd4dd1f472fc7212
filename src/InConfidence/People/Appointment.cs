namespace InConfidence.People;

/// <summary>An office that opens records, granted by one person and without power until a second one has confirmed it.</summary>
/// <param name="Id">Which it is.</param>
/// <param name="Person">Who would hold the office.</param>
/// <param name="Grant">The office and its days.</param>
/// <param name="By">Who granted it, and therefore cannot confirm it.</param>
public sealed record Appointment(AppointmentId Id, PersonId Person, RoleGrant Grant, PersonId? By)
{
    /// <summary>Neither who granted it nor who would hold it may confirm it.</summary>
    public bool MayBeConfirmedBy(PersonId person) => person != Person && person != By;
}
