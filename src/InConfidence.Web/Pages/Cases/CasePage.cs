using InConfidence.Cases;
using InConfidence.Data;
using InConfidence.Data.Cases;
using InConfidence.Data.Policies;
using InConfidence.Web.Components;
using InConfidence.Web.Platform.Entering;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InConfidence.Web.Pages.Cases;

/// <summary>A page within a case: what it shows is an opening of the case like any other.</summary>
public abstract class CasePage(OpenSchool school) : InPage(school)
{
    public CaseView Case { get; private set; } = null!;

    public string Self => $"/cases/{Case.Id}";

    /// <summary>Where an open page of the case asks whether it may still be shown: with what it holds of each of those students.</summary>
    public string Still => $"{Self}/still?{string.Join('&', Case.Strands.Select(strand => $"strand={strand.Id}"))}";

    /// <summary>Offered by the page, so that pressing twice does it once.</summary>
    public Guid Offered { get; private set; }

    /// <summary>What the policy says to what it refused; null where it refused nothing.</summary>
    public PolicySaying? Refusal { get; protected set; }

    /// <summary>The school's own categories, few on purpose.</summary>
    public IReadOnlyList<string> Categories => Directory.Settings.CaseCategories;

    public string NameOf(StrandId strand) => Directory.NameOf(Case.Strands.First(one => one.Id == strand).Student);

    /// <summary>The students of an item by name.</summary>
    public string WhomOf(CaseItemView item) => string.Join(", ", item.Strands.Select(NameOf));

    /// <summary>The end of a day at the school.</summary>
    protected DateTimeOffset EndOf(DateOnly day) => Directory.Calendar.At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>The page again, with why the policy refuses it.</summary>
    protected PageResult Refuse(PolicySaying saying)
    {
        Refusal = saying;
        ModelState.AddModelError("", "The policy does not let them be told this. It says why below");
        return Page();
    }

    protected async Task<bool> OpenAsync(string id)
    {
        if (!CaseId.TryParse(id, null, out var known) || await School.OpenCaseFileAsync(Reader, known, Cancellation) is not { } found)
            return false;
        Case = found;
        Offered = Request.HasFormContentType && Guid.TryParse(Request.Form["offered"], out var offered) ? offered : School.Sources.Random.NewId();
        return true;
    }

    /// <summary>The students of the case that were ticked.</summary>
    protected IReadOnlyList<StrandId> Ticked(string field) =>
        [.. Case.Strands.Select(strand => strand.Id).Where(strand => Request.Form[field].Contains(strand.ToString()))];

    /// <summary>A day to come, read from a form; null with a sentence where it is none.</summary>
    protected DateOnly? ReadDayToCome(string name, DateAnswer answer, string label, int most)
    {
        var day = ModelState.ReadDate(name, answer, label, required: true);
        if (day < Reader.Today)
            ModelState.AddModelError(name + ".Day", $"{label} must be today or later");
        else if (day > Reader.Today.AddDays(most))
            ModelState.AddModelError(name + ".Day", $"{label} must be within {most} days: check the year");
        return ModelState.IsValid ? day : null;
    }
}
