[Control("CV-ATP-002", "No point of entry is critical itself",
    Pillar = Pillar.AttackPaths, Level = 2, Severity = Severity.High, Method = Method.Prove)]
[Why("A guest, or an application of another organisation, that holds a strong role is a way in without any step between.")]
[Fix("Give the role to an account or application of your own, and take it away from the entry that the finding names.")]
[Maps("NIST SP 800-53", "AC-6"), Maps("NIST SP 800-53", "AC-2"), Maps("MITRE ATT&CK", "T1199")]
Verdict NoEntryIsCritical(Snapshot snapshot)
{
    var graph = snapshot.Graph;
    var critical = graph.EntryPoints.FirstOrDefault(entry => entry.Criticality >= Criticality.High);
    if (critical is not null)
        graph.Cite(critical);
    return critical is not null ? Verdict.Fail.Because($"`{critical.Name}` lets strangers in, and is critical by `{critical.CriticalBy[0]}`")
        : graph.Missing.Length > 0 ? Verdict.Unknown.Because($"{graph.EntryPoints.Length} entries are known, none of them critical, but {graph.Missing[0]}")
        : Verdict.Pass.Because($"none of {graph.EntryPoints.Length} entries is critical");
}
