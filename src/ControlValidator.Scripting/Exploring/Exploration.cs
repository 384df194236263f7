using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Model;
using ControlValidator.Scripting.AllowList;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace ControlValidator.Scripting;

/// <summary>C# over a snapshot, text by text: each sees what the ones before it have declared, and the views that checks see.</summary>
public sealed class Exploration : IDisposable
{
    /// <summary>How places in an explored text are named.</summary>
    public const string Place = "expression";

    private const string Name = "snapshot";

    private readonly InteractiveAssemblyLoader loader = new();
    private readonly ScriptOptions options;
    private readonly List<string> declarations = [];
    private ScriptState<object> state;
    private string? lastExpression;

    public Exploration(Snapshot snapshot)
    {
        options = ScriptOptions.Default
            .WithReferences(References.All)
            .WithImports(Vocabulary.Namespaces)
            .WithLanguageVersion(LanguageVersion.CSharp14)
            .WithFilePath(Place)
            .WithMetadataResolver(new NoReferences())
            .WithSourceResolver(new SourceFileResolver([], baseDirectory: null))
            .WithOptimizationLevel(OptimizationLevel.Release);
        foreach (var own in Vocabulary.Own)
            loader.RegisterDependency(own);
        state = CSharpScript.Create<object>($"Snapshot {Name} = null!;", options, assemblyLoader: loader).RunAsync(cancellationToken: CancellationToken.None).GetAwaiter().GetResult();
        state.GetVariable(Name).Value = snapshot;
    }

    /// <summary>What was declared so far, in order, and the last expression that had a value: what a check can be made of.</summary>
    public (ImmutableArray<string> Declarations, string? Expression) Said => ([.. declarations], lastExpression);

    /// <summary>Whether more lines have to follow before a text can be evaluated.</summary>
    public static bool IsIncomplete(string text) =>
        !SyntaxFactory.IsCompleteSubmission(CSharpSyntaxTree.ParseText(text, Parsing));

    /// <summary>Compiles and runs a text. Never throws for what is in it.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An explored text may throw anything; it is said, and the exploration goes on.")]
    public Explored Evaluate(string text, CancellationToken cancellation)
    {
        if (Nesting.FirstTooDeep(text) >= 0)
            return Explored.Wrong(PolicyRules.TooDeep.At(new(Place), "the text is nested too deeply to be compiled"));
        var script = Next(text);
        var compilation = (CSharpCompilation)script.GetCompilation();
        ImmutableArray<Model.Diagnostic> said = [.. new CompilerMessages(compilation, Place).Translate(compilation.GetDiagnostics(cancellation)).Where(d => d.Level is DiagnosticLevel.Error)];
        if (said.IsEmpty)
            said = AllowListCheck.CheckExplored(compilation, compilation.GetSemanticModel(compilation.SyntaxTrees.Single()), cancellation);
        if (!said.IsEmpty)
            return Explored.Wrong(said);
        try
        {
            // running a text waits for nothing, so that there is no other thread to come back from
            state = script.RunFromAsync(state, cancellation).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Explored.Wrong(Failure(e));
        }
        return Remember(text, compilation.SyntaxTrees.Single());
    }

    /// <summary>What could stand at the end of an unfinished text, sorted; each completes the word that it ends with.</summary>
    public ImmutableArray<string> Complete(string text)
    {
        var compilation = (CSharpCompilation)Next(text).GetCompilation();
        var tree = compilation.SyntaxTrees.Single();
        var start = text.Length;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
            start--;
        var word = text[start..];
        var model = compilation.GetSemanticModel(tree);
        var container = start > 0 && text[start - 1] == '.' ? ContainerBefore(tree, model, start - 1) : null;
        if (start > 0 && text[start - 1] == '.' && container is null)
            return [];
        var symbols = container is null
            ? model.LookupSymbols(start)
            : model.LookupSymbols(start, container.Value.Type, includeReducedExtensionMethods: true).Where(s => s.IsStatic == container.Value.IsType || s is IMethodSymbol { ReducedFrom: not null });
        return
        [
            .. symbols.Where(s => s.CanBeReferencedByName && s.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && s.Name[0] != '<')
                .Select(s => s.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What a failure that came up while running, or while a lazy value was read, says.</summary>
    public static Model.Diagnostic Failure(Exception failure) => failure is UnreadSettingException
        ? ExplorationRules.NotThere.At(new(Place), failure.Message)
        : ExplorationRules.Thrown.At(new(Place), $"{failure.GetType().Name}: {failure.Message}");

    public void Dispose() => loader.Dispose();

    private static CSharpParseOptions Parsing { get; } = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    private Script<object> Next(string text) => state.Script.ContinueWith<object>(text, options);

    private Explored Remember(string text, SyntaxTree tree)
    {
        var isExpression = tree.GetRoot().ChildNodes().LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } };
        if (!isExpression)
        {
            declarations.Add(text);
            return new(HasValue: false, Value: null, []);
        }
        lastExpression = text;
        return new(HasValue: true, state.ReturnValue, []);
    }

    private static (ITypeSymbol Type, bool IsType)? ContainerBefore(SyntaxTree tree, SemanticModel model, int dot)
    {
        var token = tree.GetRoot().FindToken(dot);
        var before = token.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            _ => (ExpressionSyntax?)null,
        };
        if (before is null)
            return null;
        return model.GetSymbolInfo(before).Symbol is ITypeSymbol type ? (type, true)
            : model.GetTypeInfo(before).Type is { TypeKind: not TypeKind.Error } value ? (value, false)
            : null;
    }

    /// <summary>No text brings assemblies of its own.</summary>
    private sealed class NoReferences : MetadataReferenceResolver
    {
        public override bool Equals(object? other) => other is NoReferences;

        public override int GetHashCode() => 0;

        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];
    }
}
