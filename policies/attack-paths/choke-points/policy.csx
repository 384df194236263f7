[Control("CV-ATP-006", "No node stands on all open paths to what is most critical",
    Pillar = Pillar.AttackPaths, Level = 3, Severity = Severity.High, Method = Method.Prove)]
[Why("The smallest set of nodes without which no path is left shows where a single change closes most. As long as it is not empty, paths are open.")]
[Fix("Begin with the first node of the finding, which cuts off most: protect its sign-in, or take away the role or membership by which paths go on from it.")]
[Maps("NIST SP 800-53", "AC-6"), Maps("NIST SP 800-53", "RA-3")]
Verdict NoNodeStandsOnAllOpenPaths(Snapshot snapshot) => snapshot.Graph.ProveNoChokePoint(new()).Verdict;
