using System.Globalization;
using InConfidence.Schools;
using InConfidence.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Schools;

/// <summary>The school's settings as they are typed.</summary>
public sealed class SettingsForm
{
    public string? Name { get; set; }

    public string? Zone { get; set; }

    /// <summary>By name; null where none is ticked.</summary>
    public IReadOnlyList<string>? SchoolDays { get; set; }

    public string? Opening { get; set; }

    public string? Closing { get; set; }

    public string? ReleaseAfter { get; set; }

    public string? DangerClimbsAfter { get; set; }

    public string? OrdinaryClimbsAfter { get; set; }

    public string? SocialCare { get; set; }

    public string? SocialCareOutOfHours { get; set; }

    public string? Lado { get; set; }

    public string? EscalationProcedure { get; set; }

    /// <summary>One to a line, in the order in which they are offered.</summary>
    public string? CaseCategories { get; set; }

    /// <summary>One to a line.</summary>
    public string? WorkMailDomains { get; set; }

    /// <summary>One to a line.</summary>
    public string? CheckpointKeepers { get; set; }

    public static SettingsForm Of(SchoolSettings settings) => new()
    {
        Name = settings.Name,
        Zone = settings.Zone,
        SchoolDays = [.. settings.SchoolDays.Select(day => day.ToString())],
        Opening = settings.Opening.ToString("HH:mm", CultureInfo.InvariantCulture),
        Closing = settings.Closing.ToString("HH:mm", CultureInfo.InvariantCulture),
        ReleaseAfter = Minutes(settings.ReleaseAfter),
        DangerClimbsAfter = Minutes(settings.DangerClimbsAfter),
        OrdinaryClimbsAfter = Minutes(settings.OrdinaryClimbsAfter),
        SocialCare = settings.OutsideNumbers.SocialCare,
        SocialCareOutOfHours = settings.OutsideNumbers.SocialCareOutOfHours,
        Lado = settings.OutsideNumbers.Lado,
        EscalationProcedure = settings.EscalationProcedure,
        CaseCategories = string.Join('\n', settings.CaseCategories),
        WorkMailDomains = string.Join('\n', settings.WorkMailDomains),
        CheckpointKeepers = string.Join('\n', settings.CheckpointKeepers),
    };

    /// <summary>The settings, or null with sentences in the model state.</summary>
    public SchoolSettings? Read(ModelStateDictionary state, string form, SchoolSettings before)
    {
        var reading = new SettingsReading(state, form);
        var zone = reading.Zone(nameof(Zone), Zone);
        var (opening, closing) = (state.ReadTime($"{form}.{nameof(Opening)}", Opening, "08:00"), state.ReadTime($"{form}.{nameof(Closing)}", Closing, "17:00"));
        if (closing <= opening)
            state.AddModelError($"{form}.{nameof(Closing)}", "The end of the school day must come after its beginning");
        var changed = before with
        {
            Name = reading.Name(nameof(Name), Name),
            Zone = zone,
            SchoolDays = reading.Days(nameof(SchoolDays), SchoolDays),
            ReleaseAfter = reading.Minutes(nameof(ReleaseAfter), ReleaseAfter, SettingsLimits.ReleaseAfter),
            DangerClimbsAfter = reading.Minutes(nameof(DangerClimbsAfter), DangerClimbsAfter, SettingsLimits.DangerClimbsAfter),
            OrdinaryClimbsAfter = reading.Minutes(nameof(OrdinaryClimbsAfter), OrdinaryClimbsAfter, SettingsLimits.OrdinaryClimbsAfter),
            OutsideNumbers = before.OutsideNumbers with
            {
                SocialCare = reading.Phone(nameof(SocialCare), SocialCare, zone),
                SocialCareOutOfHours = reading.Phone(nameof(SocialCareOutOfHours), SocialCareOutOfHours, zone),
                Lado = reading.Phone(nameof(Lado), Lado, zone),
            },
            EscalationProcedure = reading.Procedure(nameof(EscalationProcedure), EscalationProcedure),
            CaseCategories = reading.Categories(nameof(CaseCategories), CaseCategories),
            WorkMailDomains = reading.Domains(nameof(WorkMailDomains), WorkMailDomains),
            CheckpointKeepers = reading.Addresses(nameof(CheckpointKeepers), CheckpointKeepers),
        };
        return state.IsValid ? changed with { Opening = opening!.Value, Closing = closing!.Value } : null;
    }

    private static string Minutes(TimeSpan span) => ((int)span.TotalMinutes).ToString(CultureInfo.InvariantCulture);
}
