using System.Text;
using InConfidence.Data;
using InConfidence.Data.Accounts;
using InConfidence.Data.Policies;
using InConfidence.Data.Saving;
using InConfidence.Policy;
using InConfidence.Web.Platform.Entering;
using InConfidence.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc;

namespace InConfidence.Web.Pages.Policies;

/// <summary>The school's own policies: those there are, and another one uploaded. What was sent and cannot be read is handed back with every mistake in its place.</summary>
[WhoMayEnter(Entry.Policy)]
[TakesFile(MostMegabytes)]
public sealed class VersionsModel(OpenSchool school) : InPage(school)
{
    private const int MostMegabytes = 4;
    private const int MostShown = 20;

    [BindProperty]
    public IFormFile? Document { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<PolicyVersion> Versions { get; private set; } = [];

    public bool HasSecond { get; private set; }

    public Task OnGetAsync(bool tooLarge)
    {
        if (tooLarge)
            ModelState.AddModelError(nameof(Document), $"Choose a smaller file. This one is larger than {MostMegabytes} MB, and a policy is not");
        return ShowAsync();
    }

    /// <summary>The text of today's policy, to be changed and uploaded again.</summary>
    public IActionResult OnGetToday() => File(Encoding.UTF8.GetBytes(Reader.Policy.Prose!.Text), "text/markdown; charset=utf-8", "policy.md");

    public async Task<IActionResult> OnPostAsync()
    {
        var isFile = Document is { Length: > 0 };
        if (isFile && !await ReadFileAsync(Document!))
            ModelState.AddModelError(nameof(Document), "Save the file as UTF-8 text and choose it again: this one cannot be read as text");
        else if (string.IsNullOrWhiteSpace(Text))
            ModelState.AddModelError(nameof(Document), "Choose the file of the policy, or paste its text");
        else if (!PolicyDocument.TryRead(Text, out var document, out var faults))
        {
            foreach (var fault in faults.Take(MostShown))
                ModelState.AddModelError(nameof(Text), PolicyWords.Of(fault));
        }
        else
        {
            var id = await School.CommitAsync(Because(LedgerAct.PolicyUploaded, document.Hash), (unit, _) => Task.FromResult(unit.UploadPolicy(Text, document)), Cancellation);
            return Redirect($"/policy/versions/{id}");
        }
        // What came as a file is shown as text, so that it can be mended here.
        if (isFile)
            ModelState.SetModelValue(nameof(Text), Text, Text);
        await ShowAsync();
        return Page();
    }

    private async Task<bool> ReadFileAsync(IFormFile file)
    {
        try
        {
            await using var stream = file.OpenReadStream();
            using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            Text = await reader.ReadToEndAsync(Cancellation);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private async Task ShowAsync()
    {
        Versions = await School.PolicyVersionsAsync(Cancellation);
        HasSecond = (await School.AccountsThatReadAsync(Directory, Reader.Today, Cancellation)).Any(one => one.Person.Id != Reader.Id && one.Account is not null);
    }
}
