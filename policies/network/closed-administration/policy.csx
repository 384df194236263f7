#load "../packets.csx"

[Control("CV-NET-012", "No packet from the internet gets through to a port of administration",
    Pillar = Pillar.CloudPosture, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why(
    "Rules are read one by one and work together: a range, a list, a rule of another group or a network manager opens what each "
    + "single rule seems to close. Here all packets are followed through all filters.")]
[Fix(
    "The finding names a packet and the rule that lets it through. Narrow that rule, or deny the ports before it; connect "
    + "administrators through Azure Bastion or a VPN.")]
[Maps("MCSB", "NS-1"), Maps("NIST SP 800-53", "SC-7")]
Verdict LetsNoAdministrationThrough(NetworkInterface nic, Snapshot snapshot) =>
    snapshot.Network.ProveNone(Administration(), at: nic.Resource).Verdict.When(IsMachine(nic));
