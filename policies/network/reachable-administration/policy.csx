#load "../packets.csx"

[Control("CV-NET-013", "Nobody on the internet reaches a port of administration",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.Critical, Method = Method.Prove)]
[Why(
    "A machine with a way from the internet and a filter that lets administration through is tried within minutes. The same filter "
    + "without a way is one public address from it.")]
[Fix("Take away the public address or the rule of the load balancer, or narrow the rule of the filter that the finding names.")]
[Maps("MCSB", "NS-1"), Maps("NIST SP 800-53", "SC-7")]
Verdict IsReachedByNobody(NetworkInterface nic, Snapshot snapshot) =>
    snapshot.Network.ProveUnreachable(Administration(), at: nic.Resource).Verdict.When(IsMachine(nic));
