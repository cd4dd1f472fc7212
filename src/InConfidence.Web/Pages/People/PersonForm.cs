using InConfidence.People;
using InConfidence.Schools;
using InConfidence.Web.Platform.Mail;
using InConfidence.Web.Platform.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.People;

/// <summary>What an administrator types about somebody. Names from a roster are the roster's to change.</summary>
public sealed class PersonForm
{
    private const int Longest = 200;

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public string? PreferredName { get; set; }

    /// <summary>By name; null where none is ticked.</summary>
    public IReadOnlyList<string>? Kinds { get; set; }

    public string? Post { get; set; }

    public string? Mail { get; set; }

    public string? Phone { get; set; }

    public static PersonForm Of(PersonProfile profile, PersonKind kind) => new()
    {
        GivenName = profile.GivenName,
        FamilyName = profile.FamilyName,
        PreferredName = profile.PreferredName,
        Kinds = [.. PersonWords.Chosen.Select(choice => choice.Kind).Where(one => kind.HasFlag(one)).Select(one => one.ToString())],
        Post = profile.Post,
        Mail = profile.Mail,
        Phone = profile.Phone,
    };

    /// <summary>What the person is, with what they were that cannot be chosen here.</summary>
    public PersonKind KindBeside(PersonKind before) =>
        PersonWords.Chosen.Aggregate(before, (all, choice) => Kinds?.Contains(choice.Kind.ToString()) is true ? all | choice.Kind : all & ~choice.Kind);

    /// <summary>The profile, or null with sentences in the model state.</summary>
    public PersonProfile? Read(ModelStateDictionary state, string name, SchoolSettings settings, PersonProfile? before)
    {
        var (given, family) = before?.RosterId is null
            ? (Needed(state, $"{name}.{nameof(GivenName)}", GivenName, "Enter a given name"), Needed(state, $"{name}.{nameof(FamilyName)}", FamilyName, "Enter a family name"))
            : (before.GivenName, before.FamilyName);
        Short(state, $"{name}.{nameof(PreferredName)}", PreferredName);
        Short(state, $"{name}.{nameof(Post)}", Post);
        var mail = ReadMail(state, $"{name}.{nameof(Mail)}", settings, before?.Mail);
        var phone = Blank(Phone) == before?.Phone ? before?.Phone : ReadPhone(state, $"{name}.{nameof(Phone)}", settings);
        return state.IsValid
            ? (before ?? new PersonProfile { GivenName = given!, FamilyName = family! }) with
            {
                GivenName = given!,
                FamilyName = family!,
                PreferredName = before?.RosterId is null ? Blank(PreferredName) : before.PreferredName,
                Post = Blank(Post),
                Mail = mail,
                Phone = phone,
            }
            : null;
    }

    private string? ReadMail(ModelStateDictionary state, string name, SchoolSettings settings, string? before)
    {
        var mail = Blank(Mail);
        if (mail is null || mail == before || WorkMail.IsWork(mail, settings))
            return mail;
        state.AddModelError(name, WorkMail.IsAddress(mail) && settings.WorkMailDomains.Count > 0
            ? $"Enter an address that ends in @{string.Join(" or @", settings.WorkMailDomains)}: nothing is mailed anywhere else"
            : settings.WorkMailDomains.Count == 0 ? "First say under School in what the school’s own mail addresses end" : "Enter a mail address, such as name@school.example");
        return null;
    }

    private string? ReadPhone(ModelStateDictionary state, string name, SchoolSettings settings)
    {
        switch (PhoneReading.Of(Phone, settings.Zone))
        {
            case PhoneReading.Understood number:
                return number.International;
            case PhoneReading.NotUnderstood:
                state.AddModelError(name, PhoneReading.Sentence(settings.Zone));
                return null;
            default:
                return null;
        }
    }

    private static string? Needed(ModelStateDictionary state, string name, string? typed, string sentence)
    {
        if (Blank(typed) is null)
            state.AddModelError(name, sentence);
        Short(state, name, typed);
        return Blank(typed);
    }

    private static void Short(ModelStateDictionary state, string name, string? typed)
    {
        if (typed?.Length > Longest)
            state.AddModelError(name, $"Use at most {Longest} characters");
        else if (typed?.Any(char.IsControl) is true)
            state.AddModelError(name, "Use letters and marks that can be seen");
    }

    private static string? Blank(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
