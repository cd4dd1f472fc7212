namespace InConfidence.Policy.Internal;

/// <summary>The facts of a question that are neither one of several values nor members of a set: name, how a document says it, sentence.</summary>
internal static class StandaloneFacts
{
    public static readonly (string Name, string Phrase, string Sentence)[] AboutStudent =
    [
        ("student.competent", "student is competent", "The student understands what this telling means and can decide about it."),
        ("student.adult-at-risk", "student is adult-at-risk", "The student is an adult who needs care and cannot protect themselves."),
        ("student.emergency", "student is in-medical-emergency", "The student is on the way to hospital or in it, and their family must know where."),
        ("student.told", "student has been-told", "The student has been told that this will be passed on."),
        ("student.wants-parents-not-told", "student has asked-to-keep-it-from-parents", "The student has asked that their parents do not hear of it."),
        ("student.encouraged", "student has been-encouraged-to-tell-parents", "Somebody has encouraged the student to tell their parents."),
        ("student.heard", "student has been-heard", "What the student wishes has been asked for and written down."),
        ("student.just-turned-18", "student has just-turned-18", "The student turned 18 since parents were last told anything."),
        ("student.leaving", "student is leaving", "The student is leaving for another school."),
        ("place.at-stake", "place is at-stake", "The student's place at the school is at stake."),
        ("consequence.applied", "consequence is applied", "The school applies a consequence that touches the student's place."),
    ];

    public static readonly (string Name, string Phrase, string Sentence)[] AboutSafety =
    [
        ("harm.immediate", "harm is immediate", "Somebody is being hurt, or is about to be."),
        ("protection.concern", "concern is about-protection", "A student is suffering or likely to suffer harm."),
        ("home.unsafe", "home is unsafe", "Telling the family could put the student at more risk."),
        ("home.lifted", "lead has lifted-bar-on-family", "The safeguarding lead has lifted the bar on contact with the family, with a reason."),
        ("home.shut", "way-home is shut", "Something else about the student shuts the way to the family."),
        ("barred.in-question", "barred-parent is in-question", "A parent or relative is barred from contact with the student, or may be."),
        ("lead.decided", "lead has decided-it", "The safeguarding lead, or whoever stands in, has decided this very telling."),
        ("lead.decided-on-life", "lead has found-risk-to-life", "The safeguarding lead has decided that a serious risk to life requires it."),
        ("second-person.agreed", "second-person has agreed", "A second person who answers for it has agreed, by name."),
        ("agency.agreed", "agency has agreed", "The police or social care, by name, have agreed."),
        ("inquiry.at-risk", "inquiry is at-risk", "Telling could harm an inquiry of police, social care or the designated officer."),
        ("threshold.met", "conduct is harmful", "What the adult is said to have done may have harmed a child or broken the law."),
        ("mutilation.feared", "mutilation is only-feared", "Genital mutilation is feared, and nobody has said or seen that it was done."),
        ("sexual-activity.told", "student is sexually-active", "The student is sexually active, or has been."),
        ("position-of-trust", "adult is in-position-of-trust", "An adult in a position of trust is involved."),
    ];

    public static readonly (string Name, string Phrase, string Sentence)[] AboutRecipient =
    [
        ("recipient.in-circle", "recipient is in-circle", "The safeguarding lead has named this person among those who may know."),
        ("recipient.needs-it", "recipient is in-need-of-it", "This person needs it to look after the student or to do their duty."),
        ("recipient.named", "recipient is named-in-record", "This person is named in the record."),
        ("recipient.alleged", "recipient is alleged", "This person is alleged to have done harm."),
        ("recipient.family-of-alleged", "recipient is family-of-alleged", "This person is of the family or household of the person alleged."),
        ("recipient.family-of-student", "recipient is family-of-student", "This person works here and is of the student's family or household."),
        ("recipient.conflicted", "recipient is conflicted", "The matter concerns this person, or their family."),
        ("recipient.barred", "recipient is barred", "A court order, or the school's own record, keeps this person away from the student."),
        ("recipient.trained", "recipient is trained", "This person's training is in date."),
        ("recipient.bound", "recipient is bound", "This person has signed to keep what they learn here to themselves."),
        ("recipient.listed-body", "recipient is listed-body", "This is a body to which the duty to share for safeguarding applies."),
        ("recipient.responsible", "responsibility is shown", "Parental responsibility has been shown."),
        ("recipient.professional-care", "recipient is treating-student", "This person treats the student as a patient or client."),
    ];

