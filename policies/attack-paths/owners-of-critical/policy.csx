[Control("CV-ATP-009", "Nobody who is less critical owns what is critical",
    Pillar = Pillar.AttackPaths, Level = 3, Severity = Severity.High, Method = Method.Prove)]
[Why("Whoever owns a group or an application can make himself a member, or give it a secret of his own: he has what it has, and is guarded less.")]
[Fix("Remove the owner that the finding names, or guard his account like what he owns.")]
[Maps("NIST SP 800-53", "AC-6"), Maps("MITRE ATT&CK", "T1098.001")]
Verdict NobodyLessCriticalOwns(Snapshot snapshot)
{
    var graph = snapshot.Graph;
    var owned = graph.Edges.Where(edge => edge.Kind is EdgeKind.OwnerOf && edge.Guard.State is not GuardState.Closed
        && Meant(graph, edge.Target).Criticality >= Criticality.High && edge.Source.Criticality < Meant(graph, edge.Target).Criticality).ToList();
    var worst = owned.Find(edge => edge.Guard.State is GuardState.Open) ?? owned.FirstOrDefault();
    if (worst is not null)
        graph.Cite(worst);
    return worst is null
        ? graph.Missing.Length > 0 ? Verdict.Unknown.Because($"nobody is known to, but {graph.Missing[0]}") : Verdict.Pass.Because("whoever owns something critical is as critical himself")
        : worst.Guard.State is GuardState.Open ? Verdict.Fail.Because($"`{worst.Source.Name}` owns `{worst.Target.Name}`, which is critical by `{Meant(graph, worst.Target).CriticalBy[0]}`")
        : Verdict.Unknown.Because(worst.Guard.Sentence);
}

// Whoever owns the registration of an application gives the service principal credentials that acts for it.
static GraphNode Meant(ExposureGraph graph, GraphNode owned) => graph.EdgesAt(owned.Id)
    .Where(edge => edge.Kind is EdgeKind.CanAuthenticateAs && edge.Source.Id == owned.Id).Select(edge => edge.Target)
    .FirstOrDefault(acting => acting.Criticality > owned.Criticality) ?? owned;
