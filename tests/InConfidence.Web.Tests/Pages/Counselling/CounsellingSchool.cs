using InConfidence.Counselling;
using InConfidence.Data.Counselling;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Testing;
using InConfidence.Web.Tests.Pages.Emergency;

namespace InConfidence.Web.Tests.Pages.Counselling;

/// <summary>A school in which a counsellor keeps notes.</summary>
public abstract class CounsellingSchool : EmergencySchool
{
    protected const string Note = "  He spoke of\n\0 <b>his father</b> ";

    private protected async Task<PersonId> CounsellorAsync() => await School.Test.AddPersonAsync("Carl", "Counsellor", PersonKind.Staff, Role.Staff, Role.Counsellor);

    private protected async Task<NoteId> KeepAsync(PersonId counsellor, string risk = "", AdultInvolved adult = AdultInvolved.No)
    {
        var reader = await School.Test.ReaderAsync(counsellor);
        return (await School.Test.School.CommitAsync(
            TestSchool.Because(LedgerAct.NoteKept),
            (unit, token) => unit.KeepNoteAsync(reader, new NewNote(NoteId.From(Guid.NewGuid()), School.Student, Note, risk, adult), token), TestSchool.Cancellation))!.Value;
    }

    /// <summary>Opens what is known of the student because a life is at risk, and shows it.</summary>
    private protected async Task<Answer> OpenForLifeAsync(PersonId person)
    {
        var visitor = await School.VisitAsync(person);
        var opened = await visitor.SubmitAsync(
            await ChooseAsync(visitor), new Dictionary<string, string> { ["Reason"] = Why, ["IsDanger"] = "true", ["IsForLife"] = "true" }, button: "Open it for three hours");
        return await visitor.FollowAsync(opened);
    }
}
