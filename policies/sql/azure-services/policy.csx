[Control("CV-SQL-003", "SQL servers do not let in all of Azure",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("The rule named \"Azure services\" admits every machine in Azure, those of other customers included.")]
[Fix("Remove the firewall rule from 0.0.0.0 to 0.0.0.0; connect services by private endpoint or virtual network rule.")]
[SameAs("PSRule", "Azure.SQL.AllowAzureAccess")]
Verdict ExcludesOtherTenants(SqlServer server, Snapshot snapshot) =>
    snapshot.ChildrenOf<SqlServerFirewallRule>(server.Resource)
        .All(rule =>
        {
            var verdict = !(rule.Properties.StartIpAddress.Is("0.0.0.0") & rule.Properties.EndIpAddress.Is("0.0.0.0"));
            return verdict.Outcome is Outcome.Fail ? verdict.Because($"rule `{rule.Resource.Name}` lets in all of Azure") : verdict;
        });
