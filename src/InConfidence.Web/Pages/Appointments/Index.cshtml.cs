using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Appointments;

/// <summary>
/// The second person's word. Whoever runs the place reads no record, and so cannot alone open records to anybody: an
/// office that reads, and another authenticator for somebody who holds one, wait here for somebody else.
/// </summary>
[WhoMayEnter(Entry.Desk)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    public IReadOnlyList<Appointment> Waiting => [.. Directory.WaitingFor(Reader)];

    public IReadOnlyList<(DirectoryPerson Person, Account? Account)> Readers { get; private set; } = [];

    /// <summary>How whoever would hold an office signs in, by person.</summary>
    public IReadOnlyDictionary<PersonId, Account?> Accounts { get; private set; } = new Dictionary<PersonId, Account?>();

    public IEnumerable<(DirectoryPerson Person, ResetAsked Asked)> Resets =>
        Readers.Where(one => one.Account is not null && AuthenticatorResets.MayAgree(one.Account, Reader.Id)).Select(one => (one.Person, one.Account!.Secrets.ResetAsked!));

    public async Task OnGetAsync()
    {
        Readers = await School.AccountsThatReadAsync(Directory, Reader.Today, Cancellation);
        var accounts = new Dictionary<PersonId, Account?>();
        foreach (var person in Waiting.Select(appointment => appointment.Person).Distinct())
            accounts[person] = await School.FindAccountOfAsync(person, Cancellation);
        Accounts = accounts;
    }

    public Task<IActionResult> OnPostConfirmAsync() =>
        AnswerAsync(LedgerAct.RoleConfirmed, (unit, appointment, token) => unit.ConfirmAppointmentAsync(appointment, Reader.Id, token));

    public Task<IActionResult> OnPostRefuseAsync() =>
        AnswerAsync(LedgerAct.RoleRefused, (unit, appointment, token) => unit.RefuseAppointmentAsync(appointment, Reader.Id, token));

    public Task<IActionResult> OnPostAgreeAsync() => AnswerResetAsync(agrees: true, "authenticator reset, agreed");

    public Task<IActionResult> OnPostDisagreeAsync() => AnswerResetAsync(agrees: false, "authenticator kept");

    private async Task<IActionResult> AnswerAsync(LedgerAct act, Func<UnitOfWork, AppointmentId, CancellationToken, Task<bool>> work) =>
        AppointmentId.TryParse(Request.Form["appointment"], null, out var appointment)
        && await School.CommitAsync(Because(act), (unit, token) => work(unit, appointment, token), Cancellation)
            ? Redirect("/appointments")
            : await NotForYouAsync();

    private async Task<IActionResult> AnswerResetAsync(bool agrees, string reason) =>
        PersonId.TryParse(Request.Form["person"], null, out var person)
        && await School.CommitAsync(Because(LedgerAct.AccountChanged, reason), (unit, token) => unit.AnswerResetAsync(person, Reader.Id, agrees, token), Cancellation)
            ? Redirect("/appointments")
            : await NotForYouAsync();
}

/// <summary>What waits for somebody's word.</summary>
internal static class WaitingAppointments
{
    public static IEnumerable<Appointment> WaitingFor(this SchoolDirectory directory, Data.Records.Reader reader) =>
        directory.Appointments.Where(appointment => appointment.MayBeConfirmedBy(reader.Id) && !(appointment.Grant.Until < reader.Today));
}
