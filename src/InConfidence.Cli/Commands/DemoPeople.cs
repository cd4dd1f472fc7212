using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.People;
using InConfidence.People;

namespace InConfidence.Cli.Commands;

/// <summary>The people as whom a demonstration school can be entered. Every one of them is made up.</summary>
internal static class DemoPeople
{
    /// <summary>The password of everybody in a demonstration school, and of nobody anywhere else.</summary>
    public const string Password = "a school made up for showing";

    private static readonly (Role Role, string Title)[] Shown =
    [
        (Role.SafeguardingLead, "Safeguarding lead"),
        (Role.DeputyLead, "Deputy lead"),
        (Role.Head, "Head"),
        (Role.Chair, "Chair of governors"),
        (Role.DataProtectionOfficer, "Data protection officer"),
        (Role.Administrator, "Administrator"),
        (Role.Staff, "Member of staff"),
    ];

    public static async Task PrintAsync(OpenSchool school, SchoolDirectory directory, CancellationToken cancellation)
    {
        var today = directory.Calendar.Day(school.Sources.Now());
        Console.WriteLine();
        Console.WriteLine($"Everybody signs in with the password: {Password}");
        Console.WriteLine($"A code is needed for reading. Put the key into an authenticator, or ask for a code now: ./inconfidence demo code --data {school.Places.Data} --name MAIL");
        Console.WriteLine();
        var printed = new HashSet<PersonId>();
        foreach (var (role, title) in Shown)
        {
            var person = directory.Holding(role, today).FirstOrDefault(candidate => !printed.Contains(candidate.Id) && candidate.Profile.Mail is not null);
            if (person is null || await school.FindAccountOfAsync(person.Id, cancellation) is not { } account)
                continue;
            printed.Add(person.Id);
            Console.WriteLine($"  {title,-24} {account.Secrets.Name,-40} key {account.Secrets.AuthenticatorKey}");
        }
        Console.WriteLine();
    }
}
