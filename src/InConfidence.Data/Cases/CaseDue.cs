using InConfidence.Cases;
using InConfidence.Data.Records;
using InConfidence.Data.Rows;
using InConfidence.Data.Saving;
using InConfidence.People;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Cases;

/// <summary>Why a case wants somebody.</summary>
public enum CaseDueCause
{
    /// <summary>An action that is due within a week, or late.</summary>
    Action,

    /// <summary>A decision not to refer that waits for a second view.</summary>
    SecondView,

    /// <summary>Somebody may know something only for less than a week more.</summary>
    GrantEnds,

    /// <summary>Somebody has known something for ninety days since it was last looked at.</summary>
    GrantReview,

    /// <summary>For a fortnight nobody has met the student, and nothing has come from them.</summary>
    Unseen,
}

/// <summary>One thing of a case that wants somebody: of whom, who has it, by when. Nothing of what it says.</summary>
public sealed record CaseDueLine(CaseId Case, CaseDueCause Cause, IReadOnlyList<PersonId> Students, PersonId? Person, DateTimeOffset At);

/// <summary>What of cases wants the reader: the rule is part of the query.</summary>
public static class CaseDue
{
    /// <summary>How many of each kind are shown: one kind never hides another.</summary>
    public const int Most = 50;

    /// <summary>The earliest first, and of what is to be done, of what somebody may know and of students whom nobody has seen the first fifty each.</summary>
    public static async Task<IReadOnlyList<CaseDueLine>> CasesDueAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var moment = await school.Database.ReadMomentAsync(cancellation);
        var context = moment.Context;
        var now = school.Sources.Now();
        var rule = new CaseRule(context, school, reader, now);
        var items = await ItemsAsync(context, school, reader, rule, now + GrantView.Warning, cancellation);
        List<CaseItemId> shown = [.. items.Select(item => item.Id)];
        var students = (await context.StrandItems.AsNoTracking().Where(held => shown.Contains(held.Item))
            .Join(context.Strands, held => held.Strand, strand => strand.Id, (held, strand) => new { held.Item, strand.Student }).ToListAsync(cancellation)).ToLookup(one => one.Item, one => one.Student);
        List<CaseDueLine> lines =
        [
            .. items.Select(item => new CaseDueLine(
                item.Case, item.Owner is null ? CaseDueCause.SecondView : CaseDueCause.Action, [.. students[item.Id].Distinct().OrderBy(student => student.Value)], item.Owner ?? item.By, item.DueAt ?? item.At)),
            .. await GrantsAsync(context, school, rule, now, cancellation),
            .. await UnseenStudents.FindAsync(context, school, rule, now, Most, cancellation),
        ];
        await moment.DisposeAsync();
        if (lines.Count > 0)
            await school.RecordAsync(
                new EntryDetails
                {
                    Act = LedgerAct.CasesListed,
                    Who = reader.Id.Value,
                    Session = reader.Session.Id,
                    Process = "desk",
                    Cases = [.. lines.Select(line => line.Case.Value).Distinct()],
                },
                keyId: null,
                cancellation);
        return [.. lines.OrderBy(line => line.At)];
    }

    /// <summary>Actions that are due until a moment, and decisions that wait for somebody else than whoever took them.</summary>
    private static async Task<IReadOnlyList<CaseItemRow>> ItemsAsync(
        StoreContext context, OpenSchool school, Reader reader, CaseRule rule, DateTimeOffset soon, CancellationToken cancellation)
    {
        var open = context.CaseItems.AsNoTracking().Where(item => item.School == school.Id && item.IsOpen);
        if (rule.Few is { } few)
            open = open.Where(item => few.Contains(item.Case));
        var actions = school.Database.PutInOrder(open.Where(item => item.Owner != null && item.DueAt <= soon).OrderBy(item => item.DueAt).ThenBy(item => item.Id));
        var secondViews = open.Where(item => item.Owner == null && item.By != reader.Id);
        List<CaseItemRow> items =
        [
            .. await rule.ItemsOf(actions).OrderBy(item => item.DueAt).ThenBy(item => item.Id).Take(Most).ToListAsync(cancellation),
            .. await rule.ItemsOf(secondViews).OrderBy(item => item.At).ThenBy(item => item.Id).Take(Most).ToListAsync(cancellation),
        ];
        return [.. items.OrderBy(item => item.DueAt ?? item.At).Take(Most)];
    }

    /// <summary>What somebody may know that ends soon, or that nobody has looked at for long.</summary>
    private static async Task<IEnumerable<CaseDueLine>> GrantsAsync(StoreContext context, OpenSchool school, CaseRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var (readable, soon) = (rule.Readable, now + GrantView.Warning);
        var ending = context.Grants.AsNoTracking()
            .Where(grant => grant.School == school.Id && grant.EndedAt == null && grant.From <= now && grant.Until > now && (grant.Until <= soon || grant.ReviewAt <= now));
        if (rule.Few is { } few)
            ending = ending.Where(grant => few.Contains(grant.Case));
        var grants = await school.Database.PutInOrder(ending.OrderBy(grant => grant.Until).ThenBy(grant => grant.Id))
            .Where(grant => readable.Any(strand => strand.Id == grant.Strand))
            .OrderBy(grant => grant.Until).ThenBy(grant => grant.Id).Take(Most).ToListAsync(cancellation);
        List<StrandId> granted = [.. grants.Select(grant => grant.Strand)];
        var studentOf = await context.Strands.AsNoTracking().Where(strand => granted.Contains(strand.Id)).ToDictionaryAsync(strand => strand.Id, strand => strand.Student, cancellation);
        return grants.Select(grant => grant.ReviewAt <= now
            ? new CaseDueLine(grant.Case, CaseDueCause.GrantReview, [studentOf[grant.Strand]], grant.Person, grant.ReviewAt)
            : new CaseDueLine(grant.Case, CaseDueCause.GrantEnds, [studentOf[grant.Strand]], grant.Person, grant.Until));
    }
}
