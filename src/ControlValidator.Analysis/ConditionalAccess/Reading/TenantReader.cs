using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Makes a tenant of what a snapshot holds of it.</summary>
internal sealed class TenantReader(Snapshot snapshot)
{
    private const string MicrosoftOwner = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

    private readonly SortedDictionary<string, string> missing = new(StringComparer.Ordinal);

    internal Tenant Read()
    {
        var suites = ReadSuites();
        var policies = snapshot.All(EntraTypes.Policy);
        Note(policies, EntraTypes.Policy, "Policy.Read.All");
        var places = new PlaceBook(snapshot.All(EntraTypes.NamedLocation).Known);
        var reader = new PolicyReader(new(snapshot.All(EntraTypes.Strength).Known), places, suites);
        ImmutableArray<AccessPolicy> read = [.. policies.Known.Select(reader.Read)];
        var directory = new DirectoryReader(snapshot, read, Note, Note);
        var people = directory.ReadPeople();
        return new()
        {
            Policies = read,
            Places = places.All,
            People = people,
            Workloads = ReadWorkloads(),
            OpenGroups = directory.OpenGroups,
            OpenRoles = directory.OpenRoles,
            Suites = suites,
            SecurityDefaults = ReadSecurityDefaults(),
            HasAllPolicies = policies.Completeness is Completeness.Complete,
            HasAllPeople = directory.HasAllPeople,
            KnowsEligible = directory.KnowsEligible,
            HasAllWorkloads = snapshot.All(EntraTypes.ServicePrincipal).Completeness is Completeness.Complete,
            Missing = missing.ToImmutableSortedDictionary(StringComparer.Ordinal),
            AsOf = snapshot.AsOf,
        };
    }

    /// <summary>Says what is missing of a collection, and which permission an exporter needs to read it.</summary>
    private void Note(ResourceSet<Resource> set, string type, string permission)
    {
        var what = set.Completeness switch
        {
            Completeness.Complete => null,
            Completeness.Partial => "is incomplete in the export",
            Completeness.NotRead => "could not be read by the exporter",
            Completeness.NotExported => "is not in the export",
        };
        if (what is not null)
            missing.TryAdd(type, $"{type} {what} (reading it takes {permission})");
    }

    private void Note(string what, string sentence) => missing.TryAdd(what, sentence);

    private Truth ReadSecurityDefaults()
    {
        foreach (var policy in snapshot.All(EntraTypes.SecurityDefaults).Known)
            return policy["isEnabled"].As<bool>().TryGet(out var on) ? TruthLogic.Of(on) : Truth.Unknown;
        return Truth.Unknown;
    }

    private SuiteMembership ReadSuites() => new(
    [
        .. snapshot.All(EntraTypes.ServicePrincipal).Known
            .Where(p => Text(p, "appOwnerOrganizationId") is { Length: > 0 } owner && !string.Equals(owner, MicrosoftOwner, StringComparison.OrdinalIgnoreCase))
            .Select(p => Text(p, "appId"))
            .Concat(snapshot.All(EntraTypes.Application).Known.Select(a => Text(a, "appId"))),
    ]);

    private ImmutableArray<Workload> ReadWorkloads()
    {
        HashSet<string> own = new(snapshot.All(EntraTypes.Application).Known.Select(a => Text(a, "appId")), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. snapshot.All(EntraTypes.ServicePrincipal).Known.Where(p => !string.Equals(Text(p, "accountEnabled"), "False", StringComparison.OrdinalIgnoreCase))
                .Select(p => new Workload(p.Id, p.Name, IsCoverable(p, own))),
        ];
    }

    // Only applications that are registered in the tenant and meant for it alone.
    private static Truth IsCoverable(Resource principal, HashSet<string> own) =>
        !string.Equals(Text(principal, "servicePrincipalType"), "Application", StringComparison.OrdinalIgnoreCase) ? Truth.No
        : Text(principal, "signInAudience") is { Length: > 0 } audience && !string.Equals(audience, "AzureADMyOrg", StringComparison.OrdinalIgnoreCase) ? Truth.No
        : own.Contains(Text(principal, "appId")) ? Truth.Yes
        : Truth.Unknown;

    private static string Text(Resource resource, string name)
    {
        var node = resource.Root[name];
        return node.Gap is Gap.None ? node.Json.ToString() : "";
    }
}

/// <summary>The types of directory objects.</summary>
internal static class EntraTypes
{
    internal const string Policy = "microsoft.graph.conditionalAccessPolicy";
    internal const string NamedLocation = "microsoft.graph.namedLocation";
    internal const string Strength = "microsoft.graph.authenticationStrengthPolicy";
    internal const string SecurityDefaults = "microsoft.graph.identitySecurityDefaultsEnforcementPolicy";
    internal const string User = "microsoft.graph.user";
    internal const string Group = "microsoft.graph.group";
    internal const string ServicePrincipal = "microsoft.graph.servicePrincipal";
    internal const string Application = "microsoft.graph.application";
    internal const string Role = "microsoft.graph.directoryRole";
    internal const string RoleDefinition = "microsoft.graph.unifiedRoleDefinition";
    internal const string RoleAssignment = "microsoft.graph.unifiedRoleAssignment";
    internal const string RoleInstance = "microsoft.graph.unifiedRoleAssignmentScheduleInstance";
    internal const string RoleEligibility = "microsoft.graph.unifiedRoleEligibilitySchedule";
}
