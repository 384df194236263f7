using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using ControlValidator.Analysis;
using ControlValidator.Model;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>Whether an administration port of any of 5,000 interfaces can be reached, each with a security group of its own, in subnets of 250.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class Networks
{
    private const int Interfaces = 5_000;
    private const int InSubnet = 250;
    private SmallExport? export;

    /// <summary>Rules of all groups together.</summary>
    [Params(1_000, 100_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Load() => export = SmallExport.Of(Encoding.UTF8.GetBytes($"[{string.Join(',', Rows())}]"));

    [GlobalCleanup]
    public void Close() => export?.Dispose();

    /// <summary>Reading all rules is part of it.</summary>
    [Benchmark]
    public int ReadAndProveAll()
    {
        var snapshot = export!.Snapshot.RecordingTo(new());
        return Enumerable.Range(0, Interfaces).Count(i => snapshot.Network.ProveNone(Packets.Administration, snapshot.Find($"{Packets.Group}/networkInterfaces/nic{i}")!).Outcome is Outcome.Pass);
    }

    private IEnumerable<string> Rows()
    {
        var subnets = Enumerable.Range(0, Interfaces / InSubnet).Select(s => Text(
            $$"""{ "name": "s{{s}}", "id": "{{Packets.Group}}/virtualNetworks/vnet/subnets/s{{s}}", "properties": { "addressPrefix": "10.0.{{s}}.0/24" } }"""));
        yield return Text($$"""
            { "type": "Microsoft.Network/virtualNetworks", "name": "vnet", "id": "{{Packets.Group}}/virtualNetworks/vnet", "properties": {
              "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] }, "virtualNetworkPeerings": [], "subnets": [{{string.Join(',', subnets)}}] } }
            """);
        for (var i = 0; i < Interfaces; i++)
        {
            yield return Text($$"""
                { "type": "Microsoft.Network/networkSecurityGroups", "name": "nsg{{i}}", "id": "{{Packets.Group}}/networkSecurityGroups/nsg{{i}}", "properties": { "securityRules": [{{RulesOf(i)}}] } }
                """);
            yield return Text($$"""
                { "type": "Microsoft.Network/networkInterfaces", "name": "nic{{i}}", "id": "{{Packets.Group}}/networkInterfaces/nic{{i}}", "properties": {
                  "networkSecurityGroup": { "id": "{{Packets.Group}}/networkSecurityGroups/nsg{{i}}" },
                  "ipConfigurations": [{ "name": "ip", "properties": {
                    "privateIPAddress": "10.0.{{i / InSubnet}}.{{4 + (i % InSubnet)}}", "subnet": { "id": "{{Packets.Group}}/virtualNetworks/vnet/subnets/s{{i / InSubnet}}" } } }] } }
                """);
        }
    }

    // Every seventh rule lets somebody in at a port of administration, from a part of the internet.
    private string RulesOf(int group) => string.Join(',', Enumerable.Range(0, Rules).Where(r => r % Interfaces == group).Select((r, i) => Text($$"""
        { "name": "r{{r}}", "properties": { "priority": {{100 + i}}, "direction": "Inbound", "access": "{{(r % 3 == 0 ? "Deny" : "Allow")}}", "protocol": "Tcp",
          "sourceAddressPrefix": "{{20 + (r % 60)}}.{{r % 200}}.0.0/16", "sourcePortRange": "*", "destinationAddressPrefix": "*",
          "destinationPortRange": "{{(r % 7 == 0 ? 22 : 8000 + (r % 500))}}" } }
        """)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
