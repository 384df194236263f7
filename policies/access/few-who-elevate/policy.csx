[Control("CV-ACC-005", "At most five can make themselves owners of everything in Azure",
    Pillar = Pillar.CloudPosture, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why(
    "Every global administrator can take any subscription over by one switch. Who may activate the role, directly or by way "
    + "of a group, can too.")]
[Fix("Give narrower roles; the finding names all who can, with groups and activation followed.")]
[Maps("MCSB", "PA-1"), Maps("NIST SP 800-53", "AC-6"), Maps("MITRE ATT&CK", "T1548.005")]
Verdict LetsFewElevate(Snapshot snapshot)
{
    var able = snapshot.Access.WhoCanElevate(Reach.Activation);
    var names = string.Join(", ", able.Sure.Take(8).Select(holder => $"`{holder.Name}`"));
    foreach (var holder in able.Sure.Take(able.Sure.Length > 5 ? 8 : 0))
        able.Cite(holder);
    return able.Sure.Length > 5 ? Verdict.Fail.Because($"{able.Sure.Length} can elevate their access to root: {names}{(able.Sure.Length > 8 ? " and more" : "")}")
        : able.ProveAll(_ => Verdict.Pass, "elevate his access to root").Verdict;
}
