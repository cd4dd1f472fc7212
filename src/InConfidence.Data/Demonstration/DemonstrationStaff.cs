using InConfidence.People;

namespace InConfidence.Data.Demonstration;

/// <summary>The people who work at the demonstration school, and their offices.</summary>
internal sealed class DemonstrationStaff(DemonstrationCast cast, DemonstrationCrowd crowd)
{
    private static readonly string[] Subjects = ["mathematics", "biology", "English", "art and design", "history", "economics", "physics", "chemistry"];

    private int next;

    public void Appoint(int teachers)
    {
        Office("Head", [Role.Head, Role.Staff]);
        Office("Designated safeguarding lead", [Role.SafeguardingLead, Role.Staff]);
        Office("Deputy safeguarding lead, head of boarding", [Role.DeputyLead, Role.Staff]);
        Office("Deputy safeguarding lead, head of year 12", [Role.DeputyLead, Role.Staff]);
        Office("Data protection officer", [Role.DataProtectionOfficer, Role.Staff]);
        Office("Systems administrator", [Role.Administrator]);
        Office("Nurse", [Role.Staff]);
        foreach (var house in DemonstrationCast.Houses)
            Office($"Houseparent, {house}", [Role.Staff], house);
        Join("Chair of governors", PersonKind.Volunteer, [Role.Chair], null, null);
        for (var teacher = 0; teacher < teachers; teacher++)
            Office($"Teacher of {Subjects[teacher % Subjects.Length]}", [Role.Staff]);
        Join("Supply teacher", PersonKind.Staff | PersonKind.Supply, [Role.Staff], null, cast.Today.AddDays(21));
    }

    private void Office(string post, Role[] roles, string? house = null) => Join(post, PersonKind.Staff, roles, house, null);

    private void Join(string post, PersonKind kind, Role[] roles, string? house, DateOnly? until)
    {
        var profile = crowd.Staff(next++) with { Post = post, House = house, BirthDate = null, Phone = cast.Phone() };
        var person = cast.Add(kind, profile with { Mail = cast.Mail(profile, "school.example") });
        var from = until is null ? cast.Today.AddDays(-800 - cast.Source.Below(1000)) : cast.Today.AddDays(-30);
        foreach (var role in roles)
            cast.Grant(person.Id, role, from, until);
    }
}
