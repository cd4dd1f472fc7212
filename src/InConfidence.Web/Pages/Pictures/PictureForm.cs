using System.Globalization;
using InConfidence.Data.Pictures;
using InConfidence.Data.Policies;
using InConfidence.Data.Records;
using InConfidence.Data.Saving;
using InConfidence.Records;
using InConfidence.Web.Platform.Files;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InConfidence.Web.Pages.Pictures;

/// <summary>
/// The form with which a picture is sent. What it is of and what it shows are asked before the file, and what the policy
/// refuses is refused before any of it is read (R14, R15).
/// </summary>
public sealed class PictureForm
{
    /// <summary>Where the browser is led that sent too much.</summary>
    public const string File = "File";

    /// <summary>What the sender says it is of.</summary>
    public string? Of { get; init; }

    /// <summary>What the sender says it shows beside that.</summary>
    public string? Shows { get; init; }

    /// <summary>The policy refused it because of what it shows: what to do instead is said at length.</summary>
    public PictureShows? Refused { get; private set; }

    /// <summary>Why the policy refused it; null where it did not.</summary>
    public PolicySaying? Refusal { get; private set; }

    /// <summary>What the policy said.</summary>
    public DecisionDetails? Decision { get; private set; }

    /// <summary>What is asked before: of the page, and what the browser sent too much of.</summary>
    public static PictureForm Empty(HttpContext context, ModelStateDictionary errors)
    {
        if (context.Request.Query.ContainsKey(FileUploads.TooLarge))
            errors.AddModelError(File, string.Create(CultureInfo.InvariantCulture, $"Choose a smaller file. This one is larger than {PictureLimits.Megabytes} MB"));
        return new PictureForm();
    }

    public static PictureForm Posted(IFormCollection form) => new() { Of = form[nameof(Of)], Shows = form[nameof(Shows)] };

    /// <summary>Whether it may be taken, by what was answered. What is missing or refused is among the errors.</summary>
    public bool MayBeTaken(Reader reader, ModelStateDictionary errors)
    {
        if (!Chosen<PictureOf>(Of, out _))
            errors.AddModelError(nameof(Of), "Choose what it is a picture of");
        if (!Chosen<PictureShows>(Shows, out var shows))
            errors.AddModelError(nameof(Shows), "Say whether it shows an injury, or anybody undressed");
        else
        {
            Decision = PictureRule.Keep(reader, shows);
            if (PictureRule.Refuses(Decision))
            {
                (Refused, Refusal) = (shows, PolicySaying.Of(reader.Policy, Decision));
                errors.AddModelError(nameof(Shows), "The picture was thrown away unread: the policy does not let it be kept");
            }
        }
        return errors.IsValid;
    }

    /// <summary>Seals the file that was sent. Null where it is not kept, with the reason among the errors, or where nothing is there to add it to.</summary>
    public async Task<SealedPicture?> SealAsync(HttpContext context, ModelStateDictionary errors, Func<PictureOf, Stream, Task<SealingOutcome?>> seal)
    {
        if (context.Features.Get<SentFile>() is not { } sent)
        {
            errors.AddModelError(File, "Choose a picture");
            return null;
        }
        switch (await seal(Enum.Parse<PictureOf>(Of!), sent.Content))
        {
            case SealingOutcome.Sealed done:
                return done.Picture;
            case SealingOutcome.NoPicture broken:
                errors.AddModelError(File, PictureWords.Of(broken.Fault));
                return null;
            case SealingOutcome.Busy:
                errors.AddModelError(File, "Many pictures are being sent just now. Send it again in a minute");
                return null;
            default:
                return null;
        }
    }

    private static bool Chosen<T>(string? value, out T chosen) where T : struct, Enum => Enum.TryParse(value, out chosen) && Enum.IsDefined(chosen);
}
