[Control("CV-ATP-010", "No machine that can be reached leads to what is critical",
    Pillar = Pillar.AttackPaths, Level = 3, Severity = Severity.High, Method = Method.Prove)]
[Why("Whoever runs code on a machine has every identity assigned to it. With a way from the internet, the identity's roles are as near as the machine.")]
[Fix("Take away the address or the rule that lets packets in, or give the machine's identity only the roles that it needs.")]
[Maps("MCSB", "NS-1"), Maps("NIST SP 800-53", "AC-6"), Maps("NIST SP 800-53", "SC-7"), Maps("MITRE ATT&CK", "T1552.005")]
Verdict NoReachableMachineLeadsThere(Snapshot snapshot) =>
    snapshot.Graph.ProveNoPath(new() { From = [EntryClass.PublicAddress], To = Criticality.High }).Verdict;
