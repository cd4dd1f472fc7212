using System.Collections.Frozen;

namespace InConfidence.Policy.Internal;

/// <summary>How each recipient is named at the beginning of a sentence.</summary>
internal static class RecipientNames
{
    public static readonly FrozenDictionary<Recipient, string> Of = new Dictionary<Recipient, string>
    {
        [Recipient.SafeguardingLead] = "The safeguarding lead",
        [Recipient.DeputyLead] = "A deputy of the safeguarding lead",
        [Recipient.Police] = "The police",
        [Recipient.Ambulance] = "An ambulance",
        [Recipient.SocialCare] = "Children's social care",
        [Recipient.DesignatedOfficer] = "The local authority's designated officer",
        [Recipient.Head] = "The head",
        [Recipient.Chair] = "The chair or proprietor",
        [Recipient.Staff] = "A member of staff",
        [Recipient.Parent] = "A parent or guardian",
        [Recipient.Student] = "The student",
        [Recipient.Other] = "Somebody else",
        [Recipient.BarredParent] = "A parent who is barred from contact",
        [Recipient.EducationGuardian] = "An education guardian",
        [Recipient.Agent] = "An agent who recruited the student",
        [Recipient.HostFamily] = "The host family",
        [Recipient.Relative] = "Another relative of the student",
        [Recipient.Nurse] = "The school's nurse",
        [Recipient.Counsellor] = "The school's counsellor",
        [Recipient.HouseStaff] = "The boarding house staff",
        [Recipient.Volunteer] = "A volunteer",
        [Recipient.Visitor] = "A visitor or contractor",
        [Recipient.Interpreter] = "An interpreter",
        [Recipient.OtherStudent] = "Another student",
        [Recipient.Doctor] = "The student's doctor",
        [Recipient.Hospital] = "A hospital",
        [Recipient.MentalHealthTeam] = "The mental health team",
        [Recipient.IndependentPerson] = "The independent person for boarders",
        [Recipient.VisaAuthority] = "The visa authority",
        [Recipient.BarringService] = "The disclosure and barring service",
        [Recipient.TeachingRegulator] = "The teaching regulator",
        [Recipient.PreventOfficer] = "The Prevent officer",
        [Recipient.DataRegulator] = "The data regulator",
        [Recipient.DataProtectionOfficer] = "The data protection officer",
        [Recipient.Inspector] = "An inspector",
        [Recipient.Governor] = "A governor",
        [Recipient.Proprietor] = "The proprietor",
        [Recipient.Court] = "A court",
        [Recipient.Solicitor] = "A solicitor",
        [Recipient.OtherSchool] = "Another school",
        [Recipient.University] = "A university",
        [Recipient.Embassy] = "An embassy",
        [Recipient.Landlord] = "A landlord",
        [Recipient.Employer] = "An employer",
        [Recipient.Media] = "The media",
        [Recipient.PersonAlleged] = "The person alleged",
    }.ToFrozenDictionary();
}
