#load "../packets.csx"

[Control("CV-NET-014", "No packet from the internet gets through to a port of a database",
    Pillar = Pillar.CloudPosture, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why("Databases that answer to everybody are found, copied and held to ransom; many ask for no password by default.")]
[Fix("Allow the machines that use the database, by address, group or subnet, and nobody else.")]
[Maps("MCSB", "NS-1"), Maps("NIST SP 800-53", "SC-7")]
Verdict LetsNobodyToDatabases(NetworkInterface nic, Snapshot snapshot) =>
    snapshot.Network.ProveNone(Databases(), at: nic.Resource).Verdict.When(IsMachine(nic));
