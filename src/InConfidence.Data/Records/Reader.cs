using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Policy;

namespace InConfidence.Data.Records;

/// <summary>Somebody who asks to see something: who they are today, in which session, with how many factors.</summary>
public sealed record Reader(DirectoryPerson Person, Session Session, SchoolDirectory Directory, DateOnly Today)
{
    public PersonId Id => Person.Id;

    public bool Holds(Role role) => Person.Holds(role, Today);

    /// <summary>Whether this reader holds an office that reads records, whichever they are.</summary>
    public bool HoldsOffice => Offices.ThatRead.Any(Holds);

    public bool IsEmployed => Person.IsHereOn(Today) && Person.Is(PersonKind.Staff | PersonKind.Supply | PersonKind.Contractor | PersonKind.Volunteer);

    /// <summary>The document that decides today.</summary>
    public PolicyDocument Policy => Directory.PolicyOn(Today);

    public Actor As(string process) => new(Person.Id, Session.Id, process);
}
