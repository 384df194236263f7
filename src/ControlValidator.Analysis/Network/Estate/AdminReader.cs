using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// Finds the security admin rules that hold at a place. Sure of them is only the effective list of a network
/// (<c>az network manager list-effective-security-admin-rule</c>); definitions alone may not be deployed, or not to this network.
/// </summary>
internal sealed class AdminReader(Snapshot snapshot)
{
    private const string Effective = "Microsoft.Network/virtualNetworks/effectiveSecurityAdminRules";
    private const string Managers = "Microsoft.Network/networkManagers";
    private const string Definitions = "Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules";

    /// <summary>Source: "concept-security-admins", nonapplication of security admin rules at subnet level.</summary>
    private static readonly string[] Exempt = ["GatewaySubnet", "AzureBastionSubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet", "RouteServerSubnet"];

    /// <summary>Whether nothing in the export is about network managers, so that it is only assumed that none governs it.</summary>
    public bool IsSilent => !snapshot.All(Managers).Known.Any() && !snapshot.All(Definitions).Known.Any() && !snapshot.All(Effective).Known.Any();

    public Layer Read(Resource network, Node subnet, bool isPrivateEndpoint)
    {
        var name = $"admin rules of `{network.Name}`";
        if (isPrivateEndpoint || Array.Exists(Exempt, exempt => SubnetReader.IsNamed(subnet, exempt)))
            return Layer.Without(name);
        if (snapshot.All(Managers).Completeness is Completeness.NotRead || snapshot.All(Definitions).Completeness is Completeness.NotRead)
            return new(name, null, "network managers could not be read by the exporter");
        var lists = snapshot.ChildrenOf(network, Effective).Known.ToList();
        return lists.Count > 0 ? FromEffective(lists, name, network, subnet) : FromDefinitions(name, network);
    }

    private Layer FromEffective(List<Resource> lists, string name, Resource network, Node subnet)
    {
        var rules = new List<FilterRule>();
        foreach (var list in lists)
        {
            var items = list.Root.Property("value"u8) is { Gap: Gap.None } flat ? flat : list.Root.Section("properties"u8).Property("value"u8);
            if (items.Gap is not Gap.None)
                return new(name, null, $"the effective admin rules of `{network.Name}` are not in the export");
            rules.AddRange(items.Each.Select(AdminRuleReader.Read).Select(rule => InForce(rule, network, subnet)).OfType<FilterRule>());
        }
        return new(name, new(name, rules));
    }

    private Layer FromDefinitions(string name, Resource network)
    {
        var definitions = snapshot.All(Definitions).Known.ToList();
        if (definitions.Count == 0 && !snapshot.All(Managers).Known.Any())
            return Layer.Without(name);
        if (definitions.Count == 0)
            return new(name, null, $"the effective admin rules of `{network.Name}` are not in the export, which has a network manager");
        // of several managers the one of higher scope comes first, whatever the numbers: so the order is open too
        var doubt = $"whether admin rules are deployed to `{network.Name}` is not in the export; its effective admin rules would say";
        return new(name, new(name, definitions.Select(rule => AdminRuleReader.Read(rule.Root) with { Priority = 0, Doubt = doubt })));
    }

    /// <summary>The rule as far as it is in force in a subnet; null where it is not.</summary>
    private FilterRule? InForce(FilterRule rule, Resource network, Node subnet)
    {
        if (IsForGateways(subnet))
        {
            return rule.Action is RuleAction.Deny ? null : rule with { Doubt = "admin rules hold before application gateways only with network isolation, of which the export says nothing" };
        }
        if (!SubnetReader.All(snapshot, network).Any(SubnetReader.HasIntentPolicy))
            return rule;
        var setting = Configuration(rule)?.Root.Section("properties"u8).Property("applyOnNetworkIntentPolicyBasedServices"u8).Each.Select(item => item.Word).ToImmutableArray();
        return setting switch
        {
            null => rule with { Doubt = $"whether admin rules hold in `{network.Name}`, which has a service with an intent policy, is set in a configuration that is not in the export" },
            _ when Has(setting.Value, "All") => rule,
            _ when Has(setting.Value, "AllowRulesOnly") => rule.Action is RuleAction.Deny ? null : rule,
            _ => null,
        };
    }

    private Resource? Configuration(FilterRule rule)
    {
        var id = rule.Place.Property("id"u8).Word ?? "";
        var at = id.IndexOf("/ruleCollections/", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : snapshot.Find(id[..at]);
    }

    private static bool IsForGateways(Node subnet) =>
        SubnetReader.IsDelegatedTo(subnet, "Microsoft.Network/applicationGateways")
        || subnet.Section("properties"u8).Property("applicationGatewayIPConfigurations"u8).Each.Any();

    private static bool Has(ImmutableArray<string?> setting, string value) => setting.Contains(value, StringComparer.OrdinalIgnoreCase);
}
