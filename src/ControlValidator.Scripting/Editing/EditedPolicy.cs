using System.Collections.Immutable;
using System.Text;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting.Compiling;
using ControlValidator.Scripting.Lint;
using ControlValidator.Scripting.Lint.Cures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Scripting.Editing;

/// <summary>
/// A policy as it stands in an editor: what is wrong with it is what <c>cval lint</c> would say of the file if all were saved.
/// What only all policies of a pack show together, such as an id that two of them have, is not seen here.
/// </summary>
public sealed class EditedPolicy
{
    private readonly Candidate? candidate;
    private readonly PolicyCode? code;

    private EditedPolicy(Candidate? candidate, PolicyCode? code, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        this.candidate = candidate;
        this.code = code;
        Texts = code is null ? [] : TextsOf(code.Trees, code.Main, cancellation);
        Checks = code is null ? [] : [.. code.Checks.Select(c => new EditedCheck(c.Control.Id, c.Read.Outline.Name, c.Read.Outline.Line))];
        Diagnostics = diagnostics;
    }

    /// <summary>Digest of the text with all that it loads, as a loaded policy has it; null where it cannot be compiled at all.</summary>
    public string? Sha256 => candidate is { Compiled: { } compiled } ? PackAssembly.Digest(candidate.Text, compiled.Loads) : null;

    /// <summary>Its own text first, and those of all that it loads; none where it cannot be compiled at all.</summary>
    public ImmutableArray<EditedText> Texts { get; }

    /// <summary>In the order of the text, as far as they can be made out.</summary>
    public ImmutableArray<EditedCheck> Checks { get; }

    /// <summary>Sorted by place and code.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Compiles a policy and looks at it. Nothing of it is run; never throws for what is in its text.</summary>
    /// <param name="path">Absolute, with forward slashes.</param>
    public static EditedPolicy Review(string path, UnsavedText unsaved, CancellationToken cancellation)
    {
        var read = Reader(unsaved);
        if (read(path, path, out var problem) is not { } text)
            return new(candidate: null, code: null, [problem!], cancellation);
        var compiled = PolicyCompiler.Compile(text, Safeguards.All, cancellation, read).At(path);
        var edited = new Candidate(new(path, path, Path.GetFileName(path) is PolicyFiles.Usual), text) { Compiled = compiled };
        var said = edited.IsPart
            ? compiled.Diagnostics.RemoveAll(d => d.Rule == PolicyRules.NoChecks)
            : PackAssembly.Assemble([edited], FuelLimits.Default, []).Diagnostics;
        if (said.Any(d => d.Rule == PolicyRules.CompilerFailed) || PolicyCompiler.Open(text, cancellation, read) is not { } opened)
            return new(edited, code: null, said, cancellation);
        var bound = new PolicyCode(opened.Compilation, opened.Policy, cancellation);
        if (!bound.Checks.IsEmpty && !said.Any(d => d.Level is DiagnosticLevel.Error))
            said = DiagnosticOrder.Sort(said.Concat(PolicyLint.In(opened.Compilation, opened.Policy, text.Folder, cancellation)));
        return new(edited, bound, said, cancellation);
    }

    /// <summary>The text of a policy and of what it loads, without looking further.</summary>
    public static ImmutableArray<EditedText> TextsOf(string path, UnsavedText unsaved, CancellationToken cancellation)
    {
        var read = Reader(unsaved);
        return read(path, path, out _) is { } text && PolicyCompiler.Open(text, cancellation, read) is { } opened
            ? TextsOf(opened.Compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0), opened.Policy, cancellation)
            : [];
    }

    /// <summary>Changes that would take one of its diagnostics away, the most likely one first.</summary>
    public IEnumerable<Cure> CuresOf(Diagnostic diagnostic) => code is null ? [] : PolicyCures.Of(diagnostic, code);

    /// <summary>The policy, ready to be run on its cases; null where it cannot be used, or has been refused. It can be unloaded when nothing refers to it any more.</summary>
    public LoadedPolicy? Load() =>
        candidate is null or { IsPart: true } ? null : PackAssembly.Assemble([candidate], FuelLimits.Default, [], isCollectible: true).Policies.FirstOrDefault();

    private static ImmutableArray<EditedText> TextsOf(IEnumerable<SyntaxTree> trees, SyntaxTree policy, CancellationToken cancellation) =>
        [.. trees.OrderBy(t => t != policy).Select(t => new EditedText(t.FilePath, t.GetText(cancellation)))];

    // What is on disk counts where it says the same: its digest is that of its bytes.
    private static PolicyTextReader Reader(UnsavedText unsaved) => (string path, string fullPath, out Diagnostic? problem) =>
    {
        var saved = PolicyText.Read(path, fullPath, out problem);
        if (unsaved(LoadBoundary.Slashed(fullPath)) is not { } open)
            return saved;
        problem = null;
        var text = open.ToString();
        if (saved is not null && saved.IsText(out _) && saved.Text == text)
            return saved;
        if (Encoding.UTF8.GetByteCount(text) is > PolicyText.MostBytes and var length)
        {
            problem = PolicyRules.TooLarge.At(new(path), $"the file has {length} bytes, more than {PolicyText.MostBytes}");
            return null;
        }
        return new(path, fullPath, Encoding.UTF8.GetBytes(text));
    };
}

/// <summary>A policy's text, or one that it loads.</summary>
/// <param name="Path">Absolute, with forward slashes.</param>
public sealed record EditedText(string Path, SourceText Text);

/// <summary>Where a check stands.</summary>
/// <param name="Line">1-based line of the method's name.</param>
public sealed record EditedCheck(string Id, string Method, int Line);
