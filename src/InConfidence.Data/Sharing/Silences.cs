using InConfidence.Data.Records;
using InConfidence.Data.Steps;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sharing;

namespace InConfidence.Data.Sharing;

/// <summary>
/// That a student is not told yet of what was passed on is known to the safeguarding lead and the deputies, and to whoever decided it (D5). Nobody else
/// sees anything from which it follows: not whether a student was told of any telling, not the steps about it, not what was left undone and why.
/// </summary>
internal static class Silences
{
    private const string Telling = "tell-student";

    /// <summary>Whether somebody who reads such a record may know: the safeguarding team, and whoever stands in its place where the record goes past it.</summary>
    public static bool MayKnow(Reader reader, AdultInvolved involved) => MayKnow(involved, reader.Holds) || (reader.Holds(Role.Head) && !HasTeam(reader));

    /// <summary>Whether somebody sees a step of such a record: where it shows a silence, only those who may know, and whoever decided it.</summary>
    public static bool MaySee(Reader reader, AdultInvolved involved, StepView step) => !step.ShowsASilence || step.DecidedBy == reader.Id || MayKnow(reader, involved);

    /// <summary>Whether somebody who is told as this may know.</summary>
    public static bool MayKnow(Role role, AdultInvolved involved) => MayKnow(involved, held => held == role);

    /// <summary>Whether a step, or what became of it, says that a student was told or not.</summary>
    public static bool Shows(StepContent step) => step.Name == SharingDeciding.Review || step.What.StartsWith(Telling, StringComparison.Ordinal);

    /// <summary>A decision as whoever may not know of silences sees it.</summary>
    public static SharingContent Without(SharingContent content) => content with
    {
        Hears = null,
        HearsWords = "",
        ReviewOn = content.Choice == SharingChoice.Later ? content.ReviewOn : null,
        Duties = [.. content.Duties.Where(duty => !duty.Name.StartsWith(Telling, StringComparison.Ordinal))],
    };

    private static bool HasTeam(Reader reader) =>
        reader.Directory.Holding(Role.SafeguardingLead, reader.Today).Any() || reader.Directory.Holding(Role.DeputyLead, reader.Today).Any();

    private static bool MayKnow(AdultInvolved involved, Func<Role, bool> holds) => holds(Role.SafeguardingLead) || holds(Role.DeputyLead) || involved switch
    {
        AdultInvolved.AdultHere or AdultInvolved.SafeguardingTeam or AdultInvolved.Chair => holds(Role.Head),
        AdultInvolved.Head => holds(Role.Chair),
        _ => false,
    };
}
