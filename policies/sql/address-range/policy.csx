const long MostAddresses = 10;

[Control("CV-SQL-006", "The firewall of a SQL server admits few public addresses",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("Each address that is let in is another place from which a stolen password works.")]
[Fix("Narrow the firewall rules down to at most ten public addresses in all, or use private endpoints.")]
[SameAs("PSRule", "Azure.SQL.FirewallIPRange")]
Verdict AdmitsFewAddresses(SqlServer server, Snapshot snapshot)
{
    long admitted = 0;
    foreach (var rule in snapshot.ChildrenOf<SqlServerFirewallRule>(server.Resource))
        admitted += Addresses(Number(rule.Properties.StartIpAddress.Value), Number(rule.Properties.EndIpAddress.Value));
    return (admitted <= MostAddresses ? Verdict.Pass : Verdict.Fail)
        .Because($"the firewall rules admit {admitted} public addresses, of which {MostAddresses} are acceptable");
}

// Nobody arrives at a public endpoint from a private address. 0.0.0.0 stands for Azure as a whole, of which CV-SQL-003 speaks.
long Addresses(long first, long last) => first == 0 && last == 0 || IsPrivate(first) && IsPrivate(last) ? 0 : Math.Max(0, last - first + 1);

bool IsPrivate(long address) => address >> 24 == 10 || address >> 20 == 0xAC1 || address >> 16 == 0xC0A8;

long Number(string address) => address.Split('.').Aggregate(0L, (number, part) => number << 8 | uint.Parse(part));
