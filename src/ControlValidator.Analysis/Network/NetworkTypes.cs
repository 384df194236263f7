namespace ControlValidator.Analysis.Network;

/// <summary>Resource types that the model of packets and the graph begin with.</summary>
internal static class NetworkTypes
{
    internal const string Interface = "Microsoft.Network/networkInterfaces";
    internal const string VirtualNetwork = "Microsoft.Network/virtualNetworks";
    internal const string SecurityGroup = "Microsoft.Network/networkSecurityGroups";
}
