[Control("CV-ATP-003", "No path leads from the internet to what is most critical",
    Pillar = Pillar.AttackPaths, Level = 3, Severity = Severity.Critical, Method = Method.Prove)]
[Why("A sign-in without a second factor, a group, a role and a machine are each harmless enough. In a row they are the way in that is found afterwards.")]
[Fix("Close one step of the path that the finding names, best at a node that all paths pass: demand a second factor, narrow the role, take away the membership or the address.")]
[Maps("NIST SP 800-53", "AC-6"), Maps("NIST SP 800-53", "RA-3"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict NoPathLeadsFromTheInternet(Snapshot snapshot) =>
    snapshot.Graph.ProveNoPath(new() { From = [EntryClass.Internet] }).Verdict;
