using static [|System.IO.File|];

[Control("CV-SECRETS-202", "Leaves the type out", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(ReadAllText("/etc/hostname"));
