using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>What a tenant's sign-ins depend on, as far as it was exported.</summary>
internal sealed record Tenant
{
    internal required ImmutableArray<AccessPolicy> Policies { get; init; }

    internal ImmutableArray<NamedPlace> Places { get; init; } = [];

    /// <summary>Those who can sign in; disabled accounts are not among them.</summary>
    internal ImmutableArray<Person> People { get; init; } = [];

    internal ImmutableArray<Workload> Workloads { get; init; } = [];

    /// <summary>Groups of which members may be missing, by id in upper case.</summary>
    internal ImmutableHashSet<string> OpenGroups { get; init; } = [];

    /// <summary>Roles of which holders may be missing, by template id in upper case; <c>*</c> for all.</summary>
    internal ImmutableHashSet<string> OpenRoles { get; init; } = [];

    internal SuiteMembership Suites { get; init; } = SuiteMembership.Unknown;

    /// <summary>Whether the tenant uses security defaults, with which there is no Conditional Access.</summary>
    internal Truth SecurityDefaults { get; init; } = Truth.Unknown;

    /// <summary>False where policies may be missing: more of them can only deny more.</summary>
    internal bool HasAllPolicies { get; init; } = true;

    internal bool HasAllPeople { get; init; } = true;

    /// <summary>Whether all are known who may take up roles.</summary>
    internal bool KnowsEligible { get; init; } = true;

    internal bool HasAllWorkloads { get; init; } = true;

    /// <summary>What the export lacks, each as a sentence without an end, by what it is about.</summary>
    internal ImmutableSortedDictionary<string, string> Missing { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    internal DateTimeOffset? AsOf { get; init; }

    /// <summary>The policies that act, or may act, on sign-ins.</summary>
    internal ImmutableArray<AccessPolicy> Acting => [.. Policies.Where(p => p.Enforces is not Truth.No)];
}
