namespace InConfidence.Web.Pages.WhatHappens.Words;

/// <summary>
/// What the shipped policy says to students under the clauses that come up here, so that translations can be kept beside it.
/// A sentence that a school has changed has no translation until somebody makes one, and is shown as it stands.
/// </summary>
internal static class PolicySentences
{
    public const string P1 = "If you or somebody else is in danger, we get help at once. That comes before everything else here.";
    public const string P2 = "A teacher may be told \"give her time before answering\" without being told why.";
    public const string P4 = "You can talk to us about anything. Speaking is never the thing that gets you into trouble.";
    public const string P6 = "If an adult here says \"I promise I will tell nobody\", they have made a mistake. Ask them what they may have to pass on.";
    public const string R2 = "If telling your family could put you at risk, we would not normally tell them. Say so, and we will listen.";
    public const string R3 = "We may ask whether you would like to tell your parents, and we can help. You may say no.";
    public const string R4 = "From your eighteenth birthday we would not normally tell your parents anything personal unless you agree. There are two exceptions: a consequence that touches your place here, and a serious risk to life.";
    public const string L1 = "Only the people who must deal with it can read what you told us.";
    public const string L2 = "The law lets us get help for you even if you would rather we did not. We tell you if we do, unless that would put somebody at risk.";
    public const string D5 = "You will hear from us before anybody else does, unless that would put somebody at risk.";
    public const string D6 = "An adult who worries about you may ask the safeguarding lead for help.";
    public const string D7 = "Tell it your way. You need not answer.";
    public const string D13 = "Adults here ask before they pass things on.";
    public const string H1 = "If it is about an adult here, that adult does not get to read what you said.";
    public const string F2 = "We would not normally tell your guardian or agent what you told us.";
    public const string F3 = "Your hosts hear \"she needs to be home by eight\", not why.";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [nameof(P1)] = P1, [nameof(P2)] = P2, [nameof(P4)] = P4, [nameof(P6)] = P6, [nameof(R2)] = R2, [nameof(R3)] = R3, [nameof(R4)] = R4, [nameof(L1)] = L1,
        [nameof(L2)] = L2, [nameof(D5)] = D5, [nameof(D6)] = D6, [nameof(D7)] = D7, [nameof(D13)] = D13, [nameof(H1)] = H1, [nameof(F2)] = F2, [nameof(F3)] = F3,
    };
}
