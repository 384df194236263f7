using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Policies.Tests;

/// <summary>The policies that the product brings along, compiled once for all tests.</summary>
internal static class Pack
{
    private static readonly Lazy<PolicyPack> Loaded = new(() =>
        PolicyPacks.Load([Checkout.PathOf("policies")], new PolicyOptions(CacheFolder: null, Environment.ProcessorCount)));

    internal static ImmutableArray<LoadedPolicy> Policies => Loaded.Value.Policies;

    internal static ImmutableArray<Diagnostic> Diagnostics => Loaded.Value.Diagnostics;

    internal static IEnumerable<Check> Checks => Policies.SelectMany(p => p.Checks);

    /// <summary>A policy as people name it: <c>storage/minimum-tls</c>.</summary>
    internal static string NameOf(LoadedPolicy policy) => $"{policy.Family}/{Path.GetFileName(policy.Folder)}";
}
