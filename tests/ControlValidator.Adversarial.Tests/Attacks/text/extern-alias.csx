[|extern|] alias other;

[Control("CV-TEXT-244", "Looks for other assemblies", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
