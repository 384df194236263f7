using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Policies.Tests;

/// <summary>Where our verdict is another than that of PSRule for Azure; the reasons stand in docs/differences.md.</summary>
internal static class PSRuleDifferences
{
    /// <summary>Apps whose configuration is not in the export.</summary>
    private static readonly string[] AppsWithoutConfiguration = ["site-c", "site-d", "site-e", "site-f", "site-g", "site-h", "site-i", "site-j"];

    private static readonly string[] RulesOfConfiguration =
        ["Azure.AppService.MinTLS", "Azure.AppService.RemoteDebug", "Azure.AppService.WebSecureFtp"];

    internal static ImmutableArray<PSRuleDifference> All { get; } =
    [
        .. RulesOfConfiguration.SelectMany(
            rule => AppsWithoutConfiguration, (rule, app) => new PSRuleDifference(rule, app, Outcome.Unknown)),
        new("Azure.SQL.VAScan", "server-C", Outcome.Fail),
    ];

    /// <summary>Our verdict where it differs; null where it is to be the same.</summary>
    internal static Outcome? Ours(PSRuleVerdict theirs) =>
        All.FirstOrDefault(d => d.Rule == theirs.Rule && d.Resource == theirs.Resource)?.Ours;
}

/// <summary>A verdict of ours that differs.</summary>
internal sealed record PSRuleDifference(string Rule, string Resource, Outcome Ours);
