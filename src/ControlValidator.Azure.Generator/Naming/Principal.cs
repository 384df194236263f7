using System.Collections.Frozen;

namespace ControlValidator.Azure.Generator;

/// <summary>
/// The providers that most estates consist of. Where one of them shares a name with providers that are not among them, it keeps the
/// name: <c>VirtualMachine</c> is the one of Microsoft.Compute, and stays so when yet another provider gets virtual machines.
/// </summary>
internal static class Principal
{
    private static readonly FrozenSet<string> Providers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Microsoft.AAD", "Microsoft.ApiManagement", "Microsoft.App", "Microsoft.AppConfiguration", "Microsoft.Authorization",
        "Microsoft.Automation", "Microsoft.AzureFleet", "Microsoft.Cache", "Microsoft.Cdn", "Microsoft.CognitiveServices",
        "Microsoft.Compute", "Microsoft.ContainerInstance", "Microsoft.ContainerRegistry", "Microsoft.ContainerService",
        "Microsoft.Dashboard", "Microsoft.Databricks", "Microsoft.DataFactory", "Microsoft.DataProtection", "Microsoft.DBforMariaDB",
        "Microsoft.DBforMySQL", "Microsoft.DBforPostgreSQL", "Microsoft.DesktopVirtualization", "Microsoft.DevCenter",
        "Microsoft.Devices", "Microsoft.DocumentDB", "Microsoft.EventGrid", "Microsoft.EventHub", "Microsoft.HybridCompute",
        "Microsoft.Insights", "Microsoft.KeyVault", "Microsoft.Kubernetes", "Microsoft.Kusto", "Microsoft.Logic",
        "Microsoft.MachineLearningServices", "Microsoft.Maintenance", "Microsoft.ManagedIdentity", "Microsoft.Network",
        "Microsoft.OperationalInsights", "Microsoft.RecoveryServices", "Microsoft.Resources", "Microsoft.Search", "Microsoft.Security",
        "Microsoft.ServiceBus", "Microsoft.ServiceFabric", "Microsoft.SignalRService", "Microsoft.Sql", "Microsoft.Storage",
        "Microsoft.Subscription", "Microsoft.VirtualMachineImages", "Microsoft.Web");

    public static bool Has(string provider) => Providers.Contains(provider);
}
