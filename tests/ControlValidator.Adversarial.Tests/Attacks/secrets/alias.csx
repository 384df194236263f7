using Plain = [|System.IO.File|];

[Control("CV-SECRETS-158", "Gives the type another name", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(Plain.ReadAllText("/etc/hostname"));
