namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Whether a policy applies to a sign-in, condition by condition. The prover asks the same of whole classes.</summary>
internal static class Matching
{
    /// <summary>Each condition with the reason that the What-If service would give where it does not hold, in its order.</summary>
    internal static IEnumerable<(WhatIfReason Reason, Truth Holds)> Conditions(
        AccessPolicy policy, WhoMask mask, SignInSubject subject, SignIn signIn, Truth baselineIsEnforced)
    {
        yield return subject.Workload is { } workload
            ? (WhatIfReason.WorkloadIdentities, policy.Workloads?.Takes(workload) ?? Truth.No)
            : (WhatIfReason.Users, Who(policy, mask, subject.Membership, signIn.Client));
        yield return (ReasonOf(signIn.Target.Kind), policy.Targets.Takes(signIn.Target, baselineIsEnforced));
        yield return (WhatIfReason.ClientApps, subject.Workload is null ? policy.Takes(signIn.Client) : Truth.Yes);
        yield return (WhatIfReason.DevicePlatform, policy.Takes(signIn.Platform));
        yield return (WhatIfReason.Location, policy.Places.Takes(signIn.Place));
        yield return (WhatIfReason.Devices, policy.Takes(signIn.Device));
        yield return (WhatIfReason.AuthenticationFlow, policy.Takes(signIn.Flows));
        yield return (WhatIfReason.SignInRisk, policy.TakesSignInRisk(signIn.SignInRisk));
        yield return (WhatIfReason.UserRisk, policy.TakesUserRisk(signIn.UserRisk));
        yield return (WhatIfReason.ServicePrincipalRisk, subject.Workload is null ? Truth.Yes : policy.TakesWorkloadRisk(signIn.WorkloadRisk));
        yield return (WhatIfReason.InsiderRisk, policy.Takes(signIn.InsiderRisk));
    }

    /// <summary>Whether a policy is about a person. Policies for workloads are about nobody.</summary>
    internal static Truth Who(AccessPolicy policy, WhoMask mask, Membership membership, SignInClient client)
    {
        var taken = policy.Who.Takes(membership, mask);
        return policy.IsForWorkloads ? TruthLogic.And(taken, Truth.Unknown)
            : taken is Truth.No && WidensTo(policy, client) ? Truth.Unknown
            : taken;
    }

    /// <summary>
    /// A policy for Exchange ActiveSync that is about all users, guests or roles makes all users subject to it; what that means for
    /// those that it excludes is published nowhere. Source: Microsoft Entra, "Conditions in Conditional Access policy".
    /// </summary>
    internal static bool WidensTo(AccessPolicy policy, SignInClient client) =>
        Wording.IsActiveSync(client) && policy.Who.IsBroad && (policy.Clients.Contains("exchangeActiveSync") || policy.Clients.Contains("easSupported"));

    private static WhatIfReason ReasonOf(SignInTargetKind kind) => kind switch
    {
        SignInTargetKind.Application or SignInTargetKind.Office365 or SignInTargetKind.AdminPortals or SignInTargetKind.BaselineScopes => WhatIfReason.Application,
        SignInTargetKind.Action => WhatIfReason.UserActions,
        SignInTargetKind.Context => WhatIfReason.AuthenticationContext,
    };
}
