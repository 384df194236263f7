using System.Text;

namespace ControlValidator.Scripting.Caching;

/// <summary>
/// Compiled policies on disk, one file each. The name of the file comes from the policy's path and text and from everything that
/// compiling depends on besides; what the policy loads is noted within and compared when the entry is read.
/// </summary>
internal sealed class PolicyCache(string folder, Safeguards safeguards, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, string?> loaded = new(StringComparer.Ordinal);
    private bool failed;

    /// <summary>Everything but texts that a compiled policy depends on: the builds of our assemblies, with the list of permitted
    /// symbols in one of them, and the runtime.</summary>
    private static byte[] Builds { get; } = ReadBuilds();

    /// <summary>The policy as compiled before; null where there is none that still holds.</summary>
    public CompiledPolicy? Find(PolicyText policy)
    {
        var key = Key(policy);
        var state = SealedFile.Read(FileOf(key), out var content);
        var compiled = state is SealState.Whole ? PolicyEntry.Read(content, key) : null;
        if (state is SealState.Damaged || (state is SealState.Whole && compiled is null))
            diagnostics.Add(PolicyRules.CacheCorrupted.At(new(policy.Path), "the compiled policy in the cache was damaged and has been recompiled"));
        return compiled is not null && compiled.Loads.All(load => IsSame(policy, load)) ? compiled : null;
    }

    /// <summary>Keeps a compiled policy. Failing to do so costs time in the next run only, and is said once.</summary>
    public void Keep(PolicyText policy, CompiledPolicy compiled)
    {
        if (!compiled.Reusable)
            return;
        var key = Key(policy);
        if (SealedFile.TryWrite(FileOf(key), PolicyEntry.Write(compiled, key)) || failed)
            return;
        failed = true;
        diagnostics.Add(PolicyRules.CacheNotWritten.At(new(LoadBoundary.Slashed(folder)), "the cache folder cannot be written to"));
    }

    private static byte[] ReadBuilds()
    {
        using var builds = new MemoryStream();
        foreach (var assembly in Vocabulary.Own.Add(typeof(PolicyCache).Assembly).Add(typeof(object).Assembly))
            builds.Write(assembly.ManifestModule.ModuleVersionId.ToByteArray());
        return builds.ToArray();
    }

    // The path counts, because places in messages and stack traces name it.
    private string Key(PolicyText policy) =>
        Model.Digest.Of([.. Builds, .. Encoding.UTF8.GetBytes($"{policy.Path}\n{policy.Sha256}\n{(int)safeguards}")]);

    private bool IsSame(PolicyText policy, LoadedFile load)
    {
        var path = Path.GetFullPath(Path.Combine(policy.Folder, load.Name));
        if (!loaded.TryGetValue(path, out var digest))
            loaded.Add(path, digest = PolicyText.Read(load.Name, path, out _)?.Sha256);
        return digest == load.Sha256;
    }

    private string FileOf(string key) => Path.Combine(folder, key + ".policy");
}
