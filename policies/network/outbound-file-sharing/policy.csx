#load "../packets.csx"

[Control("CV-NET-015", "No machine sends file sharing to the internet",
    Pillar = Pillar.CloudPosture, Level = 4, Severity = Severity.Medium, Method = Method.Prove)]
[Why("A link to a file server on the internet makes Windows send a hash of the password there. Nothing good uses this way.")]
[Fix("Deny TCP 139 and 445 to `Internet` in an outbound rule, or with a security admin rule for all networks.")]
[Maps("MCSB", "NS-1"), Maps("NIST SP 800-53", "SC-7")]
Verdict SendsNoFileSharing(NetworkInterface nic, Snapshot snapshot) =>
    snapshot.Network.ProveNone(Traffic.ToInternet.Tcp(139, 445), at: nic.Resource).Verdict.When(IsMachine(nic));
