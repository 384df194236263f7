using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Reads who holds which directory role, or may activate it, and what activation asks for.</summary>
internal sealed class DirectoryRoleReader(Snapshot snapshot)
{
    private const string Graph = "microsoft.graph.";
    private const string Policies = Graph + "unifiedRoleManagementPolicyAssignment";
    private const string ApprovalRule = "Approval_EndUser_Assignment";

    private static readonly string[] ActiveTypes = [Graph + "unifiedRoleAssignment", Graph + "unifiedRoleAssignmentScheduleInstance"];

    private static readonly string[] EligibleTypes = [Graph + "unifiedRoleEligibilitySchedule", Graph + "unifiedRoleEligibilityScheduleInstance"];

    public IEnumerable<DirectoryGrant> Active => Read(ActiveTypes, isEligible: false);

    public IEnumerable<DirectoryGrant> Eligible => Read(EligibleTypes, isEligible: true);

    public ImmutableArray<string> Missing(bool activating) =>
    [
        .. Lacks(ActiveTypes, "who holds directory roles"),
        .. activating ? Lacks(EligibleTypes, "who may activate directory roles") : [],
        .. (activating ? Active.Concat(Eligible) : Active).Where(grant => grant.Role.Length == 0).Select(grant => $"which role `{grant.Place.Name}` gives is not in the export"),
    ];

    /// <summary>What activating a role takes, for sentences.</summary>
    public string Guard(string role)
    {
        foreach (var policy in snapshot.All(Policies).Known)
        {
            if (!string.Equals(policy.Root.Property("roleDefinitionId"u8).Word, role, StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var rule in policy.Root.Property("policy"u8).Property("rules"u8).Each)
            {
                if (rule.Property("id"u8).Word == ApprovalRule)
                    return rule.Property("setting"u8).Property("isApprovalRequired"u8).IsTrue ? "activation that somebody else approves" : "activation";
            }
        }
        return "activation, of which the export does not say whether somebody must approve it";
    }

    private IEnumerable<DirectoryGrant> Read(string[] types, bool isEligible)
    {
        foreach (var assignment in types.SelectMany(type => snapshot.All(type).Known))
        {
            yield return new(
                assignment.Root.Property("principalId"u8).Word ?? "", assignment.Root.Property("roleDefinitionId"u8).Word ?? "",
                assignment.Root.Property("directoryScopeId"u8).Word, isEligible, assignment);
        }
    }

    private IEnumerable<string> Lacks(string[] types, string what)
    {
        if (!Array.Exists(types, type => snapshot.All(type).Completeness is Completeness.Complete))
            yield return $"{what} is not in the export, or not all of it";
    }
}

/// <summary>A directory role given to somebody.</summary>
/// <param name="Role">Of built-in roles, the template id.</param>
/// <param name="Scope"><c>/</c> for the whole tenant, <c>/administrativeUnits/…</c>, or an object; null where the export does not say.</param>
internal sealed record DirectoryGrant(string Principal, string Role, string? Scope, bool IsEligible, Resource Place)
{
    public Proof Proof => new(Place.Origin, Place.Id, ["principalId", "roleDefinitionId", "directoryScopeId"]);
}
