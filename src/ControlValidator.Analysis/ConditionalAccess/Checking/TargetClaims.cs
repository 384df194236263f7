using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>What is asked for, as statements about the constant <c>target</c>.</summary>
internal sealed class TargetClaims
{
    private const string Target = "target";
    private const string Directory = "00000002-0000-0000-c000-000000000000";

    private readonly Truth baselineIsEnforced;
    private readonly ImmutableArray<(SignInTarget Value, string Name)> targets;

    /// <summary>One application that no policy names, one more in each suite, and all that policies name.</summary>
    internal TargetClaims(ImmutableArray<AccessPolicy> policies, Truth baselineIsEnforced)
    {
        this.baselineIsEnforced = baselineIsEnforced;
        var applications = policies.SelectMany(p => p.Targets.Include.Values.Concat(p.Targets.Exclude.Values))
            .Where(id => !IsKeyword(id)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        var contexts = Enumerable.Range(1, 25).Select(n => $"c{n}").Concat(policies.SelectMany(p => p.Targets.Contexts.Values)).Distinct(StringComparer.OrdinalIgnoreCase);
        targets =
        [
            (SignInTarget.AnyOther, "any-other-application"),
            (SignInTarget.Office365, "any-other-of-office"),
            (SignInTarget.AdminPortals, "any-other-administration-portal"),
            .. applications.Select((id, i) => (SignInTarget.Application(id), $"application-{i + 1}")),
            (SignInTarget.BaselineScopes, "baseline-scopes"),
            (SignInTarget.Action(SignInTarget.RegisterSecurityInformation), "register-security-information"),
            (SignInTarget.Action(SignInTarget.RegisterDevice), "register-device"),
            .. contexts.Select((id, i) => (SignInTarget.Context(id), $"context-{i + 1}")),
        ];
    }

    internal void Declare(SmtText text)
    {
        text.Choice("Target", Target, targets.Select(t => t.Name));
        foreach (var (value, name) in targets.Where(t => t.Value.Id.Length > 0))
            text.Comment($"{name}: {value}");
    }

    internal Demand Within(SignInProperty property) =>
        new("what is asked for", Claim.Any(targets.Where(t => property.Targets(t.Value)).Select(t => Is(t.Name))));

    internal Claim Takes(TargetCondition condition) => Claim.Any(targets.Select(t => Is(t.Name) & Takes(condition, t.Value)));

    private Claim Takes(TargetCondition condition, SignInTarget target) => target.Kind switch
    {
        SignInTargetKind.Application or SignInTargetKind.Office365 or SignInTargetKind.AdminPortals => TakesApplication(condition, target),
        SignInTargetKind.BaselineScopes => TakesBaseline(condition),
        SignInTargetKind.Action => SignInClaims.OneOf(condition.Actions, name => Claim.Of(Same(name, target.Id)), "actions"),
        SignInTargetKind.Context => SignInClaims.OneOf(condition.Contexts, name => Claim.Of(Same(name, target.Id)), "authentication contexts"),
    };

    private static Claim TakesApplication(TargetCondition condition, SignInTarget target)
    {
        var included = SignInClaims.OneOf(condition.Include, word => Matches(condition, word, target), "applications");
        var excluded = SignInClaims.OneOf(condition.Exclude, word => Matches(condition, word, target), "applications that are left out");
        return condition.HasFilter ? Claim.Open("which applications an attribute chooses") & !excluded : included & !excluded;
    }

    /// <summary>Where something is left out of everything, a setting of the tenant decides whether baseline scopes are judged as the directory.</summary>
    private Claim TakesBaseline(TargetCondition condition)
    {
        var asDirectory = TakesApplication(condition, SignInTarget.Application(Directory));
        var isOpen = condition.Include.Values.Any(word => Same(word, "All")) && !condition.Exclude.IsEmpty;
        return isOpen ? asDirectory & Claim.Of(baselineIsEnforced, "whether baseline scopes are judged like any application") : asDirectory;
    }

    private static Claim Matches(TargetCondition condition, string word, SignInTarget target) => word.ToUpperInvariant() switch
    {
        "ALL" => Claim.Yes,
        "NONE" => Claim.No,
        "OFFICE365" => Claim.Of(condition.Suites.InOffice(target), $"whether {target} is in Office 365"),
        "MICROSOFTADMINPORTALS" => Claim.Of(condition.Suites.InPortals(target), $"whether {target} is an administration portal"),
        _ => Claim.Of(target.Kind is SignInTargetKind.Application && Same(word, target.Id)),
    };

    private static bool IsKeyword(string word) => word.ToUpperInvariant() is "ALL" or "NONE" or "OFFICE365" or "MICROSOFTADMINPORTALS";

    private static Claim Is(string name) => Claim.Term($"(= {Target} {name})");

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
