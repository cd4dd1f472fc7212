using InConfidence.Data.Policies;
using InConfidence.Policy;
using InConfidence.Testing;

namespace InConfidence.Data.Tests.Policies;

/// <summary>What bars somebody is said by the rule that bars them and by no other, with the clause under which it stands.</summary>
[OnOneDatabase]
public sealed class PolicySayingTests
{
    private static readonly PolicyDocument Policy = PolicyDocument.Shipped;

    [Fact]
    public void OneFactor_IsSaidByItsOwnRuleAlone() =>
        Says(PolicySaying.OfOneFactor(Policy), "Reading needs a second factor in this session.");

    [Fact]
    public void KeptOut_IsSaidByItsOwnRuleAlone() =>
        Says(PolicySaying.OfBarred(Policy, Vocabulary.ReaderIsKeptOut), "The writer named this person as somebody who must not see it.");

    [Fact]
    public void FamilyOfTheStudent_IsSaidByItsOwnRuleAlone() =>
        Says(PolicySaying.OfBarred(Policy, Vocabulary.ReaderIsFamilyOfStudent), "Somebody who works here does not read about their own child, relative or household.");

    [Fact]
    public void Alleged_IsSaidOfThemAndOfTheirFamily() =>
        Says(
            PolicySaying.OfBarred(Policy, Vocabulary.ReaderIsAlleged, Vocabulary.ReaderIsFamilyOfAlleged),
            "The person alleged never reads it.", "The family and household of the person alleged never read it.");

    [Fact]
    public void OwnDraft_IsSaidByWhatLetsTheWriterGoOn() =>
        Says(PolicySaying.OfOwnDraft(Policy), "Whoever writes it goes on writing: in the session in which they began, or with a second factor.");

    [Fact]
    public void CaseFile_IsSaidByWhatLetsSomebodyReadIt() =>
        Says(PolicySaying.OfCaseFile(Policy), "Whoever answers for every record of it reads the file.");

    private static void Says(PolicySaying saying, params string[] sentences)
    {
        Assert.Equal(sentences, saying.Sentences);
        Assert.NotEmpty(saying.Clauses);
        Assert.All(sentences, sentence => Assert.Contains(saying.Clauses, clause => clause.Rules.Any(rule => rule.Sentence == sentence)));
    }
}
