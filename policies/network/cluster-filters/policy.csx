[Control("CV-NET-009", "Groups that a Kubernetes cluster manages have no rules of others",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Low)]
[Why("The cluster rewrites the rules of its group: what people add there is lost, or lingers where nobody expects it.")]
[Fix("Move the rule to a group on the subnet, or express it as a network policy of the cluster.")]
[SameAs("PSRule", "Azure.NSG.AKSRules")]
Verdict HasRulesOfItsClusterOnly(NetworkSecurityGroup group) =>
    group.Properties.SecurityRules.All(rule => rule.Name.Satisfies(IsOfCluster, "a name as the cluster gives it"))
        .When(group.Resource.Root["name"].As<string>().Satisfies(IsGroupOfCluster, "a group that a cluster manages"));

bool IsGroupOfCluster(string name) =>
    name.StartsWith("aks-agentpool-", StringComparison.OrdinalIgnoreCase) && name.EndsWith("-nsg", StringComparison.OrdinalIgnoreCase);

// Rules for a load balancer begin with its id; newer clusters say what they are.
bool IsOfCluster(string rule) =>
    rule.Split('-')[0] is { Length: 32 } id && id.All(char.IsAsciiHexDigit)
    || rule.StartsWith("k8s-azure-lb_", StringComparison.OrdinalIgnoreCase);
