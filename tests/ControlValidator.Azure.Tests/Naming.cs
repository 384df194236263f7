using ControlValidator.Azure.Generator;
using ControlValidator.Model;

namespace ControlValidator.Azure.Tests;

public sealed class Naming
{
    [TestCase("redis", "redis")]
    [TestCase("dnsZones", "dnsZone")]
    [TestCase("dns", "dns")]
    [TestCase("publicIPAddresses", "publicIPAddress")]
    [TestCase("virtualNetworks", "virtualNetwork")]
    [TestCase("policies", "policy")]
    [TestCase("databases", "database")]
    [TestCase("caches", "cache")]
    [TestCase("sites", "site")]
    [TestCase("addresses", "address")]
    [TestCase("namespaces", "namespace")]
    [TestCase("aliases", "alias")]
    [TestCase("status", "status")]
    [TestCase("access", "access")]
    [TestCase("diskAccesses", "diskAccess")]
    [TestCase("apis", "api")]
    [TestCase("indexes", "index")]
    [TestCase("batches", "batch")]
    [TestCase("leases", "lease")]
    [TestCase("kubernetes", "kubernetes")]
    [TestCase("grafana", "grafana")]
    [TestCase("bookshelves", "bookshelf")]
    public void One_of_many_is_told_by_the_end_of_the_word(string many, string one) => Assert.That(Singular.Of(many), Is.EqualTo(one));

    [TestCase("TLS1_2", "TLS1_2")]
    [TestCase("1.2", "V1_2")]
    [TestCase("1.2.3", "V1_2_3")]
    [TestCase("SystemAssigned, UserAssigned", "SystemAssignedUserAssigned")]
    [TestCase("microsoft.storage", "MicrosoftStorage")]
    [TestCase("odata.type", "OdataType")]
    [TestCase("$schema", "Schema")]
    [TestCase("*", "None")]
    [TestCase("", "None")]
    public void A_text_becomes_a_name_that_csharp_takes(string text, string name) => Assert.That(Words.Pascal(text), Is.EqualTo(name));

    [TestCase("KeyVault", "Vault", "KeyVault")]
    [TestCase("Sql", "ServerDatabase", "SqlServerDatabase")]
    [TestCase("AzureFleet", "Fleet", "AzureFleet")]
    [TestCase("Network", "VirtualNetwork", "VirtualNetwork")]
    [TestCase("RecoveryServices", "Vault", "RecoveryServicesVault")]
    public void A_prefix_is_not_said_twice(string prefix, string name, string joined) => Assert.That(Words.Join(prefix, name), Is.EqualTo(joined));

    [TestCase("StorageAccountPropertiesCreateParametersOrStorageAccountProperties", "StorageAccountProperties")]
    [TestCase("VaultOrKey", "VaultOrKey")]
    [TestCase("OrderProperties", "OrderProperties")]
    public void Of_two_names_the_last_says_what_it_is(string name, string last) => Assert.That(Words.LastAlternative(name), Is.EqualTo(last));

    [Test]
    public void A_shared_name_of_several_words_stays_with_the_principal_provider()
    {
        var names = new ViewNames(
            ["Microsoft.Compute/virtualMachines", "Microsoft.ScVmm/virtualMachines", "Microsoft.Compute/virtualMachines/extensions"], taken: []);

        Assert.That(names["Microsoft.Compute/virtualMachines"], Is.EqualTo("VirtualMachine"));
        Assert.That(names["microsoft.compute/VirtualMachines/extensions"], Is.EqualTo("VirtualMachineExtension"));
        Assert.That(names["Microsoft.ScVmm/virtualMachines"], Is.EqualTo("ScVmmVirtualMachine"));
    }

    [Test]
    public void A_name_that_means_something_else_in_a_policy_gets_its_provider_before_it()
    {
        var names = new ViewNames(["Microsoft.Search/indexes", "Microsoft.Compute/snapshots"], taken: ["Index", "Snapshot"]);

        Assert.That(names["Microsoft.Search/indexes"], Is.EqualTo("SearchIndex"));
        Assert.That(names["Microsoft.Compute/snapshots"], Is.EqualTo("ComputeSnapshot"));
    }

    [TestCase(typeof(StorageAccount), "Microsoft.Storage/storageAccounts")]
    [TestCase(typeof(StorageAccountBlobServiceContainer), "Microsoft.Storage/storageAccounts/blobServices/containers")]
    [TestCase(typeof(KeyVault), "Microsoft.KeyVault/vaults")]
    [TestCase(typeof(SqlServer), "Microsoft.Sql/servers")]
    [TestCase(typeof(SqlServerDatabase), "Microsoft.Sql/servers/databases")]
    [TestCase(typeof(WebSite), "Microsoft.Web/sites")]
    [TestCase(typeof(Redis), "Microsoft.Cache/redis")]
    [TestCase(typeof(DnsZone), "Microsoft.Network/dnsZones")]
    [TestCase(typeof(PublicIPAddress), "Microsoft.Network/publicIPAddresses")]
    [TestCase(typeof(NetworkSecurityGroup), "Microsoft.Network/networkSecurityGroups")]
    [TestCase(typeof(Serverfarm), "Microsoft.Web/serverfarms")]
    [TestCase(typeof(DiagnosticSetting), "Microsoft.Insights/diagnosticSettings")]
    [TestCase(typeof(RoleAssignment), "Microsoft.Authorization/roleAssignments")]
    [TestCase(typeof(Pricing), "Microsoft.Security/pricings")]
    [TestCase(typeof(Grafana), "Microsoft.Dashboard/grafana")]
    public void Views_have_the_names_that_policies_use(Type view, string resourceType) =>
        Assert.That(Views.TypeOf(view), Is.EqualTo(resourceType).IgnoreCase);

    [Test]
    public void No_view_has_a_name_that_the_model_or_another_view_has_already()
    {
        var taken = typeof(Verdict).Assembly.GetExportedTypes().Concat(typeof(StorageAccount).Assembly.GetExportedTypes())
            .Where(type => type.Namespace is "ControlValidator.Model" or "ControlValidator.Azure")
            .Select(type => type.Name);

        Assert.That(taken, Is.Unique);
    }
}
