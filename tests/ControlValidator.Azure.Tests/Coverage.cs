using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ControlValidator.Azure.Tests;

public sealed class Coverage
{
    [TestCase("Microsoft.AAD")]
    [TestCase("Microsoft.ApiManagement")]
    [TestCase("Microsoft.App")]
    [TestCase("Microsoft.AppConfiguration")]
    [TestCase("Microsoft.Authorization")]
    [TestCase("Microsoft.Automation")]
    [TestCase("Microsoft.AzureFleet")]
    [TestCase("Microsoft.Cache")]
    [TestCase("Microsoft.Cdn")]
    [TestCase("Microsoft.CognitiveServices")]
    [TestCase("Microsoft.Compute")]
    [TestCase("Microsoft.ContainerInstance")]
    [TestCase("Microsoft.ContainerRegistry")]
    [TestCase("Microsoft.ContainerService")]
    [TestCase("Microsoft.Dashboard")]
    [TestCase("Microsoft.Databricks")]
    [TestCase("Microsoft.DataFactory")]
    [TestCase("Microsoft.DataProtection")]
    [TestCase("Microsoft.DBforMariaDB")]
    [TestCase("Microsoft.DBforMySQL")]
    [TestCase("Microsoft.DBforPostgreSQL")]
    [TestCase("Microsoft.DesktopVirtualization")]
    [TestCase("Microsoft.DevCenter")]
    [TestCase("Microsoft.Devices")]
    [TestCase("Microsoft.DocumentDB")]
    [TestCase("Microsoft.EventGrid")]
    [TestCase("Microsoft.EventHub")]
    [TestCase("Microsoft.HybridCompute")]
    [TestCase("Microsoft.Insights")]
    [TestCase("Microsoft.KeyVault")]
    [TestCase("Microsoft.Kubernetes")]
    [TestCase("Microsoft.KubernetesConfiguration")]
    [TestCase("Microsoft.Kusto")]
    [TestCase("Microsoft.Logic")]
    [TestCase("Microsoft.MachineLearningServices")]
    [TestCase("Microsoft.Maintenance")]
    [TestCase("Microsoft.ManagedIdentity")]
    [TestCase("Microsoft.Network")]
    [TestCase("Microsoft.OperationalInsights")]
    [TestCase("Microsoft.RecoveryServices")]
    [TestCase("Microsoft.Resources")]
    [TestCase("Microsoft.Search")]
    [TestCase("Microsoft.Security")]
    [TestCase("Microsoft.ServiceBus")]
    [TestCase("Microsoft.ServiceFabric")]
    [TestCase("Microsoft.SignalRService")]
    [TestCase("Microsoft.Sql")]
    [TestCase("Microsoft.Storage")]
    [TestCase("Microsoft.Subscription")]
    [TestCase("Microsoft.VirtualMachineImages")]
    [TestCase("Microsoft.Web")]
    public void The_provider_has_views(string provider) =>
        Assert.That(Views.All.Count(v => v.Type.StartsWith(provider + "/", StringComparison.OrdinalIgnoreCase)), Is.Positive);

    [Test]
    public void Every_resource_type_has_one_view() =>
        Assert.That(Views.All.Select(v => v.Type), Is.Unique.Using((string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)));

    [Test]
    public void The_published_list_of_views_is_current()
    {
        var path = Path.Combine(Checkout.Root, "docs", "azure-types.md");
        var current = Table();
        if (Environment.GetEnvironmentVariable("CVAL_REWRITE") is "1")
            File.WriteAllText(path, current);

        Assert.That(File.ReadAllText(path), Is.EqualTo(current), "Run the tests once with CVAL_REWRITE=1, and look at the difference.");
    }

    /// <summary>Every twentieth type, since the views are written by few lines that serve them all.</summary>
    [Test]
    public void The_code_of_the_views_is_sound()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = Views.Assembly.GetExportedTypes().Where((_, index) => index % 20 == 0)
            .SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)));

        Assert.DoesNotThrow(() =>
        {
            foreach (var method in methods)
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
        });
    }

    private static string Table()
    {
        var text = new StringBuilder("# Views of Azure resource types\n\n")
            .Append("Each type is read through its view, which follows the API version named here: the newest stable one, or the newest preview of a type\n")
            .Append("that has no other. The list is generated; `CVAL_REWRITE=1 dotnet test tests/ControlValidator.Azure.Tests` writes it anew.\n\n")
            .Append("| resource type | view | API version |\n|---|---|---|\n");
        foreach (var (type, view, version) in Views.All)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {type} | `{view}` | {version} |\n");
        return text.ToString();
    }
}
