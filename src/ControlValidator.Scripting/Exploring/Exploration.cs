using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting.AllowList;
using ControlValidator.Scripting.Compiling;
using ControlValidator.Scripting.Fuel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace ControlValidator.Scripting;

/// <summary>
/// C# over a snapshot, text by text: each sees what the ones before it have declared, and the views that checks see. Compiles; what is compiled runs
/// wherever the caller lets it run.
/// </summary>
public sealed class Exploration
{
    /// <summary>How places in an explored text are named.</summary>
    public const string Place = "expression";

    /// <summary>The variable that holds the snapshot.</summary>
    internal const string Variable = "snapshot";

    private readonly ScriptOptions options;
    private readonly Safeguards safeguards;
    private readonly List<string> declarations = [];
    private readonly TypeFlow flow = new();
    private Script<object> last;
    private string? lastExpression;

    /// <param name="safeguards">Less than all only for tests of what is left.</param>
    public Exploration(Safeguards safeguards = Safeguards.All)
    {
        this.safeguards = safeguards;
        options = ScriptOptions.Default
            .WithReferences(References.All)
            .WithImports(Vocabulary.Namespaces)
            .WithLanguageVersion(LanguageVersion.CSharp14)
            .WithFilePath(Place)
            .WithFileEncoding(Encoding.UTF8)
            .WithMetadataResolver(new NoReferences())
            .WithSourceResolver(new SourceFileResolver([], baseDirectory: null))
            .WithOptimizationLevel(OptimizationLevel.Release);
        last = CSharpScript.Create<object>($"Snapshot {Variable} = null!;", options);
        Beginning = Emit((CSharpCompilation)last.GetCompilation(), CancellationToken.None, out _)!;
    }

    /// <summary>What has to run before all texts.</summary>
    public CompiledText Beginning { get; }

    /// <summary>What was declared so far, in order, and the last expression that had a value: what a check can be made of.</summary>
    public (ImmutableArray<string> Declarations, string? Expression) Said => ([.. declarations], lastExpression);

    /// <summary>Whether more lines have to follow before a text can be evaluated.</summary>
    public static bool IsIncomplete(string text) =>
        !SyntaxFactory.IsCompleteSubmission(CSharpSyntaxTree.ParseText(text, Parsing));

    /// <summary>Compiles a text and lets it run. Never throws for what is in it.</summary>
    /// <param name="run">Runs what was compiled, after all that it was given before.</param>
    [SuppressMessage("Design", "CA1031", Justification = "The compiler may fail on a text; it is said, and the exploration goes on.")]
    public Explored Evaluate(string text, Func<CompiledText, RunText> run, CancellationToken cancellation)
    {
        if (Nesting.FirstTooDeep(text) >= 0)
            return Explored.Wrong(PolicyRules.TooDeep.At(new(Place), "the text is nested too deeply to be compiled"));
        try
        {
            var script = Next(text);
            var compilation = (CSharpCompilation)script.GetCompilation();
            ImmutableArray<Model.Diagnostic> said = [.. new CompilerMessages(compilation, Place).Translate(compilation.GetDiagnostics(cancellation)).Where(d => d.Level is DiagnosticLevel.Error)];
            if (said.IsEmpty && safeguards.HasFlag(Safeguards.AllowList))
                said = AllowListCheck.CheckExplored(compilation, compilation.GetSemanticModel(compilation.SyntaxTrees.Single()), cancellation);
            if (!said.IsEmpty)
                return Explored.Wrong(said);
            if (Emit(compilation, cancellation, out var unbounded) is not { } compiled)
                return Explored.Wrong(unbounded);
            var ran = run(compiled);
            if (ran.Problem is { } problem)
                return Explored.Wrong(problem);
            last = script;
            return Remember(text, compilation.SyntaxTrees.Single(), ran.Value);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Explored.Wrong(Failure(e));
        }
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
    public static Model.Diagnostic Failure(Exception failure) => (failure is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : failure) switch
    {
        UnreadSettingException unread => ExplorationRules.NotThere.At(new(Place), unread.Message),
        OutOfFuelException stopped => stopped.Problem.Span.File.Length > 0 ? stopped.Problem : stopped.Problem with { Span = new(Place) },
        var thrown => ExplorationRules.Thrown.At(new(Place), $"{thrown.GetType().Name}: {thrown.Message}"),
    };

    private static CSharpParseOptions Parsing { get; } = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    private Script<object> Next(string text) => last.ContinueWith<object>(text, options);

    /// <param name="wrong">What in the text cannot be bounded; there is nothing to run then.</param>
    private CompiledText? Emit(CSharpCompilation compilation, CancellationToken cancellation, out ImmutableArray<Model.Diagnostic> wrong)
    {
        var emitted = EmittedCode.Of(compilation, cancellation);
        var found = new CompilerMessages(compilation, Place).Translate(emitted.Said).Where(d => d.Level is DiagnosticLevel.Error).ToList();
        var image = emitted.Image;
        // what earlier texts declare costs what it does: it draws on the same supply
        if (!image.IsEmpty && safeguards.HasFlag(Safeguards.Fuel))
            image = Instrumentation.Apply(image, Place, isComplete: false, flow, found);
        wrong = [.. found];
        return image.IsEmpty || compilation.GetEntryPoint(cancellation) is not { } entry ? null : new(entry.ContainingType.MetadataName, entry.MetadataName, image);
    }

    private Explored Remember(string text, SyntaxTree tree, object? value)
    {
        var isExpression = tree.GetRoot().ChildNodes().LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } };
        if (!isExpression)
        {
            declarations.Add(text);
            return new(HasValue: false, Value: null, []);
        }
        lastExpression = text;
        return new(HasValue: true, value, []);
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
