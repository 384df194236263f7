[Control("CV-FORGE-063", "Changes the manifest", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

Manifest Do(Manifest m) => [|m with { Source = "me" }|];
