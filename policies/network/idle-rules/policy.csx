[Control("CV-NET-016", "Each rule of a network security group decides something",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.Low, Method = Method.Prove)]
[Why("A rule that rules before it never let act looks like protection, or like a hole, and is neither; the next change may bring it to life.")]
[Fix("Remove the rule, or move it before those that decide its packets.")]
#pragma warning disable CV1333 // no framework asks for upkeep by itself
Verdict HasNoShadowedRules(NetworkSecurityGroup group, Snapshot snapshot)
{
    var shadowed = snapshot.Network.IdleRules(group.Resource).Where(rule => rule.Kind is IdleKind.Shadowed).Select(rule => $"`{rule.Name}`").ToList();
    return group.Properties.SecurityRules.All(rule => rule.Name.Satisfies(name => !shadowed.Contains($"`{name}`"), "a rule that decides something"))
        .When(group.Properties.SecurityRules.IsNotEmpty());
}
