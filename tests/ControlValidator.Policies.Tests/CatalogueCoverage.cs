using System.Text.Json;

namespace ControlValidator.Policies.Tests;

/// <summary>Each security rule of PSRule for Azure about the services that the pack is about has an equivalent in it.</summary>
public sealed class CatalogueCoverage
{
    /// <summary>Resource types, or the beginnings of them, of the services that the pack covers.</summary>
    private static readonly string[] Services =
    [
        "Microsoft.Storage/", "Microsoft.KeyVault/", "Microsoft.Sql/", "Microsoft.Web/", "Microsoft.DocumentDB/", "Microsoft.Search/",
        "Microsoft.Dashboard/", "Microsoft.Security/pricings", "Microsoft.Security/securityContacts",
        "Microsoft.Security/autoProvisioningSettings", "Microsoft.Network/virtualNetworks", "Microsoft.Network/networkSecurityGroups",
        "Microsoft.Network/publicIPAddresses",
    ];

    /// <summary>Rules about whole subscriptions, for which the catalogue states no resource type.</summary>
    private static readonly string[] SubscriptionRules = ["Azure.RBAC.", "Azure.DefenderCloud.", "Azure.Monitor.ServiceHealth"];

    /// <summary>Rules that name a type of ours only since they look at a plan or setting beside a resource of another service.</summary>
    private static readonly string[] OfOtherServices = ["Azure.ACR.ContainerScan"];

    [Test]
    public void Each_security_rule_of_the_covered_services_has_an_equivalent()
    {
        var ours = Pack.Checks.SelectMany(c => c.Control.SameAs).Where(s => s.Scheme == PSRuleFixture.Scheme).Select(s => s.Id);

        Assert.That(InScope.Select(r => r.Rule).Except(ours, StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void Each_rule_that_a_control_names_exists()
    {
        var known = Rules().Select(r => r.Rule).ToHashSet(StringComparer.Ordinal);
        var ours = Pack.Checks.SelectMany(c => c.Control.SameAs).Where(s => s.Scheme == PSRuleFixture.Scheme).Select(s => s.Id);

        Assert.That(ours.Where(id => !known.Contains(id)), Is.Empty);
    }

    [Test]
    public void The_scope_is_not_empty() => Assert.That(InScope.Count(), Is.AtLeast(70));

    private static IEnumerable<CatalogueRule> InScope =>
        Rules().Where(r => r.Pillar == "Security" && IsCovered(r) && !OfOtherServices.Contains(r.Rule, StringComparer.Ordinal));

    private static bool IsCovered(CatalogueRule rule) =>
        rule.Types.Any(type => Services.Any(service => type.StartsWith(service, StringComparison.OrdinalIgnoreCase)))
        || SubscriptionRules.Any(start => rule.Rule.StartsWith(start, StringComparison.Ordinal))
        || rule.Rule == "Azure.Cosmos.DefenderCloud";

    private static List<CatalogueRule> Rules()
    {
        if (PSRuleFixture.Folder is not { } folder)
        {
            Assert.Ignore("The rule catalogue of PSRule for Azure is not beside the checkout: shared/data/psrule-rules-azure is missing.");
            return [];
        }
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "rule-catalog.json")));
        return [.. file.RootElement.EnumerateArray().Select(r => new CatalogueRule(
            Text(r, "rule"), Text(r, "pillar"), Text(r, "resourceType").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];
    }

    private static string Text(JsonElement rule, string name) => rule.GetProperty(name).GetString() ?? "";

    private sealed record CatalogueRule(string Rule, string Pillar, string[] Types);
}
