using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>What can be asked for: whatever a policy names, and always something that none names, for that is where gaps live.</summary>
internal static class TargetClasses
{
    internal static Dimension Of(ImmutableArray<AccessPolicy> policies, Func<SignInTarget, bool> wanted, Truth baselineIsEnforced) => Dimension.Of(
        "target", Values(policies).Where(wanted), policies.Length,
        (i, target) => policies[i].Targets.Takes(target, baselineIsEnforced), static target => target.ToString(), static (signIn, target) => signIn with { Target = target });

    private static IEnumerable<SignInTarget> Values(ImmutableArray<AccessPolicy> policies)
    {
        yield return SignInTarget.AnyOther;
        if (policies.Any(p => p.Targets.Names(TargetCondition.Office)))
            yield return SignInTarget.Office365;
        if (policies.Any(p => p.Targets.Names(TargetCondition.Portals)))
            yield return SignInTarget.AdminPortals;
        foreach (var id in policies.SelectMany(p => p.Targets.Named).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
            yield return SignInTarget.Application(id);
        yield return SignInTarget.BaselineScopes;
        yield return SignInTarget.Action(SignInTarget.RegisterSecurityInformation);
        yield return SignInTarget.Action(SignInTarget.RegisterDevice);
        foreach (var context in ContextsOf(policies))
            yield return SignInTarget.Context(context);
    }

    /// <summary>The authentication contexts that some policy names, or that the documentation knows.</summary>
    internal static IEnumerable<string> ContextsOf(ImmutableArray<AccessPolicy> policies) =>
        Enumerable.Range(1, 25).Select(n => $"c{n}").Concat(policies.SelectMany(p => p.Targets.Contexts.Values)).Distinct(StringComparer.OrdinalIgnoreCase);
}
