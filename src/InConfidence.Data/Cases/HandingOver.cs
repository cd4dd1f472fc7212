using InConfidence.Data.Mail;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>How much of what lies open is somebody's.</summary>
/// <param name="Cases">Cases that they hold.</param>
/// <param name="Actions">Actions that they own.</param>
/// <param name="Records">Records that they took on or were asked to, on which something is to do.</param>
/// <param name="Meetings">Meetings with them that were promised to a student.</param>
/// <param name="Questions">Questions that have gone to them.</param>
/// <param name="Openings">Openings in an emergency of which they were told.</param>
public sealed record DeskLoad(int Cases, int Actions, int Records, int Meetings, int Questions, int Openings)
{
    public int All => Cases + Actions + Records + Meetings + Questions + Openings;
}

/// <summary>What lies on somebody's desk, as far as whoever looks may know of it.</summary>
public sealed record OpenDesk(PersonId Person, DeskLoad Load);

/// <summary>What was handed over, and how much stays because whoever takes over may not know of it.</summary>
public sealed record HandedOver(DeskLoad Handed, int Stays);

/// <summary>
/// Hands a desk over, for a shift, half term or good: every open case, action, record, promised meeting, question and opening. Who
/// answers may do it for somebody who is away. It opens nothing: what either of them may not read stays where it is.
/// </summary>
public static class HandingOver
{
    /// <summary>Everybody on whose desk something lies, the reader's own first.</summary>
    public static async Task<IReadOnlyList<OpenDesk>> DesksAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var contents = new DeskContents(context, school, reader, school.Sources.Now());
        var cases = await Owners(contents.Cases.Select(row => row.HeldBy));
        var actions = await Owners(contents.Actions.Select(item => item.Owner!.Value));
        var records = await Owners(contents.Records.Select(alert => new { alert.Person, alert.Record }).Distinct().Select(alert => alert.Person));
        var meetings = await Owners(contents.Meetings.Select(meeting => meeting.With));
        var questions = await Owners(contents.Questions.Select(asked => asked.Person));
        var openings = await Owners(contents.Openings.Select(told => told.Person));
        return
        [
            .. new[] { cases, actions, records, meetings, questions, openings }.SelectMany(owners => owners.Keys).Append(reader.Id).Distinct()
                .OrderBy(person => person != reader.Id).ThenBy(person => reader.Directory.NameOf(person), StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Value)
                .Select(person => new OpenDesk(person, new DeskLoad(
                    cases.GetValueOrDefault(person), actions.GetValueOrDefault(person), records.GetValueOrDefault(person),
                    meetings.GetValueOrDefault(person), questions.GetValueOrDefault(person), openings.GetValueOrDefault(person)))),
        ];

        async Task<Dictionary<PersonId, int>> Owners(IQueryable<PersonId> owners) =>
            (await owners.ToListAsync(cancellation)).GroupBy(person => person).ToDictionary(owned => owned.Key, owned => owned.Count());
    }

    /// <summary>Null where the other holds no office that answers, or would take over from themselves.</summary>
    public static async Task<HandedOver?> HandOverAsync(this UnitOfWork unit, Reader reader, PersonId from, PersonId to, CancellationToken cancellation)
    {
        if (to == from || reader.Directory.Find(to) is not { } person || !person.HoldsAny(Offices.ThatRead, reader.Today))
        {
            unit.Nothing();
            return null;
        }
        var taker = Linking.WithBothFactors(person, reader);
        var handover = new DeskHandover(unit, new DeskContents(unit.Context, unit.School, reader, unit.Now), new DeskContents(unit.Context, unit.School, taker, unit.Now), taker, from);
        var handed = new DeskLoad(
            await handover.CasesAsync(cancellation), await handover.ActionsAsync(cancellation), await handover.RecordsAsync(cancellation),
            await handover.MeetingsAsync(cancellation), await handover.QuestionsAsync(cancellation), await handover.OpeningsAsync(cancellation));
        unit.About(from);
        unit.About(to);
        if (handed.All == 0)
            unit.Nothing();
        else
            unit.QueueMail(to);
        return new HandedOver(handed, handover.All - handed.All);
    }
}
