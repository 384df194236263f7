[Control("CV-ATP-004", "No path leads from a guest to what is most critical",
    Pillar = Pillar.AttackPaths, Level = 3, Severity = Severity.High, Method = Method.Prove)]
[Why("How well the account of a guest is kept, another organisation decides. What he can come to, step by step, whoever takes it over can come to.")]
[Fix("Take the role or membership away from the guest whom the path begins with, or close a later step of it.")]
[Maps("NIST SP 800-53", "AC-6"), Maps("NIST SP 800-53", "RA-3"), Maps("MITRE ATT&CK", "T1199")]
Verdict NoPathLeadsFromAGuest(Snapshot snapshot) =>
    snapshot.Graph.ProveNoPath(new() { From = [EntryClass.Guest] }).Verdict;
