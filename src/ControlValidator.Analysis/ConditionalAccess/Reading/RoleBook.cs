using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Who holds directory roles, from whichever collection of the export is whole.</summary>
internal sealed class RoleBook
{
    private const string WholeTenant = "/";

    private readonly HashSet<string> custom;

    internal RoleBook(Snapshot snapshot, Action<ResourceSet<Resource>, string, string> note)
    {
        custom = new(
            snapshot.All(EntraTypes.RoleDefinition).Known
                .Where(d => d["isBuiltIn"].As<bool>().TryGet(out var builtIn) && !builtIn).Select(d => d.Id),
            StringComparer.OrdinalIgnoreCase);
        var assignments = snapshot.All(EntraTypes.RoleAssignment);
        var instances = snapshot.All(EntraTypes.RoleInstance);
        Active = assignments.Completeness is Completeness.Complete || instances.Completeness is not Completeness.Complete
            ? Read(assignments.Known, out var isReadable)
            : Read(instances.Known, out isReadable);
        IsComplete = isReadable && (assignments.Completeness is Completeness.Complete || instances.Completeness is Completeness.Complete);
        if (!IsComplete)
            ReadDirectoryRoles(snapshot, note);
        var eligible = snapshot.All(EntraTypes.RoleEligibility);
        Eligible = Read(eligible.Known, out var isEligibleReadable);
        KnowsEligible = isEligibleReadable && eligible.Completeness is Completeness.Complete;
    }

    /// <summary>Held now, by whom: a user, a group or a service principal.</summary>
    internal ImmutableArray<HeldRole> Active { get; private set; }

    internal ImmutableArray<HeldRole> Eligible { get; }

    internal bool IsComplete { get; private set; }

    internal bool KnowsEligible { get; }

    private ImmutableArray<HeldRole> Read(IEnumerable<Resource> assignments, out bool isReadable)
    {
        isReadable = true;
        var held = ImmutableArray.CreateBuilder<HeldRole>();
        foreach (var assignment in assignments)
        {
            var root = assignment.Root;
            if (!root["principalId"].As<string>().TryGet(out var principal) || !root["roleDefinitionId"].As<string>().TryGet(out var role))
            {
                isReadable = false;
                continue;
            }
            var whole = root["directoryScopeId"].As<string>().TryGet(out var scope) && scope is WholeTenant;
            held.Add(new(role, principal, whole && !custom.Contains(role)));
        }
        return held.ToImmutable();
    }

    // The members of an activated role are its holders over the whole tenant.
    private void ReadDirectoryRoles(Snapshot snapshot, Action<ResourceSet<Resource>, string, string> note)
    {
        var roles = snapshot.All(EntraTypes.Role);
        if (roles.Completeness is not Completeness.Complete)
        {
            note(snapshot.All(EntraTypes.RoleAssignment), EntraTypes.RoleAssignment, "RoleManagement.Read.Directory");
            return;
        }
        var held = ImmutableArray.CreateBuilder<HeldRole>();
        IsComplete = true;
        foreach (var role in roles.Known)
        {
            var members = role["members"];
            if (members.Gap is not Gap.None || !role["roleTemplateId"].As<string>().TryGet(out var template))
            {
                IsComplete = false;
                note(snapshot.All(EntraTypes.RoleAssignment), EntraTypes.RoleAssignment, "RoleManagement.Read.Directory");
                continue;
            }
            foreach (var member in members.Items())
            {
                if (member["id"].As<string>().TryGet(out var id))
                    held.Add(new(template, id, IsTenantWide: true));
                else
                    IsComplete = false;
            }
        }
        Active = held.ToImmutable();
    }
}

/// <summary>A role and who holds it.</summary>
/// <param name="IsTenantWide">Whether it is a built-in role over the whole tenant: policies know no others.</param>
internal sealed record HeldRole(string Role, string Principal, bool IsTenantWide);
