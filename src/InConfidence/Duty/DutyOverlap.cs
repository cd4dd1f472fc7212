namespace InConfidence.Duty;

/// <summary>Which lines of the rota may stand beside each other.</summary>
public static class DutyOverlap
{
    /// <summary>
    /// Cover stands before every other line, and a residential runs beside the school: both may overlap the rest. At
    /// every other hour one person answers, and nobody covers twice. Duty in a house answers no alerts and stands beside anything.
    /// </summary>
    public static bool IsAllowed(DutyKind one, DutyKind other) =>
        one == DutyKind.House || other == DutyKind.House || (one != other ? Stands(one) || Stands(other) : one == DutyKind.Residential);

    private static bool Stands(DutyKind kind) => kind is DutyKind.Cover or DutyKind.Residential;
}
