using System.IO;

[Control("CV-SECRETS-193", "Reads a file by its name", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|File.ReadAllText|]("/etc/hostname").Length > 0 ? Verdict.Pass : Verdict.Fail;
