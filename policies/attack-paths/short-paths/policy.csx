[Control("CV-ATP-007", "No path of a few steps leads from any entry to what is most critical",
    Pillar = Pillar.AttackPaths, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why("Each step costs an attacker time, and may be noticed. Up to eight are walked within hours; that none of them can be is shown for all entries at once.")]
[Fix("Close one step of the path that the finding names, best one that other paths need too.")]
[Maps("NIST SP 800-53", "AC-6"), Maps("NIST SP 800-53", "RA-3"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict NoShortPathLeadsToWhatIsCritical(Snapshot snapshot) => snapshot.Graph.ProveNoPath(new() { Within = 8 }).Verdict;
