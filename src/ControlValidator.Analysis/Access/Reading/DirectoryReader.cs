using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Reads users, groups and workloads, as far as access depends on them.</summary>
internal static class DirectoryReader
{
    private const string Users = "microsoft.graph.user";
    private const string Groups = "microsoft.graph.group";
    private const string Workloads = "microsoft.graph.servicePrincipal";
    private const string Eligibilities = "microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance";

    public static Directory Read(Snapshot snapshot)
    {
        var principals = new Dictionary<string, Principal>(StringComparer.OrdinalIgnoreCase);
        foreach (var user in snapshot.All(Users).Known)
            principals[user.Id] = new(user.Id, user.Root.Property("userPrincipalName"u8).Word ?? user.Name, PrincipalKind.User, user.Origin);
        foreach (var workload in snapshot.All(Workloads).Known)
            principals[workload.Id] = new(workload.Id, workload.Name, PrincipalKind.Workload, workload.Origin);
        foreach (var group in snapshot.All(Groups).Known)
            principals[group.Id] = new(group.Id, group.Name, PrincipalKind.Group, group.Origin, Members(group, principals), group.Root.Property("isAssignableToRole"u8).IsTrue);
        var isComplete = Array.TrueForAll([Users, Groups, Workloads], type => snapshot.All(type).Completeness is Completeness.Complete);
        var eligible = snapshot.All(Eligibilities).Known.Select(ReadEligibility).OfType<Eligibility>();
        return new(principals, isComplete, eligible.ToLookup(eligibility => eligibility.Group, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Why it may not be known who may activate a membership; null where it is.</summary>
    public static string? MissingEligibility(Snapshot snapshot) =>
        snapshot.All(Eligibilities).Completeness is Completeness.Complete ? null : "who may activate membership in groups is not in the export";

    /// <summary>Direct members. What an export says of a member's kind helps where the member himself is not in it.</summary>
    private static ImmutableArray<string>? Members(Resource group, Dictionary<string, Principal> principals)
    {
        var list = group.Root.Property("members"u8);
        if (list.Gap is not Gap.None)
            return null;
        var members = ImmutableArray.CreateBuilder<string>();
        foreach (var member in list.Each)
        {
            if (member.Property("id"u8).Word is not { } id)
                return null;
            members.Add(id);
            if (Kind(member.Property("@odata.type"u8).Word) is not PrincipalKind.Unknown and var kind)
                principals.TryAdd(id, new(id, member.Property("displayName"u8).Word ?? id, kind, null));
        }
        return members.DrainToImmutable();
    }

    private static Eligibility? ReadEligibility(Resource eligibility) =>
        eligibility.Root.Property("accessId"u8).Word?.ToUpperInvariant() is ("MEMBER" or "OWNER") and var access
        && eligibility.Root.Property("groupId"u8).Word is { } group && eligibility.Root.Property("principalId"u8).Word is { } principal
            ? new(group, principal, access is "OWNER", new(eligibility.Origin, eligibility.Id, ["principalId", "groupId", "accessId"]))
            : null;

    private static PrincipalKind Kind(string? type) => type?.ToUpperInvariant() switch
    {
        "#MICROSOFT.GRAPH.USER" => PrincipalKind.User,
        "#MICROSOFT.GRAPH.GROUP" => PrincipalKind.Group,
        "#MICROSOFT.GRAPH.SERVICEPRINCIPAL" => PrincipalKind.Workload,
        _ => PrincipalKind.Unknown,
    };
}
