using InConfidence.Cases;
using InConfidence.Data.Records;
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
    private const int Most = 50;

    /// <summary>The earliest first, the first fifty.</summary>
    public static async Task<IReadOnlyList<CaseDueLine>> CasesDueAsync(this OpenSchool school, Reader reader, CancellationToken cancellation)
    {
        await using var context = school.Database.CreateContext();
        var now = school.Sources.Now();
        var rule = new CaseRule(context, school, reader, now);
        var soon = now + GrantView.Warning;
        var items = await rule.Items.AsNoTracking().Where(item => item.IsOpen && (item.Owner == null ? item.By != reader.Id : item.DueAt <= soon))
            .OrderBy(item => item.DueAt ?? item.At).ThenBy(item => item.Id).Take(Most).ToListAsync(cancellation);
        var readable = rule.Strands;
        var grants = await context.Grants.AsNoTracking()
            .Where(grant => grant.EndedAt == null && grant.From <= now && grant.Until > now && (grant.Until <= soon || grant.ReviewAt <= now) && readable.Any(strand => strand.Id == grant.Strand))
            .Join(context.Strands, grant => grant.Strand, strand => strand.Id, (grant, strand) => new { grant, strand.Student })
            .OrderBy(one => one.grant.Until).ThenBy(one => one.grant.Id).Take(Most).ToListAsync(cancellation);
        List<CaseItemId> shown = [.. items.Select(item => item.Id)];
        var students = (await context.StrandItems.AsNoTracking().Where(held => shown.Contains(held.Item))
            .Join(context.Strands, held => held.Strand, strand => strand.Id, (held, strand) => new { held.Item, strand.Student }).ToListAsync(cancellation)).ToLookup(one => one.Item, one => one.Student);
        List<CaseDueLine> lines =
        [
            .. items.Select(item => new CaseDueLine(
                item.Case, item.Owner is null ? CaseDueCause.SecondView : CaseDueCause.Action, [.. students[item.Id].Distinct().OrderBy(student => student.Value)], item.Owner ?? item.By, item.DueAt ?? item.At)),
            .. grants.Select(one => one.grant.ReviewAt <= now
                ? new CaseDueLine(one.grant.Case, CaseDueCause.GrantReview, [one.Student], one.grant.Person, one.grant.ReviewAt)
                : new CaseDueLine(one.grant.Case, CaseDueCause.GrantEnds, [one.Student], one.grant.Person, one.grant.Until)),
            .. await UnseenStudents.FindAsync(context, rule, now, Most, cancellation),
        ];
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
        return [.. lines.OrderBy(line => line.At).Take(Most)];
    }
}
