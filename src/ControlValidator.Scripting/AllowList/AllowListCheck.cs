using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.AllowList;

/// <summary>Refuses a policy that uses what is not on the list, whether its author wrote it or C# added it.</summary>
internal static class AllowListCheck
{
    /// <param name="models">One for each of the policy's texts, which the caller goes on using: what is bound is bound once.</param>
    public static ImmutableArray<Diagnostic> Check(CSharpCompilation compilation, IReadOnlyList<SemanticModel> models, CancellationToken cancellation)
    {
        var judge = new SymbolJudge(AllowedSymbols.Shipped, s => SymbolEqualityComparer.Default.Equals(s.ContainingAssembly, compilation.Assembly));
        var refusals = new Refusals(AllowedSymbols.Shipped);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var model in models)
        {
            diagnostics.AddRange(Deception.In(model.SyntaxTree, cancellation));
            var state = new StateWatch(model, judge, refusals);
            new DeclarationWalk(model, judge, refusals, state, cancellation).Walk((CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellation));
        }
        diagnostics.AddRange(refusals.InOrder());
        return diagnostics.ToImmutable();
    }

    /// <summary>The same for a text that explores a snapshot: its own are also what texts before it declared.</summary>
    public static ImmutableArray<Diagnostic> CheckExplored(CSharpCompilation compilation, SemanticModel model, CancellationToken cancellation)
    {
        var own = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var said = compilation; said is not null; said = said.ScriptCompilationInfo?.PreviousScriptCompilation)
            own.Add(said.Assembly);
        var judge = new SymbolJudge(AllowedSymbols.Shipped, s => own.Contains(s.ContainingAssembly));
        var refusals = new Refusals(AllowedSymbols.Shipped);
        var walk = new DeclarationWalk(model, judge, refusals, new(model, judge, refusals) { IsOff = true }, cancellation) { TakesStatements = true };
        walk.Walk((CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellation));
        return [.. Deception.In(model.SyntaxTree, cancellation), .. refusals.InOrder()];
    }
}
