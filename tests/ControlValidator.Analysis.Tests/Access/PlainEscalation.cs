using static ControlValidator.Analysis.Tests.Access.Directory;
using static ControlValidator.Analysis.Tests.Access.RandomDirectory;

namespace ControlValidator.Analysis.Tests.Access;

/// <summary>
/// All that one account can come to, written straight from the documentation: starting with the account, what it gains is added until nothing
/// more is. The analysis goes the other way, from what is gained back to all who can.
/// </summary>
/// <param name="maybe">Whether steps count that the documentation leaves open.</param>
internal sealed class PlainEscalation(RandomDirectory directory, bool maybe)
{
    private static readonly string[] TierZero = [GlobalAdministrator, PrivilegedRoleAdministrator, ApplicationAdministrator, UserAdministrator];

    private readonly HashSet<string> beings = [];
    private readonly HashSet<(string Role, string Scope)> roles = [];

    public bool ComesToTierZero(string account)
    {
        beings.Add(account);
        int before;
        do
        {
            before = beings.Count + roles.Count;
            TakeRoles();
            TakeGroups();
            foreach (var user in Users.Where(Resets))
                beings.Add(user);
            foreach (var workload in Workloads.Where(GivesCredential))
                beings.Add(workload);
        }
        while (beings.Count + roles.Count > before);
        return TierZero.Any(role => roles.Contains((role, "/")));
    }

    private void TakeRoles()
    {
        foreach (var grant in directory.Held.Concat(directory.Eligible).Where(grant => beings.Contains(grant.Who)))
            roles.Add((grant.Role, grant.Scope));
        if (!Has(GlobalAdministrator) && !Has(PrivilegedRoleAdministrator) && !May("RoleManagement.ReadWrite.Directory"))
            return;
        foreach (var role in Roles)
            roles.UnionWith([(role, "/"), (role, Harbour), (role, Vault)]);
    }

    private void TakeGroups()
    {
        foreach (var pair in directory.Members.Concat(directory.Nested).Concat(directory.EligibleMembers).Where(pair => beings.Contains(pair.Who)))
            beings.Add(pair.Of);
        foreach (var group in Groups.Where(Fills))
            beings.Add(group);
    }

    private bool Fills(string group)
    {
        var owns = directory.Owners.Concat(directory.EligibleOwners).Any(pair => pair.Of == group && beings.Contains(pair.Who));
        if (Has(GlobalAdministrator) || (owns && !Vaulted(group)))
            return true;
        return directory.Assignable.Contains(group)
            ? Has(PrivilegedRoleAdministrator) || (!Vaulted(group) && (May("PrivilegedAccess.ReadWrite.AzureADGroup") || May("RoleManagement.ReadWrite.Directory")))
            : Over(GroupsAdministrator, group) || Over(UserAdministrator, group) || (!Vaulted(group) && May("Group.ReadWrite.All"));
    }

    private bool Resets(string user)
    {
        if (Has(GlobalAdministrator) || (!Vaulted(user) && May("UserAuthenticationMethod.ReadWrite.All")))
            return true;
        var keeps = directory.Owners.Concat(directory.Members).Any(pair => pair.Who == user && directory.Assignable.Contains(pair.Of));
        var held = directory.Held.Where(grant => Behind(grant.Who).Contains(user)).ToList();
        if (keeps || held.Exists(grant => grant.Scope == Vault))
            return false;
        return (held.Count == 0 && !Vaulted(user) && May("User-PasswordProfile.ReadWrite.All"))
            || (Over(PasswordAdministrator, user) && held.TrueForAll(grant => grant.Role is PasswordAdministrator))
            || (Over(HelpdeskAdministrator, user) && held.TrueForAll(grant => grant.Role is PasswordAdministrator or HelpdeskAdministrator or ReportsReader))
            || (Over(UserAdministrator, user) && held.TrueForAll(grant => grant.Role is PasswordAdministrator or HelpdeskAdministrator or ReportsReader or GroupsAdministrator or UserAdministrator));
    }

    private bool GivesCredential(string workload) => Has(ApplicationAdministrator) || Has(GlobalAdministrator) || May("Application.ReadWrite.All")
        || directory.ApplicationOwners.Exists(pair => pair.Of == workload && beings.Contains(pair.Who))
        || (!directory.Locked.Contains(workload) && directory.Owners.Exists(pair => pair.Of == workload && beings.Contains(pair.Who) && Uses(pair.Who)));

    // an application uses what it owns only with a permission; without one it is not documented
    private bool Uses(string owner) => maybe || !Workloads.Contains(owner)
        || directory.Permitted.Exists(pair => pair.Who == owner && pair.Of is ("Application.ReadWrite.OwnedBy" or "Application.ReadWrite.All"));

    private HashSet<string> Behind(string principal)
    {
        HashSet<string> found = [principal];
        while (directory.Members.Concat(directory.Nested).Any(pair => found.Contains(pair.Of) && found.Add(pair.Who)))
        {
            // until nobody is added
        }
        return found;
    }

    private bool Has(string role) => roles.Contains((role, "/"));

    private bool Over(string role, string what) => (Has(role) && !Vaulted(what)) || (roles.Contains((role, Harbour)) && directory.InHarbour.Contains(what) && !Vaulted(what))
        || (roles.Contains((role, Vault)) && Vaulted(what));

    private bool May(string permission) => directory.Permitted.Exists(pair => pair.Of == permission && beings.Contains(pair.Who));

    private bool Vaulted(string what) => directory.InVault.Contains(what);
}
