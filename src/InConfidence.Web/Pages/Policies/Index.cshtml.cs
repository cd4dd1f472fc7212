using InConfidence.Data;
using InConfidence.Data.Policies;
using InConfidence.Policy;
using InConfidence.Web.Platform.Entering;

namespace InConfidence.Web.Pages.Policies;

/// <summary>
/// The policy that decides today, as everybody who works here should know it (P3): each clause in words, with its rules, what
/// it promises, its examples, and for those who answer for it how often each rule has decided and each thing had to be done, and when
/// it was last proved.
/// </summary>
[WhoMayEnter(Entry.SignedIn)]
public sealed class IndexModel(OpenSchool school) : InPage(school)
{
    public PolicyProse Prose { get; private set; } = null!;

    public PolicyInForce? Own => Directory.PolicyInForceOn(Reader.Today);

    /// <summary>Whether the counts and the versions are for this reader, in this session.</summary>
    public bool Oversees => EntryRules.Admits(Entry.Policy, Reader) && Reader.Session.HasSecondFactor;

    /// <summary>A document of the school's own that should decide but can no longer be read.</summary>
    public bool HasUnreadable => Directory.Policies.Any(policy => policy.Document is null && policy.From <= Reader.Today);

    public int Looked { get; private set; }

    /// <summary>How often each rule has decided, for those who oversee the policy.</summary>
    public IReadOnlyDictionary<string, int> Used { get; private set; } = new Dictionary<string, int>();

    /// <summary>How often each requirement was raised, for the same.</summary>
    public IReadOnlyDictionary<string, int> Raised { get; private set; } = new Dictionary<string, int>();

    /// <summary>What was proved of the document, and when, for the same.</summary>
    public PolicyProof? Proof { get; private set; }

    public async Task OnGetAsync()
    {
        Prose = Reader.Policy.Prose!;
        if (!Oversees)
            return;
        (Looked, Used) = await School.RulesUsedAsync(Reader, Cancellation);
        Raised = await School.RequirementsRaisedAsync(Reader, Cancellation);
        Proof = CheckedPolicies.Proof(Prose.Text, Reader.Policy, Now);
    }
}
