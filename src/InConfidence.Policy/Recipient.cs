namespace InConfidence.Policy;

/// <summary>Whom an act of telling would reach.</summary>
public enum Recipient
{
    /// <summary>The designated safeguarding lead. On the protective floor.</summary>
    SafeguardingLead = 1,

    /// <summary>A deputy of the designated safeguarding lead. On the protective floor.</summary>
    DeputyLead = 2,

    /// <summary>The police. On the protective floor.</summary>
    Police = 3,

    /// <summary>An ambulance. On the protective floor.</summary>
    Ambulance = 4,

    /// <summary>Children's social care. On the protective floor.</summary>
    SocialCare = 5,

    /// <summary>The local authority's designated officer (LADO). On the protective floor.</summary>
    DesignatedOfficer = 6,

    /// <summary>The head.</summary>
    Head = 7,

    /// <summary>The chair of governors or proprietor.</summary>
    Chair = 8,

    /// <summary>A member of staff.</summary>
    Staff = 9,

    /// <summary>A parent or guardian.</summary>
    Parent = 10,

    /// <summary>The student.</summary>
    Student = 11,

    /// <summary>Anybody else.</summary>
    Other = 12,

    /// <summary>A parent whom a court order or the school's own record keeps away.</summary>
    BarredParent = 13,

    /// <summary>A guardian whom parents abroad appointed: no parental responsibility by that alone.</summary>
    EducationGuardian = 14,

    /// <summary>The agent who recruited the student.</summary>
    Agent = 15,

    /// <summary>The family with whom the student lodges.</summary>
    HostFamily = 16,

    /// <summary>Another relative of the student.</summary>
    Relative = 17,

    /// <summary>The school's nurse or medical centre.</summary>
    Nurse = 18,

    /// <summary>The school's counsellor.</summary>
    Counsellor = 19,

    /// <summary>Staff of the boarding house.</summary>
    HouseStaff = 20,

    /// <summary>A volunteer or parent helper.</summary>
    Volunteer = 21,

    /// <summary>A visitor, contractor or visiting speaker.</summary>
    Visitor = 22,

    /// <summary>An interpreter.</summary>
    Interpreter = 23,

    /// <summary>Another student.</summary>
    OtherStudent = 24,

    /// <summary>The student's doctor (GP).</summary>
    Doctor = 25,

    /// <summary>A hospital that treats the student.</summary>
    Hospital = 26,

    /// <summary>The child and adolescent mental health team (CAMHS).</summary>
    MentalHealthTeam = 27,

    /// <summary>The independent person whom boarders may turn to.</summary>
    IndependentPerson = 28,

    /// <summary>The authority that grants visas.</summary>
    VisaAuthority = 29,

    /// <summary>The service that bars people from work with children (DBS).</summary>
    BarringService = 30,

    /// <summary>The regulator of teachers.</summary>
    TeachingRegulator = 31,

    /// <summary>The officer to whom worries about radicalisation are referred.</summary>
    PreventOfficer = 32,

    /// <summary>The regulator of data protection.</summary>
    DataRegulator = 33,

    /// <summary>The school's data protection officer.</summary>
    DataProtectionOfficer = 34,

    /// <summary>An inspector of schools or boarding.</summary>
    Inspector = 35,

    /// <summary>A governor who is not the chair.</summary>
    Governor = 36,

    /// <summary>The proprietor, where that is not the chair.</summary>
    Proprietor = 37,

    /// <summary>A court.</summary>
    Court = 38,

    /// <summary>A solicitor for anybody.</summary>
    Solicitor = 39,

    /// <summary>Another school or college, before or after this one.</summary>
    OtherSchool = 40,

    /// <summary>A university to which the student applies.</summary>
    University = 41,

    /// <summary>An embassy or consulate.</summary>
    Embassy = 42,

    /// <summary>A landlord.</summary>
    Landlord = 43,

    /// <summary>An employer, present or to come.</summary>
    Employer = 44,

    /// <summary>A newspaper, broadcaster or anybody who publishes.</summary>
    Media = 45,

    /// <summary>The person alleged to have done harm.</summary>
    PersonAlleged = 46,
}
