[Control("CV-SQL-007", "SQL servers have few firewall rules",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Low)]
[Why("A long list of exceptions is a list that nobody reviews: it holds addresses that have long had another owner.")]
[Fix("Remove firewall rules that nobody needs any more; keep at most ten.")]
[SameAs("PSRule", "Azure.SQL.FirewallRuleCount")]
Verdict HasFewFirewallRules(SqlServer server, Snapshot snapshot) =>
    snapshot.ChildrenOf<SqlServerFirewallRule>(server.Resource).Count.AtMost(10);
