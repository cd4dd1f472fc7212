using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.People;

/// <summary>
/// Who somebody is, their roles with days, their account, and whose family they are (R21: it shuts them out of what
/// concerns their own). Nothing here tells whether there is any record about them or by them.
/// </summary>
[WhoMayEnter(Entry.Administration)]
public sealed class PersonModel(OpenSchool school) : PersonPage(school)
{
    public Account? Account { get; private set; }

    public bool IsStudent => Person.Is(PersonKind.Student);

    public IEnumerable<RoleGrant> Held => Person.Roles.Where(grant => grant.Until is null || (grant.Until >= Reader.Today && grant.Until >= grant.From)).OrderBy(grant => grant.From);

    public IEnumerable<RoleGrant> Ended => Person.Roles.Where(grant => grant.Until < Reader.Today && grant.Until >= grant.From).OrderByDescending(grant => grant.Until);

    public IEnumerable<Appointment> Waiting => Directory.Appointments.Where(appointment => appointment.Person == Person.Id && !(appointment.Grant.Until < Reader.Today));

    public IEnumerable<PersonRelation> Relations => Directory.Relations.Where(relation => relation.From == Person.Id || relation.To == Person.Id);

    public async Task OnGetAsync() => Account = await School.FindAccountOfAsync(Person.Id, Cancellation);

    public async Task<IActionResult> OnPostWithdrawAsync() =>
        AppointmentId.TryParse(Request.Form["appointment"], null, out var appointment)
        && await School.CommitAsync(Because(LedgerAct.RoleEnded, "withdrawn"), (unit, token) => unit.WithdrawAppointmentAsync(appointment, Person.Id, token), Cancellation)
            ? Redirect(Home)
            : await NotForYouAsync();

    public async Task<IActionResult> OnPostSeverAsync()
    {
        if (!PersonId.TryParse(Request.Form["from"], null, out var from) || !PersonId.TryParse(Request.Form["to"], null, out var to)
            || !Enum.TryParse<RelationKind>(Request.Form["kind"], out var kind) || !Relations.Contains(new PersonRelation(from, to, kind)))
            return await NotForYouAsync();
        await School.CommitAsync(
            Because(LedgerAct.PersonChanged, "relation ended"),
            async (unit, token) =>
            {
                await unit.SeverAsync(new PersonRelation(from, to, kind), token);
                unit.About(from);
                unit.About(to);
            },
            Cancellation);
        return Redirect(Home);
    }

    public DirectoryPerson? Other(PersonRelation relation) => Directory.Find(relation.From == Person.Id ? relation.To : relation.From);
}
