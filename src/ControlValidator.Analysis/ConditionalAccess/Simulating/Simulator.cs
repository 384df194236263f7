using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Runs one sign-in through all policies. Every enabled policy that applies must be satisfied; where none applies, it is allowed.</summary>
internal sealed class Simulator(Tenant tenant, Questionnaire questions, Truth baselineIsEnforced)
{
    internal SignInDecision Decide(SignInSubject subject, SignIn signIn)
    {
        ImmutableArray<PolicyTrace> traces = [.. tenant.Policies.Select((policy, i) => Trace(policy, questions.Masks[i], subject, signIn))];
        return new(Outcome(traces), [.. traces.Where(IsOpen).Select(Demand).Distinct(StringComparer.Ordinal)], traces);
    }

    /// <summary>Whether the sign-in gets through with what is shown.</summary>
    internal static Truth Allowed(ImmutableArray<PolicyTrace> traces) =>
        TruthLogic.All(traces.Select(t => TruthLogic.Or(TruthLogic.Not(t.Applies), t.Satisfied)));

    private SignInOutcome Outcome(ImmutableArray<PolicyTrace> traces)
    {
        var allowed = Allowed(traces);
        if (allowed is Truth.Yes)
            return tenant.HasAllPolicies ? SignInOutcome.Allowed : SignInOutcome.Unknown;
        if (traces.Any(t => t.Applies is Truth.Yes && t.Blocks))
            return SignInOutcome.Blocked;
        return allowed is Truth.No && traces.All(t => t.Applies is not Truth.Unknown || !t.Blocks) ? SignInOutcome.Challenged : SignInOutcome.Unknown;
    }

    private PolicyTrace Trace(AccessPolicy policy, WhoMask mask, SignInSubject subject, SignIn signIn)
    {
        var facts = WithDevice(signIn.Facts, signIn.Device);
        var satisfied = policy.SatisfiedBy(facts, signIn.Client, subject.CanMeetStrength);
        var (applies, reason) = Applies(policy, mask, subject, signIn);
        return new(policy.Id, policy.Name, applies, reason, satisfied, policy.Grant.Blocks, policy.Grant.Demands);
    }

    private (Truth Applies, WhatIfReason Reason) Applies(AccessPolicy policy, WhoMask mask, SignInSubject subject, SignIn signIn)
    {
        if (policy.Enforces is Truth.No)
            return (Truth.No, WhatIfReason.PolicyNotEnabled);
        var applies = TruthLogic.And(policy.Enforces, policy.Ceiling);
        foreach (var (reason, holds) in Matching.Conditions(policy, mask, subject, signIn, baselineIsEnforced))
        {
            if (holds is Truth.No)
                return (Truth.No, reason);
            applies = TruthLogic.And(applies, holds);
        }
        return (applies, applies is Truth.Unknown ? WhatIfReason.NotEnoughInformation
            : policy.Grant.IsEmpty && policy.SessionMayDeny is Truth.No ? WhatIfReason.EmptyPolicy
            : WhatIfReason.NotSet);
    }

    /// <summary>What a device shows by itself, where nothing else is said.</summary>
    internal static SignInFacts WithDevice(SignInFacts facts, Device device) => facts with
    {
        Compliant = facts.Compliant ?? TruthLogic.Of(device.IsCompliant),
        HybridJoined = facts.HybridJoined ?? TruthLogic.Of(device.IsHybridJoined),
    };

    private static bool IsOpen(PolicyTrace trace) => trace.Applies is not Truth.No && trace.Satisfied is not Truth.Yes && !trace.Demands.IsEmpty;

    private string Demand(PolicyTrace trace)
    {
        var isAnd = tenant.Policies.First(p => string.Equals(p.Id, trace.Id, StringComparison.Ordinal)).Grant.IsAnd;
        return string.Join(isAnd is true ? " and " : " or ", trace.Demands);
    }
}
