using InConfidence.Advising;
using InConfidence.Cases;
using InConfidence.Data.Advising;
using InConfidence.Data.Cases;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Records;

namespace InConfidence.Data.Demonstration;

/// <summary>
/// The cases of the last weeks: whoever took a record on opens one, decides something, has something to do, and tells somebody of the
/// student's house what to do and nothing of why. The writer of the record asks, and is answered.
/// </summary>
internal sealed class DemonstrationCases
{
    private const int Most = 5;

    private static readonly TimeSpan Oldest = TimeSpan.FromDays(45), Newest = TimeSpan.FromHours(20);

    private readonly IReadOnlyList<DemonstrationTheme> categories = DemonstrationTheme.Read("cases");
    private readonly HashSet<PlannedRecord> chosen;
    private readonly DemonstrationPlan plan;
    private readonly PersonId answers;

    public DemonstrationCases(DemonstrationPlan plan, DateTimeOffset now)
    {
        this.plan = plan;
        answers = plan.Roles.First(held => held.Grant.Role == Role.SafeguardingLead).Person;
        var some = plan.Records
            .Where(record => record.Readings is [{ AcknowledgedAt: { } taken }, ..] && taken > now - Oldest && taken < now - Newest && IsOfOneStudent(record) && CategoryOf(record) is not null)
            .DistinctBy(StudentOf).TakeLast(Most);
        chosen = new HashSet<PlannedRecord>(some, ReferenceEqualityComparer.Instance);
    }

    /// <summary>What becomes of a record, if a case does.</summary>
    /// <param name="planned">The record.</param>
    /// <param name="recordOf">Its identifier, once it is there.</param>
    public IEnumerable<DemonstrationAct> Of(PlannedRecord planned, Func<RecordId?> recordOf)
    {
        if (!chosen.Contains(planned))
            yield break;
        var (category, lead, student, taken) = (CategoryOf(planned)!, planned.Readings[0].Person, StudentOf(planned), planned.Readings[0].AcknowledgedAt!.Value);
        var (open, strand) = (default(CaseId), default(StrandId));
        yield return new(taken.AddMinutes(25), async (school, token) => (open, strand) = await OpenAsync(school, lead, recordOf()!.Value, student, category, token));
        yield return new(taken.AddMinutes(40), (school, token) => AddAsync(school, lead, open, strand, category, token));
        if (WhoLooksAfter(student, lead) is { } told)
            yield return new(taken.AddMinutes(50), (school, token) => TellAsync(school, lead, strand, told, category, token));
        if (planned.Writer == answers)
            yield break;
        var question = default(AdviceId);
        yield return new(taken.AddHours(2), async (school, token) => question = await AskAsync(school, planned.Writer, recordOf()!.Value, category, token));
        yield return new(taken.AddHours(3), (school, token) => AnswerAsync(school, answers, question, category, token));
    }

    private static bool IsOfOneStudent(PlannedRecord record) =>
        record is { SignedAt: not null, Content: { AdultInvolved: AdultInvolved.No, Kind: not RecordKind.ConcernAboutAdult } }
        && record.Content.People is [{ Part: PartInRecord.Spoke or PartInRecord.Concerned, Person: not null }];

    private static PersonId StudentOf(PlannedRecord record) => record.Content.People[0].Person!.Value;

    private DemonstrationTheme? CategoryOf(PlannedRecord record) => categories.FirstOrDefault(category => category["about"].Contains(record.Theme));

    /// <summary>Somebody who works in the student's house, and nobody of their family.</summary>
    private PersonId? WhoLooksAfter(PersonId student, PersonId lead)
    {
        var house = plan.People.First(person => person.Id == student).Profile.House;
        return plan.People.Where(person => house is not null && person.Profile.House == house && person.Kind.HasFlag(PersonKind.Staff) && person.Id != lead)
            .Select(person => (PersonId?)person.Id).FirstOrDefault(person => !plan.Relations.Any(relation => relation.From == person || relation.To == person));
    }

    private static async Task<(CaseId, StrandId)> OpenAsync(OpenSchool school, PersonId lead, RecordId record, PersonId student, DemonstrationTheme category, CancellationToken cancellation)
    {
        var (reader, id) = (await DemonstrationActs.ReaderAsync(school, lead, cancellation), CaseId.From(school.Sources.Random.NewId()));
        LinkedStudent[] students = [new(student, new StrandContent(RoleInCase.Harmed, category.Name), HoldsRecord: true)];
        await school.CommitAsync(DemonstrationActs.By(lead, LedgerAct.CaseOpened), (unit, token) => unit.OpenCaseAsync(reader, id, record, students, token), cancellation);
        var file = await school.OpenCaseFileAsync(reader, id, cancellation);
        return (id, file!.Strands[0].Id);
    }

    private static async Task AddAsync(OpenSchool school, PersonId lead, CaseId open, StrandId strand, DemonstrationTheme category, CancellationToken cancellation)
    {
        var reader = await DemonstrationActs.ReaderAsync(school, lead, cancellation);
        var decision = new CaseItemContent { Words = category.First("decision")!, Reason = category.First("reason")! };
        var action = new CaseItemContent { Words = category.First("action")! };
        foreach (var item in new[]
                 {
                     new NewItem(CaseItemId.From(school.Sources.Random.NewId()), CaseItemKind.Decision, [strand], decision),
                     new NewItem(CaseItemId.From(school.Sources.Random.NewId()), CaseItemKind.Action, [strand], action, lead, reader.Directory.Calendar.EndOfWorkingDays(school.Sources.Now(), 30)),
                 })
            await school.CommitAsync(DemonstrationActs.By(lead, LedgerAct.CaseAddedTo), (unit, token) => unit.AddToCaseAsync(reader, open, item, token), cancellation);
    }

    private static async Task TellAsync(OpenSchool school, PersonId lead, StrandId strand, PersonId told, DemonstrationTheme category, CancellationToken cancellation)
    {
        var (reader, id) = (await DemonstrationActs.ReaderAsync(school, lead, cancellation), GrantId.From(school.Sources.Random.NewId()));
        var content = new GrantContent(category.First("purpose")!, category.First("care")!);
        await school.CommitAsync(
            DemonstrationActs.By(lead, LedgerAct.PartGranted),
            (unit, token) => unit.GrantPartAsync(reader, new NewGrant(id, strand, told, CasePart.CareInstruction, content, unit.Now, unit.Now.AddDays(60)), token),
            cancellation);
    }

    private static async Task<AdviceId> AskAsync(OpenSchool school, PersonId writer, RecordId record, DemonstrationTheme category, CancellationToken cancellation)
    {
        var (reader, id) = (await DemonstrationActs.ReaderAsync(school, writer, cancellation), AdviceId.From(school.Sources.Random.NewId()));
        await school.CommitAsync(
            DemonstrationActs.By(writer, LedgerAct.AdviceAsked), (unit, token) => unit.AskAsync(reader, id, record, new AdviceQuestion(category.First("question")!, AdultInvolved.No), token), cancellation);
        return id;
    }

    private static async Task AnswerAsync(OpenSchool school, PersonId lead, AdviceId question, DemonstrationTheme category, CancellationToken cancellation)
    {
        var reader = await DemonstrationActs.ReaderAsync(school, lead, cancellation);
        await school.CommitAsync(
            DemonstrationActs.By(lead, LedgerAct.AdviceAnswered), (unit, token) => unit.AnswerAsync(reader, question, new AdviceAnswer(category.First("answer")!), token), cancellation);
    }
}
