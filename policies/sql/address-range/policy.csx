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
    {
        if (Number(rule.Properties.StartIpAddress.Value) is not { } first || Number(rule.Properties.EndIpAddress.Value) is not { } last)
            return Verdict.Unknown.Because($"rule `{rule.Resource.Name}` has no readable addresses");
        admitted += Addresses(first, last);
    }
    return (admitted <= MostAddresses ? Verdict.Pass : Verdict.Fail)
        .Because($"the firewall rules admit {admitted} public addresses, of which {MostAddresses} are acceptable");
}

// Nobody arrives at a public endpoint from a private address. 0.0.0.0 stands for Azure as a whole, of which CV-SQL-003 speaks.
long Addresses(long first, long last) => (first == 0 && last == 0) || (IsPrivate(first) && IsPrivate(last)) ? 0 : Math.Max(0, last - first + 1);

bool IsPrivate(long address) => address >> 24 == 10 || address >> 20 == 0xAC1 || address >> 16 == 0xC0A8;

/// <summary>An IPv4 address as the number that it is; null where the text is none.</summary>
long? Number(string address)
{
    var parts = address.Split('.');
    var bytes = parts.Select(part => byte.TryParse(part, out var value) ? value : -1L).ToList();
    return bytes.Count == 4 && !bytes.Contains(-1) ? bytes.Aggregate((number, next) => number << 8 | next) : null;
}
