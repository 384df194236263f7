using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace ControlValidator.Scripting.Caching;

/// <summary>
/// Compiled policies on disk, one file each. The name of the file comes from the policy's name and text and from everything that
/// compiling depends on besides; what the policy loads is noted within and compared when the entry is read.
/// </summary>
/// <param name="isOfBuild">Whether these are policies that came with this build, and were compiled with it: they are good for every runtime that it runs on.</param>
internal sealed class PolicyCache(string folder, bool isOfBuild, Safeguards safeguards, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, string?> loaded = new(StringComparer.Ordinal);
    private bool failed;

    /// <summary>The builds of our assemblies, with the list of permitted symbols in one of them.</summary>
    private static byte[] OwnBuilds { get; } = BuildsOf(Vocabulary.Own.Add(typeof(PolicyCache).Assembly));

    private static byte[] RuntimeBuild { get; } = BuildsOf([typeof(object).Assembly]);

    /// <summary>The policy as compiled before; null where there is none that still holds.</summary>
    public CompiledPolicy? Find(PolicyText policy)
    {
        var key = Key(policy);
        var state = SealedFile.Read(FileOf(key), out var content);
        var compiled = state is SealState.Whole ? PolicyEntry.Read(content, key) : null;
        if (state is SealState.Damaged || (state is SealState.Whole && compiled is null))
            diagnostics.Add(PolicyRules.CacheCorrupted.At(new(policy.Path), "the compiled policy in the cache was damaged and has been recompiled"));
        return compiled is not null && compiled.Loads.All(load => IsSame(policy, load)) ? compiled with { Ahead = isOfBuild ? AheadOf(key) : null } : null;
    }

    /// <summary>
    /// Keeps a compiled policy; where it comes with the build, also its code by itself, to be compiled ahead. Failing to do so costs time in the next run
    /// only, and is said once.
    /// </summary>
    public void Keep(PolicyText policy, CompiledPolicy compiled)
    {
        if (!compiled.Reusable)
            return;
        var key = Key(policy);
        var isKept = SealedFile.TryWrite(FileOf(key), PolicyEntry.Write(compiled, key));
        if (isKept && isOfBuild && !compiled.Image.IsEmpty)
            File.WriteAllBytes(Path.ChangeExtension(FileOf(key), ".dll"), compiled.Image.Span);
        if (isKept || failed)
            return;
        failed = true;
        diagnostics.Add(PolicyRules.CacheNotWritten.At(new(LoadBoundary.Slashed(folder)), "the cache folder cannot be written to"));
    }

    private static byte[] BuildsOf(ImmutableArray<Assembly> assemblies)
    {
        using var versions = new MemoryStream();
        foreach (var assembly in assemblies)
            versions.Write(assembly.ManifestModule.ModuleVersionId.ToByteArray());
        return versions.ToArray();
    }

    // The name counts, because places in messages name the file; the folder does not, so that a policy is the same wherever it lies.
    private string Key(PolicyText policy) =>
        Model.Digest.Of([.. OwnBuilds, .. isOfBuild ? [] : RuntimeBuild, .. Encoding.UTF8.GetBytes($"{Path.GetFileName(policy.FullPath)}\n{policy.Sha256}\n{(int)safeguards}")]);

    private bool IsSame(PolicyText policy, LoadedFile load)
    {
        var path = Path.GetFullPath(Path.Combine(policy.Folder, load.Name));
        if (!loaded.TryGetValue(path, out var digest))
            loaded.Add(path, digest = PolicyText.Read(load.Name, path, out _)?.Sha256);
        return digest == load.Sha256;
    }

    private string AheadOf(string key) => Path.Combine(folder, key + ".ni.dll");

    private string FileOf(string key) => Path.Combine(folder, key + ".policy");
}
