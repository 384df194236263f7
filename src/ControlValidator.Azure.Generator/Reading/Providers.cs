using System.Collections.Frozen;

namespace ControlValidator.Azure.Generator;

/// <summary>The resource providers whose types get views.</summary>
public static class Providers
{
    private static readonly FrozenSet<string> Chosen = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Microsoft.AAD", "Microsoft.Advisor", "Microsoft.AlertsManagement", "Microsoft.ApiManagement", "Microsoft.App", "Microsoft.AppConfiguration", "Microsoft.Authorization",
        "Microsoft.Automation", "Microsoft.AzureFleet", "Microsoft.Batch", "Microsoft.Cache", "Microsoft.Cdn", "Microsoft.CognitiveServices",
        "Microsoft.Compute", "Microsoft.ContainerInstance", "Microsoft.ContainerRegistry", "Microsoft.ContainerService",
        "Microsoft.Dashboard", "Microsoft.Databricks", "Microsoft.DataFactory", "Microsoft.DataProtection", "Microsoft.DBforMariaDB",
        "Microsoft.DBforMySQL", "Microsoft.DBforPostgreSQL", "Microsoft.DesktopVirtualization", "Microsoft.DevCenter",
        "Microsoft.Devices", "Microsoft.DocumentDB", "Microsoft.EventGrid", "Microsoft.EventHub", "Microsoft.HybridCompute",
        "Microsoft.Insights", "Microsoft.KeyVault", "Microsoft.Kubernetes", "Microsoft.Kusto", "Microsoft.Logic",
        "Microsoft.MachineLearningServices", "Microsoft.Maintenance", "Microsoft.ManagedIdentity", "Microsoft.Management", "Microsoft.Network",
        "Microsoft.OperationalInsights", "Microsoft.PolicyInsights", "Microsoft.RecoveryServices", "Microsoft.Resources", "Microsoft.Search",
        "Microsoft.Security", "Microsoft.SecurityInsights", "Microsoft.ServiceBus", "Microsoft.ServiceFabric", "Microsoft.SignalRService",
        "Microsoft.Sql", "Microsoft.Storage", "Microsoft.Subscription", "Microsoft.Synapse", "Microsoft.VirtualMachineImages",
        "Microsoft.Web");

    public static bool Includes(string provider) => Chosen.Contains(provider);
}