    public static readonly (string Name, string Phrase, string Sentence)[] AboutTelling =
    [
        ("identity.checked", "identity is checked", "Who this person is has been checked."),
        ("authority.shown", "authority is shown", "Written authority from somebody who may give it has been shown."),
        ("content.known-already", "content is familiar", "Whoever would be told knows it already."),
        ("content.identifies", "content is identifying", "It would show who is meant."),
        ("content.minimum", "content is minimum", "It is no more than the purpose needs."),
        ("source.protected", "reporter is protected", "Whoever reported it could come to harm if they were known."),
        ("source.shown", "content has reporter-in-it", "It would show who reported it."),
        ("others.named", "content has others-in-it", "It would tell something about other people."),
        ("others.reasonable", "others is settled", "The others have agreed, or telling without them was weighed and is reasonable."),
        ("telling.worse", "telling is worse-than-silence", "Telling would do the student more harm than silence; reasons are written down."),
        ("words.counselling", "words is from-counselling", "It was said to the counsellor in counselling."),
        ("words.medical", "words is from-treatment", "It was said to the nurse or a doctor as a patient."),
        ("words.private", "words is private", "The student expected it to stay private, or said so."),
    ];

    public static readonly (string Name, string Phrase, string Sentence)[] AboutLaw =
    [
        ("dpo.advised", "data-protection-officer has advised", "The data protection officer has advised."),
        ("court.forbids", "court has forbidden-it", "A court has forbidden it."),
        ("order.verified", "order is verified", "The order or warrant has been seen and checked."),
        ("request.complete", "request is complete", "The request names an officer, a person, a reason and a power."),
        ("basis.recorded", "basis is recorded", "The lawful basis and, where needed, the condition are written down."),
        ("abuse-data", "content is abuse-data", "It says that a child is, was or may be at risk of abuse."),
        ("best-interests", "telling is in-best-interests", "It was weighed and found to be in the child's best interests."),
        ("health-opinion", "health-opinion is current", "A health professional said in the last six months that telling does no serious harm."),
        ("charge.made", "charge is made", "The person has been charged, or a court allows publication."),
        ("law.sharing", "sharing-law is in-force", "The law's duty to share for safeguarding is in force for this school."),
        ("law.reporting", "reporting-law is in-force", "The law's duty to report child sexual abuse is in force."),
        ("school.maintained", "school is maintained", "A local authority maintains the school."),
        ("crime.serious", "crime is serious", "A serious crime could be prevented."),
    ];

    public static readonly (string Name, string Phrase, string Sentence)[] AboutConversation =
    [
        ("limits.explained", "limits is explained", "The student was told at the start that confidence has limits."),
        ("advice.taken", "advice is taken", "The safeguarding lead's advice has been taken."),
        ("doubt", "teller is in-doubt", "Whoever tells is unsure whether it may be told."),
        ("disclosure.begun", "disclosure is begun", "A student has begun to speak."),
        ("disclosure.place-unfit", "setting is unfit", "The time or place does not suit what is being said."),
        ("disclosure.off-hours", "lead is out-of-reach", "The safeguarding lead has not answered."),
        ("image", "image is involved", "An image is part of it."),
        ("image.indecent", "image is indecent", "The image shows, or may show, a child indecently."),
        ("image.injury", "image is of-injury", "The image shows an injury."),
        ("media.names", "publication is naming-somebody", "What would be published names or shows who is meant."),
    ];

    public static readonly (string Name, string Phrase, string Sentence)[] AboutFiles =
    [
        ("file.exists", "file is held", "The school holds a child protection file on the student."),
        ("receipt.given", "receipt is given", "The receiving school has confirmed that the file arrived."),
        ("referral.made", "referral is made", "A referral to social care has been made."),
        ("referral.answered", "referral is answered", "Social care has answered the referral."),
        ("police.on-site", "police is on-site", "Police or another agency are in school with a student."),
        ("breach.found", "breach is found", "Something confidential reached somebody who may not have it."),
        ("breach.high-risk", "breach is high-risk", "The breach puts somebody at high risk."),
        ("complaint.made", "complaint is made", "Somebody complains about how the school handled information."),
        ("report.discouraged", "report is discouraged", "Somebody was told not to report, or was kept from it."),
        ("allegation.unfounded", "allegation is unfounded", "The allegation about the adult was found to be false or made in bad faith."),
        ("low-level", "concern is low-level", "The concern about the adult lies below the threshold of harm."),
        ("pattern", "concern is repeated", "There have been other concerns about the same adult or student."),
        ("transgression", "confidence is broken-unfairly", "Somebody here told what they should not have told."),
    ];
}
