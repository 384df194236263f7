[Control("CV-SECRETS-194", "Reads a file without a using", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.IO.File.ReadAllText|]("/etc/hostname").Length > 0 ? Verdict.Pass : Verdict.Fail;
