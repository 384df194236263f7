using System.Collections.Immutable;
using ControlValidator.Cli.Testing;
using ControlValidator.Engine;
using ControlValidator.Fence;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Fencing;

/// <summary>
/// The fenced processes of a run: one for the policies of each path that was given, so that a pack cannot speak for a pack of someone else.
/// </summary>
internal sealed class Fences : IDisposable
{
    private readonly ImmutableArray<FenceSession> sessions;
    private readonly FenceState without;

    private Fences(ImmutableArray<FenceSession> sessions, FenceState without)
    {
        this.sessions = sessions;
        this.without = without;
    }

    internal static Fences None { get; } = new([], FenceState.Off);

    internal IReadOnlyList<IRemoteJudge> Judges => sessions;

    internal ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
            foreach (var session in sessions)
                diagnostics.AddRange(session.Diagnostics);
            return diagnostics.ToImmutable();
        }
    }

    /// <summary>How often something went wrong in them.</summary>
    internal int Troubles => sessions.Sum(s => s.Troubles);

    /// <summary>What a report says of them.</summary>
    internal FenceRecord Record
    {
        get
        {
            if (sessions.IsEmpty)
                return FenceRecord.Off with { State = without };
            var layers = sessions.Aggregate(FenceLayers.All, static (all, s) => all & (s.Layers ?? FenceLayers.None));
            return new(
                layers == FenceLayers.All ? FenceState.Whole : FenceState.Partial, sessions.Sum(s => s.Checks.Length),
                FenceWords.ListOf(layers), FenceWords.ListOf(FenceLayers.All & ~layers));
        }
    }

    /// <param name="paths">The packs, as they were given.</param>
    internal static Fences Around(ImmutableArray<LoadedPolicy> policies, ImmutableArray<string> paths, FenceOptions options, StandbyChild standby)
    {
        if (!options.WantsProcess)
            return None;
        // the last for what lies at none of the paths
        var origins = new ImmutableArray<LoadedPolicy>.Builder?[paths.Length + 1];
        foreach (var policy in policies)
        {
            if (options.Mode is FenceMode.Require || !ShippedPack.Holds(policy))
                (origins[OriginOf(policy, paths)] ??= ImmutableArray.CreateBuilder<LoadedPolicy>()).Add(policy);
        }
        var apart = ImmutableArray.CreateBuilder<FenceSession>();
        foreach (var origin in origins)
        {
            if (origin is not null)
                apart.Add(new(options, origin.ToImmutable(), standby.Take()));
        }
        return new(apart.ToImmutable(), FenceState.NotNeeded);
    }

    internal bool Holds(Check check) => sessions.Any(s => s.Checks.Contains(check));

    internal bool Hold(LoadedPolicy policy) => sessions.Any(s => s.Holds(policy));

    /// <summary>Those of the policies that are fenced and have cases, by session.</summary>
    internal IEnumerable<(ImmutableArray<PolicyCases> Own, FenceSession Session)> Share(IReadOnlyList<PolicyCases> policies)
    {
        foreach (var session in sessions)
        {
            var own = policies.Where(p => p.File is not null && session.Holds(p.Policy)).ToImmutableArray();
            if (!own.IsEmpty)
                yield return (own, session);
        }
    }

    /// <summary>The proofs of those of the policies that are fenced and have cases.</summary>
    internal IEnumerable<KeyValuePair<Check, Proof>> Prove(ImmutableArray<LoadedPolicy> policies, byte[]?[] cases)
    {
        foreach (var session in sessions)
        {
            var own = new List<(LoadedPolicy, byte[])>();
            for (var i = 0; i < policies.Length; i++)
            {
                if (cases[i] is { } text && session.Holds(policies[i]))
                    own.Add((policies[i], text));
            }
            if (own.Count == 0)
                continue;
            foreach (var proof in session.Prove(own))
                yield return proof;
        }
    }

    public void Dispose()
    {
        foreach (var session in sessions)
            session.Dispose();
    }

    /// <summary>The first of the paths that the policy lies at or below.</summary>
    private static int OriginOf(LoadedPolicy policy, ImmutableArray<string> paths)
    {
        for (var i = 0; i < paths.Length; i++)
        {
            var path = Path.GetFullPath(paths[i]);
            var own = Path.GetFullPath(policy.Path);
            if (own == path || own.StartsWith(Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return i;
        }
        return paths.Length;
    }
}
