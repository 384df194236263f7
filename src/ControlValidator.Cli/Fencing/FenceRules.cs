using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Cli.Fencing;

/// <summary>What can go wrong with policies that run in a process of their own.</summary>
internal static class FenceRules
{
    public static DiagnosticRule PolicyEndedProcess { get; } =
        new("CV6001", DiagnosticLevel.Error, "A check ended the process that ran it", "Correct the policy; until then the check counts as an error, and the other checks are judged without it.");

    public static DiagnosticRule NotBelieved { get; } =
        new("CV6002", DiagnosticLevel.Error, "What a fenced process said cannot be believed", "None of its verdicts counts; look for a policy that tampers with its process, or for an export that changed during the run.");

    public static DiagnosticRule ProcessFailed { get; } =
        new("CV6003", DiagnosticLevel.Error, "A fenced process failed", "None of its verdicts counts; give it more memory or time with `--memory` and `--time`, or leave policies out.");

    public static DiagnosticRule LayerMissing { get; } =
        new("CV6004", DiagnosticLevel.Warning, "The fence around foreign policies has a gap", "Run on Linux 6.7 or later with Landlock and seccomp, or run only policies that you trust; `--fence require` makes it an error.");

    public static DiagnosticRule FenceRequired { get; } =
        new("CV6005", DiagnosticLevel.Error, "The fence that is required cannot be put up", "Run on Linux 6.7 or later with Landlock and seccomp, or do without `--fence require`.");

    public static ImmutableArray<DiagnosticRule> All { get; } = [PolicyEndedProcess, NotBelieved, ProcessFailed, LayerMissing, FenceRequired];
}
