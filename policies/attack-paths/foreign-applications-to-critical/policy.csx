[Control("CV-ATP-005", "No path leads from another organisation's application to what is most critical",
    Pillar = Pillar.AttackPaths, Level = 3, Severity = Severity.High, Method = Method.Prove)]
[Why("The credentials of an application lie with the organisation that owns it. Whoever gets hold of them there acts here, and no policy on people's sign-ins asks him for anything.")]
[Fix("Take away the permission or role by which the path of the finding goes on, or replace the application by one with less.")]
[Maps("NIST SP 800-53", "AC-6"), Maps("NIST SP 800-53", "RA-3"), Maps("MITRE ATT&CK", "T1199")]
Verdict NoPathLeadsFromAForeignApplication(Snapshot snapshot) =>
    snapshot.Graph.ProveNoPath(new() { From = [EntryClass.MultiTenantApplication] }).Verdict;
