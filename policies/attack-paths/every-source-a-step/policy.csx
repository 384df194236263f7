[Control("CV-ATP-001", "Each assignment and membership is a step of the graph, and none names what is gone",
    Pillar = Pillar.AttackPaths, Level = 2, Severity = Severity.Medium, Method = Method.Prove)]
[Why("A path that is not in the graph is not found. What names somebody who was deleted is a step to nobody today, and to whoever is restored tomorrow.")]
[Fix("Export what is missing, and remove the assignments and memberships of principals that do not exist any more.")]
[Maps("NIST SP 800-53", "AC-2"), Maps("NIST SP 800-53", "CM-8")]
Verdict EachSourceIsAStep(Snapshot snapshot) => snapshot.Graph.ProveComplete().Verdict;
