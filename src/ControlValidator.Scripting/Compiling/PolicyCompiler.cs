using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Model;
using ControlValidator.Scripting.AllowList;
using ControlValidator.Scripting.Fuel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Compiles one policy: its own text and what it loads, as a C# script without host and without references of its own.</summary>
internal sealed class PolicyCompiler
{
    internal static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    internal static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: PolicyModule.ClassName,
        usings: Vocabulary.Namespaces,
        optimizationLevel: OptimizationLevel.Release,
        deterministic: true,
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Enable)
        .WithMetadataImportOptions(MetadataImportOptions.Public);

    private readonly PolicyText policy;
    private readonly Safeguards safeguards;
    private readonly PolicyFileResolver files;
    private readonly List<Diagnostic> diagnostics = [];

    private PolicyCompiler(PolicyText policy, Safeguards safeguards, PolicyTextReader? read, bool showsFiles = false)
    {
        this.policy = policy;
        this.safeguards = safeguards;
        files = new(policy, read ?? PolicyText.Read, showsFiles);
    }

    /// <summary>Never throws for what is in the text.</summary>
    /// <returns>Its files are named from the policy's folder: <see cref="CompiledPolicy.At"/>.</returns>
    /// <param name="read">How files that the policy loads are read; null for from disk.</param>
    /// <param name="showsFiles">Whether stack traces and debuggers are to find the files.</param>
    /// <param name="second">Makes the code while this thread looks at what the policy uses; null for one after the other.</param>
    [SuppressMessage("Design", "CA1031", Justification = "The compiler has faults of its own, and a text that finds one is not to keep others from being judged.")]
    public static CompiledPolicy Compile(
        PolicyText policy, Safeguards safeguards, CancellationToken cancellation, PolicyTextReader? read = null, bool showsFiles = false, SecondThread? second = null)
    {
        policy = policy.ByName();
        if (!policy.IsText(out var problem))
            return new([], [], [problem!], default, HasVariables: false, Reusable: false);
        if (Nesting.FirstTooDeep(policy.Text) is >= 0 and var place)
            return new([], [], [TooDeep(policy, place)], default, HasVariables: false, Reusable: false);
        try
        {
            return new PolicyCompiler(policy, safeguards, read, showsFiles).Run(second, cancellation);
        }
        catch (InsufficientExecutionStackException)
        {
            return new([], [], [TooDeep(policy, place: 0)], default, HasVariables: false, Reusable: false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Failed(policy, $"the compiler ended with {e.GetType().Name}");
        }
    }

    /// <summary>What is left of a policy that the compiler does not get done with.</summary>
    public static CompiledPolicy Failed(PolicyText policy, string how) =>
        new([], [], [PolicyRules.CompilerFailed.At(new(policy.Path), how)], default, HasVariables: false, Reusable: false);

    /// <summary>The policy bound, for those who look at it without running it; null where it is no text that can be compiled.</summary>
    public static OpenedPolicy? Open(PolicyText policy, CancellationToken cancellation, PolicyTextReader? read = null)
    {
        if (!policy.IsText(out _) || Nesting.FirstTooDeep(policy.Text) >= 0)
            return null;
        var compiler = new PolicyCompiler(policy, Safeguards.All, read);
        var text = CSharpSyntaxTree.ParseText(PolicyFileResolver.ToSource(policy), Parsing, policy.Path, cancellation);
        var compilation = compiler.Begin([.. CheckReader.Guess(text)], cancellation);
        return new(compilation, compilation.SyntaxTrees.First(t => t.FilePath == policy.Path));
    }

    private static Diagnostic TooDeep(PolicyText policy, int place)
    {
        var line = policy.Text.AsSpan(0, place).Count('\n') + 1;
        return PolicyRules.TooDeep.At(new(policy.Path, line, place - policy.Text.LastIndexOf('\n', place)), "the text is nested too deeply to be compiled");
    }

    private CompiledPolicy Run(SecondThread? second, CancellationToken cancellation)
    {
        var text = CSharpSyntaxTree.ParseText(PolicyFileResolver.ToSource(policy), Parsing, policy.Path, cancellation);
        ImmutableArray<CheckCall> guess = [.. CheckReader.Guess(text)];
        var compilation = Begin(guess, cancellation);
        ImmutableArray<SyntaxTree> trees = [.. compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0)];

        diagnostics.AddRange(ScriptRules.Check(trees, files));
        if (diagnostics.Count > 0)
            return Fail(trees.SelectMany(t => t.GetDiagnostics(cancellation)), compilation);

        var main = trees.First(t => t.FilePath == policy.Path);
        var models = trees.Select(t => compilation.GetSemanticModel(t)).ToList();
        var reader = new CheckReader(models.First(m => m.SyntaxTree == main), cancellation);
        var checks = PureOnes(compilation, trees, reader.Read());
        diagnostics.AddRange(reader.Diagnostics);
        var code = EmittedCode.Later(compilation, cancellation);
        second?.Hand(code);
        if (safeguards.HasFlag(Safeguards.AllowList) && AllowListCheck.Check(compilation, models, cancellation) is { IsEmpty: false } refused)
        {
            diagnostics.AddRange(refused);
            checks = [];
        }
        if (!guess.SequenceEqual(checks.Select(c => c.Call)))
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.First(t => t.FilePath.Length == 0), Entry(checks.Select(c => c.Call), cancellation));
            code = EmittedCode.Later(compilation, cancellation);
        }
        return checks.IsEmpty
            ? Fail(compilation.GetDiagnostics(cancellation), compilation)
            : Finish(compilation, code.Value, trees, checks);
    }

    private CSharpCompilation Begin(ImmutableArray<CheckCall> guess, CancellationToken cancellation) => CSharpCompilation.CreateScriptCompilation(
        $"policy-{policy.Sha256.AsSpan(0, 16)}", Entry(guess, cancellation), References.All, Options.WithSourceReferenceResolver(files));

    private static SyntaxTree Entry(IEnumerable<CheckCall> calls, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(CheckCall.ToEntry(PolicyFileResolver.Entry, calls), Parsing, cancellationToken: cancellation);

    /// <summary>A check that changes shared state is left out; a method that does so may be called by any, so that none is left.</summary>
    private ImmutableArray<ReadCheck> PureOnes(CSharpCompilation compilation, ImmutableArray<SyntaxTree> trees, ImmutableArray<ReadCheck> checks)
    {
        foreach (var write in SharedWrites.In(compilation, trees))
        {
            diagnostics.Add(PolicyRules.NotPure.At(write.Place, $"`{write.Name}` is shared by all checks and may not be changed"));
            checks = checks.Any(c => c.Method == write.Method) ? checks.RemoveAll(c => c.Method == write.Method) : [];
        }
        return checks;
    }

    private CompiledPolicy Finish(CSharpCompilation compilation, EmittedCode emitted, ImmutableArray<SyntaxTree> trees, ImmutableArray<ReadCheck> checks)
    {
        diagnostics.AddRange(new CompilerMessages(compilation, policy.Path).Translate(emitted.Said));
        if (!emitted.Image.IsEmpty && safeguards.HasFlag(Safeguards.AllowList))
            diagnostics.AddRange(ImageCheck.Check(emitted.Image, policy.Path));
        var code = !emitted.Image.IsEmpty && diagnostics.TrueForAll(d => d.Rule != AllowListRules.ForbiddenInImage)
            ? Bounded(emitted.Image)
            : default;
        return code.IsEmpty
            ? new(files.Loads, [], [.. diagnostics], default, HasVariables: false, Reusable: false)
            : new(files.Loads, [.. checks.Select(c => c.Outline)], [.. diagnostics], code, ScriptRules.HaveVariables(trees), Reusable: true) { Table = CheckTable.In(code) };
    }

    private ReadOnlyMemory<byte> Bounded(ReadOnlyMemory<byte> image) => safeguards.HasFlag(Safeguards.Fuel)
        ? Instrumentation.Apply(image, policy.Path, isComplete: safeguards.HasFlag(Safeguards.AllowList), new(), diagnostics)
        : image;

    /// <summary>There is nothing to call. What the compiler has to say is worth hearing all the same.</summary>
    private CompiledPolicy Fail(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> said, CSharpCompilation compilation)
    {
        diagnostics.AddRange(new CompilerMessages(compilation, policy.Path).Translate([.. said]));
        var empty = diagnostics.TrueForAll(d => d.Level is not DiagnosticLevel.Error);
        if (empty)
            diagnostics.Add(PolicyRules.NoChecks.At(new(policy.Path), "no method has the attribute `[Control]`"));
        return new(files.Loads, [], [.. diagnostics], default, HasVariables: false, Reusable: empty);
    }
}

/// <summary>A policy with all that it loads, bound.</summary>
internal sealed record OpenedPolicy(CSharpCompilation Compilation, SyntaxTree Policy);
