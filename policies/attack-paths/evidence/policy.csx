[Control("CV-ATP-008", "Each step of a path says where it is configured",
    Pillar = Pillar.AttackPaths, Level = 4, Severity = Severity.Medium, Method = Method.Prove)]
[Why("A path of which a step cannot be looked up is an opinion. Whoever has to close it needs the file and the setting.")]
[Fix("Export the source of the step that the finding names, so that it is built from configuration, or import it with its properties.")]
[Maps("NIST SP 800-53", "RA-3"), Maps("NIST SP 800-53", "CA-7")]
Verdict EachStepSaysWhereItIsConfigured(Snapshot snapshot) => snapshot.Graph.ProveEvidence(new()).Verdict;
