using InConfidence.Data.Saving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InConfidence.Conventions.Tests.Saving;

/// <summary>An act that is named and never written would be a promise of the ledger that nobody keeps.</summary>
public sealed class LedgerActsTests
{
    [Fact]
    public void Acts_OfTheLedger_AreAllWrittenSomewhere()
    {
        var written = Sources.Code.SelectMany(file => file.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
            .Where(access => access.Expression.ToString() is nameof(LedgerAct) && Writes(access))
            .Select(access => access.Name.Identifier.Text).ToHashSet();

        Assert.DoesNotContain(Enum.GetValues<LedgerAct>(), act => !written.Contains(act.ToString()));
    }

    /// <summary>Handed to an act's reason or set as an entry's act; a comparison or a list of acts writes nothing.</summary>
    private static bool Writes(MemberAccessExpressionSyntax access)
    {
        var place = access.Ancestors().FirstOrDefault(node => node is not ConditionalExpressionSyntax and not ParenthesizedExpressionSyntax and not SwitchExpressionArmSyntax and not SwitchExpressionSyntax);
        return place switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left.ToString() == "Act",
            ArgumentSyntax argument => IsReason(argument.Parent!.Parent!),
            ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax => true,
            _ => false,
        };
    }

    private static bool IsReason(SyntaxNode call) => call switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.ToString() == nameof(Because),
        ImplicitObjectCreationExpressionSyntax => true,
        InvocationExpressionSyntax invocation => !invocation.Expression.ToString().Contains("Create", StringComparison.Ordinal) && !invocation.Expression.IsKind(SyntaxKind.None),
        _ => false,
    };
}
