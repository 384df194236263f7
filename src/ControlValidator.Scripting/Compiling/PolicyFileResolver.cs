using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Finds what a policy loads: files within its family's folder, each once, and nothing else.</summary>
internal sealed class PolicyFileResolver(PolicyText policy, PolicyTextReader read, bool showsFiles) : SourceReferenceResolver
{
    /// <summary>The name by which the entry text loads the policy itself.</summary>
    public const string Entry = "policy";

    private readonly Dictionary<string, PolicyText> files = new(StringComparer.Ordinal) { [policy.Path] = policy };
    private readonly List<PolicyText> loads = [];

    /// <summary>The files in the order of loading, without the policy.</summary>
    public ImmutableArray<LoadedFile> Loads => [.. loads.Select(f => new LoadedFile(RelativeName(f), f.Sha256))];

    /// <summary>Why files could not be loaded, by the path in the directive.</summary>
    public Dictionary<string, string> Refusals { get; } = new(StringComparer.Ordinal);

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        if (string.IsNullOrEmpty(baseFilePath))
            return path == Entry ? policy.Path : null;
        if (LoadBoundary.Resolve(policy, files[baseFilePath], path, out var refusal) is not { } found)
            return Refuse(path, refusal);
        if (files.TryGetValue(found.Path, out _))
            return found.Path;
        if (read(found.Path, found.FullPath, out var problem) is not { } text || !text.IsText(out problem))
            return Refuse(path, problem!.Message);
        if (Nesting.FirstTooDeep(text.Text) >= 0)
            return Refuse(path, "the text is nested too deeply to be compiled");
        files.Add(found.Path, text);
        loads.Add(text);
        return found.Path;
    }

    public override SourceText ReadText(string resolvedPath) => ToSource(files[resolvedPath]);

    public override Stream OpenRead(string resolvedPath) => new MemoryStream(files[resolvedPath].Bytes.ToArray(), writable: false);

    // The name of a document, by which debuggers look for it.
    public override string NormalizePath(string path, string? baseFilePath) => showsFiles && files.TryGetValue(path, out var file) ? file.FullPath : path;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public static SourceText ToSource(PolicyText text) => SourceText.From(text.Text, Encoding.UTF8, SourceHashAlgorithm.Sha256);

    private string? Refuse(string path, string refusal)
    {
        Refusals[path] = refusal;
        return null;
    }

    private string RelativeName(PolicyText file) => LoadBoundary.Slashed(Path.GetRelativePath(policy.Folder, file.FullPath));
}
