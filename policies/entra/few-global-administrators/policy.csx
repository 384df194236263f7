#load "../privileged-roles.csx"

[Control("CV-AAD-701", "Two to eight people are Global Administrators",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("With one, a lost phone locks everyone out; with many, one of them will be phished.")]
[Fix("Keep between two and eight people in the Global Administrator role, emergency accounts included; give the others narrower roles.")]
[Maps("MCSB", "PA-1"), Maps("NIST SP 800-53", "AC-6(5)"), Maps("NIST SP 800-53", "AC-2(7)"), Maps("CISA SCuBA", "MS.AAD.7.1")]
[Maps("MITRE ATT&CK", "T1098.003"), SameAs("ScubaGear", "MS.AAD.7.1v1")]
Verdict TwoToEightPeopleAreGlobalAdministrators(Snapshot snapshot) => GlobalAdministratorsAreFew(snapshot);
