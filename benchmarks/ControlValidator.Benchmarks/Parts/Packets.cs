using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using ControlValidator.Analysis;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>Whether an administration port can be reached, through the group of the subnet and one of 40 rules at the interface.</summary>
[MemoryDiagnoser]
public class Packets
{
    internal const string Group = "/subscriptions/7d1f0c52-6a3e-4b8e-9c41-2f5a8e90b1d7/resourceGroups/rg-bench/providers/Microsoft.Network";

    internal static readonly Traffic Administration = Traffic.FromInternet.Tcp(22, 3389, 445, 1433, 5985, 5986).Udp(3389);

    private SmallExport? export;

    /// <summary>Rules of the subnet's group.</summary>
    [Params(40, 400, 1000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Load()
    {
        export = SmallExport.Of(Encoding.UTF8.GetBytes($$"""
            [ { "type": "Microsoft.Network/virtualNetworks", "name": "vnet", "id": "{{Group}}/virtualNetworks/vnet", "properties": {
                "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] }, "virtualNetworkPeerings": [],
                "subnets": [{ "name": "apps", "id": "{{Group}}/virtualNetworks/vnet/subnets/apps", "properties": {
                  "addressPrefix": "10.0.0.0/24", "networkSecurityGroup": { "id": "{{Group}}/networkSecurityGroups/subnet" } } }] } },
              { "type": "Microsoft.Network/networkInterfaces", "name": "nic", "id": "{{Group}}/networkInterfaces/nic", "properties": {
                "networkSecurityGroup": { "id": "{{Group}}/networkSecurityGroups/nic" },
                "ipConfigurations": [{ "name": "ip", "properties": { "privateIPAddress": "10.0.0.4", "subnet": { "id": "{{Group}}/virtualNetworks/vnet/subnets/apps" } } }] } },
              { "type": "Microsoft.Network/networkSecurityGroups", "name": "subnet", "id": "{{Group}}/networkSecurityGroups/subnet", "properties": { "securityRules": [{{RulesOf(Rules)}}] } },
              { "type": "Microsoft.Network/networkSecurityGroups", "name": "nic", "id": "{{Group}}/networkSecurityGroups/nic", "properties": { "securityRules": [{{RulesOf(40)}}] } } ]
            """));
    }

    [GlobalCleanup]
    public void Close() => export?.Dispose();

    /// <summary>Reading the rules is part of it: each answer begins with a fresh view of the snapshot.</summary>
    [Benchmark]
    public Outcome ReadAndProve()
    {
        var snapshot = export!.Snapshot.RecordingTo(new());
        return snapshot.Network.ProveNone(Administration, snapshot.Find($"{Group}/networkInterfaces/nic")!).Outcome;
    }

    private static string RulesOf(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => i == count * 2 / 3
        ? Rule(i, "Allow", "Tcp", "0.0.0.0/1", "3000-4000")
        : i % 3 == 0 ? Rule(i, "Deny", "Tcp", $"20.{i % 200}.0.0/16", "22-3389") : Rule(i, "Allow", "Tcp", $"20.{i % 200}.0.0/16", $"{5000 + i}")));

    private static string Rule(int number, string access, string protocol, string source, string port) => string.Create(CultureInfo.InvariantCulture, $$"""
        { "name": "r{{number}}", "properties": { "priority": {{100 + number}}, "direction": "Inbound", "access": "{{access}}", "protocol": "{{protocol}}",
          "sourcePortRange": "*", "sourceAddressPrefix": "{{source}}", "destinationPortRange": "{{port}}", "destinationAddressPrefix": "*" } }
        """);
}
