using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A Conditional Access policy as the service would read it. The conditions are ANDed.</summary>
/// <param name="Enforces">Only an enabled policy does; unknown where the state is no word that is known here.</param>
/// <param name="Unmodelled">What it holds that is not modelled, as paths: with any of these it may apply, and never surely does.</param>
internal sealed record AccessPolicy(string Id, string Name, Truth Enforces, ImmutableArray<string> Unmodelled)
{
    internal required WhoCondition Who { get; init; }

    /// <summary>Service principals; null for a policy that is about users.</summary>
    internal WorkloadCondition? Workloads { get; init; }

    internal required TargetCondition Targets { get; init; }

    internal required TextList Clients { get; init; }

    internal Narrowing Platforms { get; init; } = Narrowing.Any;

    internal PlaceCondition Places { get; init; } = PlaceCondition.Any;

    /// <summary>Null for any device.</summary>
    internal DeviceFilter? Devices { get; init; }

    internal TextList Flows { get; init; } = TextList.Empty;

    internal TextList SignInRisks { get; init; } = TextList.Empty;

    internal TextList UserRisks { get; init; } = TextList.Empty;

    internal TextList WorkloadRisks { get; init; } = TextList.Empty;

    internal TextList InsiderRisks { get; init; } = TextList.Empty;

    internal required Grant Grant { get; init; }

    /// <summary>Whether a session control may deny what the grant allows: token protection, strict location.</summary>
    internal Truth SessionMayDeny { get; init; }

    /// <summary>The most that can be said of it once every condition holds. What a risk of workloads means for people is published nowhere.</summary>
    internal Truth Ceiling => Unmodelled.IsEmpty && (IsForWorkloads || WorkloadRisks.IsEmpty) ? Truth.Yes : Truth.Unknown;

    internal bool IsForWorkloads => Workloads is not null;

    internal Truth Takes(SignInClient client) => Clients.HasValues ? Clients.Any(word => Wording.Matches(word, client)) : Truth.Unknown;

    internal Truth Takes(SignInPlatform platform) => Platforms.Takes(word => Wording.Matches(word, platform));

    internal Truth Takes(Device device) => Devices?.AppliesOn(device) ?? Truth.Yes;

    internal Truth Takes(SignInFlows flows) => AnyOrOneOf(Flows, word => Wording.Matches(word, flows));

    internal Truth TakesSignInRisk(SignInRisk risk) => AnyOrOneOf(SignInRisks, word => Wording.Matches(word, risk));

    internal Truth TakesUserRisk(SignInRisk risk) => AnyOrOneOf(UserRisks, word => Wording.Matches(word, risk));

    internal Truth TakesWorkloadRisk(SignInRisk risk) => AnyOrOneOf(WorkloadRisks, word => Wording.Matches(word, risk));

    internal Truth Takes(InsiderRisk risk) => AnyOrOneOf(InsiderRisks, word => Wording.Matches(word, risk));

    /// <summary>Whether what is shown satisfies it. A session control that may deny leaves it open.</summary>
    internal Truth SatisfiedBy(SignInFacts facts, SignInClient client, Truth canMeetStrength)
    {
        var granted = Grant.MetBy(facts, client, canMeetStrength);
        return SessionMayDeny is Truth.No ? granted : TruthLogic.And(granted, Truth.Unknown);
    }

    private static Truth AnyOrOneOf(TextList words, Func<string, Truth> matches) => words.IsEmpty ? Truth.Yes : words.Any(matches);
}
