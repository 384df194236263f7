using System.Collections.Immutable;

namespace ControlValidator.Analysis;

/// <summary>What one policy made of a sign-in.</summary>
/// <param name="Applies">Whether it applies.</param>
/// <param name="Reason">Of a policy that does not apply, or of which that is unknown: the first condition that says so.</param>
/// <param name="Satisfied">Whether what was shown is enough, as if the policy applied.</param>
/// <param name="Demands">What it demands, such as <c>mfa</c>; joined by its operator.</param>
public sealed record PolicyTrace(
    string Id, string Name, Truth Applies, WhatIfReason Reason, Truth Satisfied, bool Blocks, ImmutableArray<string> Demands);

/// <summary>Why a policy does not apply, in the words of the What-If service.</summary>
public enum WhatIfReason
{
    /// <summary>It applies.</summary>
    NotSet,

    /// <summary>It may apply: the data or the documentation does not say.</summary>
    NotEnoughInformation,

    Users,
    WorkloadIdentities,
    Application,
    UserActions,
    AuthenticationContext,
    ClientApps,
    DevicePlatform,
    Location,
    Devices,
    AuthenticationFlow,
    SignInRisk,
    UserRisk,
    ServicePrincipalRisk,
    InsiderRisk,
    PolicyNotEnabled,

    /// <summary>It applies, and demands nothing.</summary>
    EmptyPolicy,
}

/// <summary>What becomes of a sign-in.</summary>
public enum SignInOutcome
{
    /// <summary>It gets through with what was shown.</summary>
    Allowed,

    /// <summary>It gets through once more is shown; <see cref="SignInDecision.Demands"/> says what.</summary>
    Challenged,

    /// <summary>It does not get through, whatever is shown.</summary>
    Blocked,

    /// <summary>The data or the documentation does not say.</summary>
    Unknown,
}

/// <summary>What becomes of a sign-in, and what each policy made of it.</summary>
/// <param name="Demands">What is still to be shown, each policy's demands as one text.</param>
/// <param name="Policies">All policies, in the order of the export.</param>
public sealed record SignInDecision(SignInOutcome Outcome, ImmutableArray<string> Demands, ImmutableArray<PolicyTrace> Policies)
{
    /// <summary>The policies that apply.</summary>
    public IEnumerable<PolicyTrace> Applying => Policies.Where(p => p.Applies is Truth.Yes);
}
