using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using ControlValidator.Scripting.Caching;
using ControlValidator.Scripting.Compiling;
using ControlValidator.Scripting.Serving;

namespace ControlValidator.Scripting;

/// <summary>Loads policies.</summary>
public static class PolicyPacks
{
    /// <summary>
    /// Loads policies from files, and from folders that are searched for them. A policy that cannot be used is among the
    /// diagnostics, and the others still load. Nothing of a policy runs before the first of its checks is called.
    /// </summary>
    public static PolicyPack Load(IReadOnlyList<string> paths, PolicyOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        var candidates = new List<Candidate>();
        var compiled = Kept(options.CompiledFolder, isOfBuild: true, options, diagnostics);
        var cache = Kept(options.CacheFolder, options.IsOfBuild, options, diagnostics);
        foreach (var file in PolicyFiles.Find(paths, diagnostics))
        {
            if (PolicyText.Read(file.Path, file.FullPath, out var problem) is { } text)
                candidates.Add(new(file, text) { Compiled = (compiled?.Find(text) ?? cache?.Find(text))?.At(text.Path) });
            else
                diagnostics.Add(problem!);
        }
        var missing = candidates.FindAll(c => c.Compiled is null && c.MayBePolicy);
        if (missing.Count > 0)
        {
            Compile(missing, options, (candidate, made) =>
            {
                cache?.Keep(candidate.Text, made);
                candidate.Compiled = made.At(candidate.Text.Path);
            });
        }
        return PackAssembly.Assemble(candidates, options.Limits, diagnostics);
    }

    /// <summary>What the code of policies refers to: all of it has to be in a process that can load nothing later.</summary>
    public static ImmutableArray<Assembly> References
    {
        get
        {
            var references = ImmutableArray.CreateBuilder<Assembly>();
            foreach (var name in Vocabulary.Runtime)
                references.Add(Assembly.Load(name));
            references.AddRange(Vocabulary.Own);
            references.Add(Vocabulary.Analyses);
            return references.ToImmutable();
        }
    }

    private static PolicyCache? Kept(string? folder, bool isOfBuild, PolicyOptions options, List<Diagnostic> diagnostics) =>
        folder is null || options.ShowsFiles ? null : new(folder, isOfBuild, options.Safeguards, diagnostics);

    /// <param name="done">Told of each policy as soon as it is compiled; of one at a time.</param>
    private static void Compile(List<Candidate> missing, PolicyOptions options, Action<Candidate, CompiledPolicy> done)
    {
        ServedPolicies.Compile(missing, options, (index, compiled) => done(missing[index], compiled));
        var left = missing.FindAll(static c => c.Compiled is null);
        if (left.Count > 0)
            CompileHere(left, options, done);
    }

    // The only way to the compiler, which is not brought into the process where every policy comes from elsewhere.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CompileHere(List<Candidate> left, PolicyOptions options, Action<Candidate, CompiledPolicy> done) => CompilerThreads.Compile(
        [.. left.Select(c => c.Text)], options.Safeguards, options.ShowsFiles, options.Parallel, (index, compiled) => done(left[index], compiled));
}
