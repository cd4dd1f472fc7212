using InConfidence.Data.Advising;
using InConfidence.Data.Emergencies;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.People;
using InConfidence.Routing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>One handing over: kind by kind, what is the giver's, and what of it the taker may know.</summary>
/// <param name="unit">The act.</param>
/// <param name="seen">What whoever hands over may know of.</param>
/// <param name="known">What the taker may know of.</param>
/// <param name="taker">Who takes over.</param>
/// <param name="from">On whose desk it lies.</param>
internal sealed class DeskHandover(UnitOfWork unit, DeskContents seen, DeskContents known, Reader taker, PersonId from)
{
    /// <summary>How much lies on the giver's desk, as far as whoever hands over may know.</summary>
    public int All { get; private set; }

    public async Task<int> CasesAsync(CancellationToken cancellation)
    {
        var (theirs, may) = (seen.Cases.Where(row => row.HeldBy == from), known.Cases);
        All += await theirs.CountAsync(cancellation);
        var handed = await theirs.Where(row => may.Any(other => other.Id == row.Id)).ToListAsync(cancellation);
        foreach (var row in handed)
        {
            (row.HeldBy, row.Version) = (taker.Id, row.Version + 1);
            unit.About(row.Id);
        }
        return handed.Count;
    }

    public async Task<int> ActionsAsync(CancellationToken cancellation)
    {
        var (theirs, may) = (seen.Actions.Where(item => item.Owner == from), known.Actions);
        All += await theirs.CountAsync(cancellation);
        var handed = await theirs.Where(item => may.Any(other => other.Id == item.Id)).ToListAsync(cancellation);
        foreach (var item in handed)
        {
            item.Owner = taker.Id;
            unit.About(item.Case);
        }
        return handed.Count;
    }

    /// <summary>The taker is told of each record, and has it on their desk until they have looked.</summary>
    public async Task<int> RecordsAsync(CancellationToken cancellation)
    {
        var theirs = await seen.Records.Where(alert => alert.Person == from).Select(alert => alert.Record).Distinct().ToListAsync(cancellation);
        All += theirs.Count;
        var may = unit.Context.Records.Where(ReadRule.Filter(taker));
        var handed = await unit.Context.Records.Include(row => row.Alerts)
            .Where(row => theirs.Contains(row.Id) && row.Writer != taker.Id && may.Any(other => other.Id == row.Id)).ToListAsync(cancellation);
        foreach (var row in handed)
        {
            unit.HandOver(row, taker);
            unit.About(row.Id);
        }
        return handed.Count;
    }

    public async Task<int> MeetingsAsync(CancellationToken cancellation)
    {
        var (theirs, may) = (seen.Meetings.Where(meeting => meeting.With == from), known.Meetings);
        All += await theirs.CountAsync(cancellation);
        var handed = await theirs.Where(meeting => may.Any(other => other.Id == meeting.Id)).ToListAsync(cancellation);
        foreach (var meeting in handed)
        {
            meeting.With = taker.Id;
            unit.About(meeting.Record);
        }
        return handed.Count;
    }

    /// <summary>The taker is asked as well, where the way of the question leads to them.</summary>
    public async Task<int> QuestionsAsync(CancellationToken cancellation)
    {
        var gone = seen.Questions.Where(asked => asked.Person == from);
        var theirs = await unit.Context.Advice.Include(row => row.Asked)
            .Where(row => gone.Any(asked => asked.Advice == row.Id) && !row.Asked.Any(asked => asked.Person == taker.Id)).ToListAsync(cancellation);
        All += theirs.Count;
        var handed = 0;
        foreach (var row in theirs)
        {
            var question = await unit.OpenAsync<AdviceQuestion>(row.Question, Asking.QuestionField, cancellation);
            if (Step(await AdviceWay.FindAsync(unit, taker.Directory, row, question, cancellation)) is not { } holder)
                continue;
            unit.Ask(row, [holder]);
            row.Version++;
            unit.About(row.Id);
            handed++;
        }
        return handed;
    }

    /// <summary>The taker is told as well, where the opening is not theirs nor about theirs.</summary>
    public async Task<int> OpeningsAsync(CancellationToken cancellation)
    {
        var gone = seen.Openings.Where(told => told.Person == from);
        var theirs = await unit.Context.Openings.Include(row => row.Told)
            .Where(row => gone.Any(told => told.Opening == row.Id) && !row.Told.Any(told => told.Person == taker.Id)).ToListAsync(cancellation);
        All += theirs.Count;
        var handed = 0;
        foreach (var row in theirs)
        {
            if (Step(await unit.WayOfAsync(row, taker.Directory, cancellation)) is not { } holder)
                continue;
            unit.Tell(row, [holder]);
            row.Version++;
            handed++;
        }
        return handed;
    }

    private RoleHolder? Step(IReadOnlyList<IReadOnlyList<RoleHolder>> way) => way.SelectMany(step => step).FirstOrDefault(holder => holder.Person == taker.Id);
}
